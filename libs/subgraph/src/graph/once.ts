import { createHash } from 'node:crypto';
import type { Transaction } from '@charter/database';
import { commonErrors } from '../errors.js';

/** What an idempotency key remembers: the entity that the call made. */
export interface Effect {
  readonly id: string;
  /** Kind of the entity where a mutation may make several, such as a ticket or a refusal. */
  readonly kind?: string;
}

export interface IdempotentCall {
  readonly mutation: string;
  readonly key: string;
  readonly input: unknown;
}

/**
 * Runs an effect once per (provider, caller, mutation, key) for 30 days. The key is inserted first,
 * so that a concurrent twin waits for this transaction; a rollback leaves no key. The same key with
 * the same input answers the same entity, with another input it is refused.
 */
export async function once(
  tx: Transaction,
  call: IdempotentCall,
  effect: () => Promise<Effect>,
): Promise<Effect & { readonly repeated: boolean }> {
  const scope = [
    tx.viewer.providerId,
    // An operator of the platform need be no person of it.
    tx.viewer.personId ?? tx.viewer.clientId ?? tx.viewer.kind,
    call.mutation,
    call.key,
  ];
  const hash = createHash('sha256').update(canonical(call.input)).digest('hex');
  const inserted = await tx.manager.query<unknown[]>(
    `INSERT INTO idempotency_key (provider_id, caller, mutation, key, input_hash, created_at)
     VALUES ($1, $2, $3, $4, $5, clock_timestamp()) ON CONFLICT DO NOTHING RETURNING 1`,
    [...scope, hash],
  );
  if (inserted.length === 0) return remembered(tx, scope, hash);
  const made = await effect();
  await tx.manager.query(
    `UPDATE idempotency_key SET result_id = $5, result_kind = $6 WHERE ${ofScope}`,
    [...scope, made.id, made.kind ?? null],
  );
  return { ...made, repeated: false };
}

interface Remembered {
  readonly input_hash: string;
  readonly result_id: string;
  readonly result_kind: string | null;
}

async function remembered(tx: Transaction, scope: readonly unknown[], hash: string) {
  const [row] = await tx.manager.query<Remembered[]>(
    `SELECT input_hash, result_id, result_kind FROM idempotency_key WHERE ${ofScope}`,
    [...scope],
  );
  if (row?.input_hash !== hash)
    throw commonErrors.refused('IDEMPOTENCY_KEY_REUSED', { path: ['input', 'idempotencyKey'] });
  const { result_id: id, result_kind: kind } = row;
  return { id, ...(kind !== null && { kind }), repeated: true };
}

const ofScope =
  'provider_id IS NOT DISTINCT FROM $1 AND caller = $2 AND mutation = $3 AND key = $4';

/** Text of an input that does not depend on the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && Object.getPrototypeOf(part) === Object.prototype
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
