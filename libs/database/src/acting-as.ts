import type { Transaction } from './transaction.js';
import type { Viewer } from './viewer.js';

/**
 * Lets a piece of a unit of work read and write as another viewer; afterwards it is the former one's again. For
 * work of our own that has to see what its caller does not, or that is done on somebody's behalf.
 */
export async function actingAs<T>(
  tx: Transaction,
  viewer: Viewer,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  await become(tx, viewer);
  try {
    return await work(Object.create(tx, { viewer: { value: viewer } }) as Transaction);
  } finally {
    // After a failed statement nothing more can be said, and nothing will be committed.
    await become(tx, tx.viewer).catch(() => undefined);
  }
}

async function become(tx: Transaction, viewer: Viewer): Promise<void> {
  await tx.manager.query(`SELECT set_config('app.viewer', $1, true)`, [JSON.stringify(viewer)]);
}
