import type { ReadTransaction } from '@charter/database';

/** Domain time of the unit of work. */
export function nowOf(tx: ReadTransaction): Temporal.Instant {
  return Temporal.Instant.from(tx.viewer.now);
}
