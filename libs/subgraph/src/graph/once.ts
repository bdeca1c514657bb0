import { createHash } from 'node:crypto';
import type { Transaction, Viewer } from '@charter/database';
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

const MAXIMUM_KEY = 200;

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
  refuseLength(call.key);
  // Digests alone: whoever makes the keys may put names and addresses into them.
  const scope = [tx.viewer.providerId, callerOf(tx.viewer), call.mutation, digest(call.key)];
  const hash = digest(canonical(call.input));
  const inserted = await tx.manager.query<unknown[]>(
    `INSERT INTO idempotency_key (provider_id, caller, mutation, key_hash, input_hash, created_at)
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

/** An operator of the platform need be no person of it: then the sign-in stands for the caller. */
function callerOf({ personId, clientId, identity, kind }: Viewer): string {
  return personId ?? clientId ?? (identity ? `${identity.issuer} ${identity.subject}` : kind);
}

function refuseLength(key: string): void {
  if (key.length > 0 && key.length <= MAXIMUM_KEY) return;
  const problem = {
    en: `An idempotency key has 1 to ${MAXIMUM_KEY} characters.`,
    fr: `Une clé d’idempotence compte de 1 à ${MAXIMUM_KEY} caractères.`,
  };
  throw commonErrors.refused('INVALID_INPUT', {
    path: ['input', 'idempotencyKey'],
    params: { problem },
  });
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
  'provider_id IS NOT DISTINCT FROM $1 AND caller = $2 AND mutation = $3 AND key_hash = $4';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Text of an input that does not depend on the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Inputs of a query come without prototype, those of variables as plain objects. */
function isRecord(part: unknown): part is Record<string, unknown> {
  if (part === null || typeof part !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(part);
  return prototype === null || prototype === Object.prototype;
}
