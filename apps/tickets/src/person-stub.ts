import { encodeId } from '@charter/database';

/** A person as other services resolve it; null where a program acted. */
export function personStub(id: string | null) {
  return id === null ? null : { id: encodeId('person', id) };
}
