/** Not possible yet, but it will be without anybody's doing: tried again for as long as it takes. */
export class NotYetPossible extends Error {
  override readonly name = 'NotYetPossible';
}

/** Never possible as it stands: goes to the dead letters at the first attempt. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}

/** An event of a type or in a version that this process does not know: a newer one will. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
}

/** Unclear failures are tried this often before they count as permanent. */
export const ATTEMPTS = 5;

const transientSqlStates = /^(08|53|57P|58|40001|40P01|55P03|25006)/;
const transientNodeCodes = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)/;
const lostConnection =
  /timeout exceeded when trying to connect|Connection terminated|not queryable/;

export type FailureKind = 'transient' | 'permanent' | 'unclear';

export function kindOf(error: unknown): FailureKind {
  if (error instanceof NotYetPossible) return 'transient';
  if (error instanceof PermanentFailure || error instanceof UnknownEvent) return 'permanent';
  const { code, message } = (error ?? {}) as { code?: unknown; message?: string };
  if (typeof code === 'string' && (transientSqlStates.test(code) || transientNodeCodes.test(code)))
    return 'transient';
  return lostConnection.test(message ?? '') ? 'transient' : 'unclear';
}

/** Machine milliseconds before the next attempt: doubling from 50 ms to 10 s, with jitter. */
export function backOff(attempt: number): number {
  return Math.min(10_000, 50 * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
