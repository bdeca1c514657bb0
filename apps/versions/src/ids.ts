import { decodeId, parseId, type IdType } from '@charter/database';

/** Row ids of a filter; throws WrongId where one is of another type. */
export function rowIds(type: IdType, ids: readonly string[] | null | undefined) {
  return ids?.map((id) => decodeId(type, id)) ?? null;
}

/** The row id, or null for what is no id of this type: a lookup then finds nothing. */
export function rowId(type: IdType, id: string): string | null {
  const parsed = parseId(id);
  return parsed?.type === type ? parsed.uuid : null;
}
