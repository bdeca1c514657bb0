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
    tx.viewer.personId ?? tx.viewer.clientId,
    call.mutation,
    call.key,
  ];
  const hash = createHash('sha256').update(canonical(call.input)).digest('hex');
  const inserted = await tx.manager.query<unknown[]>(
    `INSERT INTO idempotency_key (provider_id, caller, mutation, key, input_hash)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1`,
    [...scope, hash],
  );
  if (inserted.length === 0) return remembered(tx, scope, hash);
  const made = await effect();
  await tx.manager.query(
    `UPDATE idempotency_key SET result_kind = $5, result_id = $6
     WHERE provider_id = $1 AND caller = $2 AND mutation = $3 AND key = $4`,
    [...scope, made.kind ?? null, made.id],
  );
  return { ...made, repeated: false };
}

async function remembered(tx: Transaction, scope: readonly unknown[], hash: string) {
  const [row] = await tx.manager.query<
    { input_hash: string; result_kind: string | null; result_id: string }[]
  >(
    `SELECT input_hash, result_kind, result_id FROM idempotency_key
     WHERE provider_id = $1 AND caller = $2 AND mutation = $3 AND key = $4`,
    [...scope],
  );
  if (row?.input_hash !== hash)
    throw commonErrors.refused('IDEMPOTENCY_KEY_REUSED', { path: ['input', 'idempotencyKey'] });
  const kind = row.result_kind === null ? {} : { kind: row.result_kind };
  return { id: row.result_id, ...kind, repeated: true };
}

/** Text of an input that does not depend on the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && Object.getPrototypeOf(part) === Object.prototype
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
