import { decodeId, encodeId, parseId, type IdType } from '@charter/database';

/** The row id, or null for what is no id of this type: a lookup then finds nothing. */
export function rowId(type: IdType, id: string): string | null {
  const parsed = parseId(id);
  return parsed?.type === type ? parsed.uuid : null;
}

/** Row ids of a filter, null where it says nothing; throws WrongId for one of another type. */
export function rowIds(type: IdType, ids: readonly string[] | null | undefined): string[] | null {
  return ids?.map((id) => decodeId(type, id)) ?? null;
}

/** A reference to another service's entity; null where there is none. */
export function referenceTo(type: IdType, uuid: string): { id: string };
export function referenceTo(type: IdType, uuid: string | null): { id: string } | null;
export function referenceTo(type: IdType, uuid: string | null): { id: string } | null {
  return uuid === null ? null : { id: encodeId(type, uuid) };
}
