import { ConflictError, idPrefixes, WrongId } from '@charter/database';
import { commonErrors, fill, Refused, RefusedAll, type Clause, type Offer } from '../errors.js';
import type { GraphContext } from './context.js';

/** `MutationError` of the shared schema. */
export interface MutationErrorValue {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly clause: Clause | null;
  readonly remedy: string;
  readonly retryable: boolean;
  readonly offer: Offer | null;
}

export type Payload<F extends string, T> = { readonly [K in F]: T | null } & {
  readonly errors: readonly MutationErrorValue[];
};

/**
 * Runs a mutation and answers with its payload: the entity under `field`, or null and the refusals
 * that the work threw, in the viewer's language; after a CONFLICT the entity is what `current`
 * reads. Faults of ours pass through and are masked. What loaders read before is forgotten, so that
 * the answer shows what was written.
 */
export async function answer<F extends string, T>(
  context: Pick<GraphContext, 'language' | 'memo'>,
  field: F,
  work: () => Promise<T>,
  current?: () => Promise<T | null>,
): Promise<Payload<F, T>> {
  try {
    const entity = await work();
    context.memo.clear();
    return { [field]: entity, errors: [] } as unknown as Payload<F, T>;
  } catch (error) {
    const errors = refusalsIn(error).map((refusal) => toMutationError(refusal, context.language));
    if (errors.length === 0) throw error;
    context.memo.clear();
    const entity = error instanceof ConflictError ? ((await current?.()) ?? null) : null;
    return { [field]: entity, errors } as unknown as Payload<F, T>;
  }
}

/** Ids of ours are shorter; of anything else a part is told back. */
const LONGEST_ECHO = 60;

function refusalsIn(error: unknown): readonly Refused[] {
  if (error instanceof RefusedAll) return error.refusals;
  if (error instanceof Refused) return [error];
  if (error instanceof ConflictError) return [commonErrors.refused('CONFLICT')];
  if (error instanceof WrongId) {
    const value = error.id.slice(0, LONGEST_ECHO);
    const params = { value, what: error.expected, prefix: idPrefixes[error.expected] };
    return [commonErrors.refused('INVALID_ID', { path: error.path, params })];
  }
  return [];
}

/** A refusal in words, for payloads and for `actions`. */
export function toMutationError(refusal: Refused, language: 'fr' | 'en'): MutationErrorValue {
  const { code, kind, details } = refusal;
  return {
    code,
    message: fill(kind.message, language, details.params),
    path: details.path ?? [],
    clause: details.clause ?? null,
    remedy: fill(kind.remedy, language, details.params),
    retryable: kind.retryable ?? false,
    offer: details.offer ?? null,
  };
}
