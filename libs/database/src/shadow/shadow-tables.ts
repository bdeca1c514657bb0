import pg from 'pg';
import { checkDependents } from './dependents.js';
import { ShadowError } from './errors.js';
import { patiently } from './patience.js';
import { policyStatement } from './policy-statement.js';
import { differences, structureOf } from './structure.js';

/** Schema in which projections are made anew; it exists while a rebuild runs, or after one that crashed. */
export const SHADOW = 'shadow';

/** Lets the owner compare what row security hides from it too, as long as a rebuild runs. */
export const READS = 'rebuild_reads';

const id = pg.escapeIdentifier;

/**
 * Makes an empty twin of each table in the schema `shadow`: columns, constraints, indexes, triggers,
 * grants and row security under the same names. Policies that ask other tables ask their twins.
 * Throws {@link ShadowError} for a table that has no faithful twin.
 */
export async function createShadows(client: pg.ClientBase, tables: readonly string[]) {
  await checkDependents(client, tables);
  const definitions = new Map<string, Definition>();
  for (const table of tables) definitions.set(table, await definitionOf(client, table));
  await client.query(`CREATE SCHEMA ${SHADOW}; SET search_path = ${SHADOW}, public`);
  await client.query(`GRANT USAGE ON SCHEMA ${SHADOW} TO ${id(await appRole(client))}`);
  for (const [table, definition] of definitions) await createTable(client, table, definition);
  // The policies of one table may ask another, so all tables come first.
  for (const { policies } of definitions.values())
    for (const policy of policies) await client.query(policy);
  for (const table of tables) {
    await checkTwin(client, table);
    await patiently(
      client,
      `CREATE POLICY ${READS} ON public.${id(table)} FOR SELECT TO CURRENT_USER USING (true)`,
    );
  }
}

/** Throws {@link ShadowError} where the twin is no twin, or is one no more. */
export async function checkTwin(client: pg.ClientBase, table: string): Promise<void> {
  const [live, shadow] = [
    await structureOf(client, 'public', table),
    await structureOf(client, SHADOW, table),
  ];
  const found = differences(
    live.filter((line) => !line.startsWith(`policy ${READS} `)),
    shadow,
  );
  if (found.length > 0)
    throw new ShadowError(
      `${table} and its twin differ (was it migrated meanwhile?): ${found.join('; ')}`,
    );
}

/** Drops what a rebuild has left: the twins, and the owner's right to read. */
export async function dropShadows(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT c.relname AS table FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
     WHERE p.polname = $1 AND c.relnamespace = 'public'::regnamespace`,
    [READS],
  );
  const schema = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [SHADOW]);
  for (const { table } of rows)
    await patiently(client, `DROP POLICY ${READS} ON public.${id(table)}`);
  await client.query(`DROP SCHEMA IF EXISTS ${SHADOW} CASCADE`);
  return schema.rowCount === 1;
}

interface Definition {
  readonly options: string | null;
  readonly comment: string | null;
  /** Statements that make what belongs to the table, told without its schema. */
  readonly parts: readonly string[];
  /** Statements that make its policies. */
  readonly policies: readonly string[];
}

async function definitionOf(client: pg.ClientBase, table: string): Promise<Definition> {
  await client.query('SET search_path = public');
  const { rows } = await client.query<Omit<Definition, 'parts' | 'policies'>>(
    `SELECT array_to_string(reloptions, ', ') AS options, obj_description(oid, 'pg_class') AS comment
     FROM pg_class WHERE oid = to_regclass($1) AND relkind = 'r'`,
    [`public.${id(table)}`],
  );
  const [found] = rows;
  if (!found) throw new ShadowError(`the database has no table ${table}: run the migrations first`);
  const read = async (sql: string) =>
    (await client.query<{ sql: string }>(sql, [`public.${id(table)}`])).rows.map((row) => row.sql);
  return { ...found, parts: await read(partsSql), policies: await read(policiesSql) };
}

async function createTable(client: pg.ClientBase, table: string, definition: Definition) {
  const { options, comment, parts } = definition;
  await client.query(`CREATE TABLE ${SHADOW}.${id(table)}
    (LIKE public.${id(table)} INCLUDING ALL EXCLUDING INDEXES) ${options ? `WITH (${options})` : ''}`);
  for (const part of parts) await client.query(part);
  if (comment)
    await client.query(`COMMENT ON TABLE ${SHADOW}.${id(table)} IS ${pg.escapeLiteral(comment)}`);
}

/** What PostgreSQL says of a table in the search path does not name its schema. */
const partsSql = `
  SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s', relname, conname, pg_get_constraintdef(c.oid, true)) AS sql
  FROM pg_constraint c JOIN pg_class t ON t.oid = conrelid
  WHERE conrelid = $1::regclass AND contype IN ('p', 'u', 'x')
  UNION ALL
  SELECT pg_get_indexdef(indexrelid, 0, true) FROM pg_index WHERE indrelid = $1::regclass
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))
  UNION ALL
  SELECT pg_get_triggerdef(oid, true) FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal
  UNION ALL
  SELECT format('GRANT %s%s ON %I TO %s%s', privilege_type, column_name, relname,
    CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END, CASE WHEN is_grantable THEN ' WITH GRANT OPTION' END)
  FROM (SELECT t.oid, relname, relowner, NULL AS column_name, (aclexplode(relacl)).* FROM pg_class t
        UNION ALL
        SELECT t.oid, relname, relowner, format(' (%I)', attname), (aclexplode(attacl)).*
        FROM pg_class t JOIN pg_attribute ON attrelid = t.oid) AS granted
  WHERE oid = $1::regclass AND grantee <> relowner
  UNION ALL
  SELECT format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', relname) FROM pg_class
  WHERE oid = $1::regclass AND relrowsecurity`;

const policiesSql = `SELECT ${policyStatement} AS sql FROM pg_policy p JOIN pg_class t ON t.oid = polrelid
  WHERE polrelid = $1::regclass ORDER BY polname`;

async function appRole(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query(
    `SELECT regexp_replace(current_user, '_owner$', '_app') AS role`,
  );
  return rows[0].role;
}
