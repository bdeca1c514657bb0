import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { Aggregate } from './aggregate-versions.js';

/** Rows that one statement writes. */
const BATCH = 1_000;

export interface RowUpdate<E> {
  readonly row: E;
  readonly set: Partial<E>;
  /** Version that the database has to have, and the one that it gets. */
  readonly expected: number;
  readonly next: number;
}

/**
 * Writes changes of the same columns to many rows. Answers the id of one that somebody changed since it was read, or
 * null; then nothing may be committed.
 */
export async function updateRows<E extends ObjectLiteral & Aggregate>(
  manager: EntityManager,
  metadata: EntityMetadata,
  updates: readonly RowUpdate<E>[],
): Promise<string | null> {
  for (let start = 0; start < updates.length; start += BATCH) {
    const some = updates.slice(start, start + BATCH);
    const [written] = await manager.query<[{ id: string }[], number]>(statement(metadata, some), [
      JSON.stringify(some.map((update) => record(metadata, update))),
      some[0]!.row.providerId,
    ]);
    if (written.length === some.length) continue;
    const ids = new Set(written.map(({ id }) => id));
    return some.find(({ row }) => !ids.has(row.id))!.row.id;
  }
  return null;
}

function statement<E>(metadata: EntityMetadata, [first]: readonly RowUpdate<E>[]): string {
  const columns = columnsOf(metadata, first!);
  const assigned = columns.map(({ databaseName: name }) => `${name} = new.${name}`);
  const declared = columns.map(({ databaseName: name, type }) => `${name} ${String(type)}`);
  return `UPDATE ${metadata.tableName} AS row
    SET ${['version = new.next_version', ...assigned].join(', ')}
    FROM jsonb_to_recordset($1) AS new
      (${['row_id uuid', 'row_version int', 'next_version int', ...declared].join(', ')})
    WHERE row.id = new.row_id AND row.provider_id = $2 AND row.version = new.row_version
    RETURNING row.id`;
}

function record<E extends ObjectLiteral & Aggregate>(
  metadata: EntityMetadata,
  update: RowUpdate<E>,
): ObjectLiteral {
  const values = columnsOf(metadata, update).map((column) => {
    const { transformer } = column;
    const value = (update.set as ObjectLiteral)[column.propertyName] as unknown;
    const to = transformer && !Array.isArray(transformer) ? transformer.to(value) : value;
    return [column.databaseName, to];
  });
  const { row, expected, next } = update;
  const whose = { row_id: row.id, row_version: expected, next_version: next };
  return { ...Object.fromEntries(values), ...whose };
}

function columnsOf<E>(metadata: EntityMetadata, { set }: Pick<RowUpdate<E>, 'set'>) {
  return Object.keys(set).map((property) => metadata.findColumnWithPropertyName(property)!);
}
