import type pg from 'pg';

export interface Column {
  readonly name: string;
  readonly type: string;
}

/** A table with `provider_id`, and the columns that a row of it is made of. */
export interface OpenTable {
  readonly name: string;
  readonly columns: readonly Column[];
}

const columnsSql = `
  SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    AND a.attidentity = '' AND a.attgenerated = ''
    AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'provider_id')
  ORDER BY c.relname, a.attnum`;

const constraintsSql = `
  SELECT conrelid::regclass AS table, conname AS name FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'u', 'x')
  ORDER BY contype = 'f' DESC`;

/**
 * The tenant tables, freed (until the rollback) of everything that would refuse a made-up row for
 * another reason than the viewer.
 */
export async function openTables(admin: pg.Client): Promise<OpenTable[]> {
  for (const { table, name } of (await admin.query(constraintsSql)).rows)
    await admin.query(`ALTER TABLE ${table} DROP CONSTRAINT ${pgIdentifier(name)} CASCADE`);
  await admin.query(`SET LOCAL session_replication_role = replica`);
  const { rows } = await admin.query<Column & { table: string }>(columnsSql);
  return [...Map.groupBy(rows, (row) => row.table)].map(([name, columns]) => ({ name, columns }));
}

function pgIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** SQL of a row of this provider whose other ids all are the given one. */
export function rowOf(table: OpenTable, providerId: string, otherId: string, id: string): string {
  const values = table.columns.map(({ name, type }) => {
    if (name === 'provider_id') return `'${providerId}'`;
    if (name === 'id') return `'${id}'`;
    return valueOf(type, otherId);
  });
  const names = table.columns.map(({ name }) => `"${name}"`);
  return `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${values.join(', ')})`;
}

function valueOf(type: string, id: string): string {
  if (type.endsWith('[]')) return `'{}'`;
  if (type === 'uuid') return `'${id}'`;
  if (type === 'boolean') return 'false';
  if (type.startsWith('json')) return `'{}'`;
  if (type.startsWith('timestamp') || type === 'date') return `'2026-03-02'`;
  if (type.startsWith('time')) return `'08:00'`;
  if (/^(integer|bigint|smallint|numeric|double|real)/.test(type)) return '1';
  if (type.startsWith('interval')) return `'PT1H'`;
  if (type.endsWith('range')) return `'empty'`;
  if (type === 'bytea') return `'\\x00'`;
  return `left('${id}', ${/\((\d+)\)/.exec(type)?.[1] ?? 36})`;
}
