import type { EntityMetadata, ObjectLiteral } from 'typeorm';

/** Rows of one statement, which takes 65,535 values at most. */
export const INSERTED_AT_ONCE = 500;

type NullableKeys<E> = { [K in keyof E]-?: null extends E[K] ? K : never }[keyof E];

/** What an insert needs: nullable columns may be left out, `version` starts at 1. */
export type NewRow<E> = Omit<E, NullableKeys<E> | 'version'> &
  Partial<Pick<E, NullableKeys<E>>> & { version?: number };

/** The row as the database takes it: every nullable column that was left out is null, the version 1. */
export function insertable(metadata: EntityMetadata, row: ObjectLiteral): ObjectLiteral {
  const inserted: ObjectLiteral = Object.assign(metadata.create(), row);
  for (const column of metadata.columns) {
    if (column.isNullable) inserted[column.propertyName] ??= null;
    else if (column.propertyName === 'version') inserted['version'] ??= 1;
  }
  return inserted;
}
