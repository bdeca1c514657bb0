import type { Transaction } from '@charter/database';
import { deleteSomeLines } from './import-lines.js';
import { FORGET } from './import.service.js';
import { InstallationImportEntity } from './installation-import.entity.js';

/** Deletes what an import's lines say, some at a time; what became of them in all stays. */
export async function forgetLines(
  id: string,
  dueAt: Temporal.Instant,
  tx: Transaction,
): Promise<void> {
  const job = await tx.lock(InstallationImportEntity, id);
  if (!job) return;
  const now = Temporal.Instant.from(tx.viewer.now).round('millisecond');
  // What is still being done is done first.
  if (job.state === 'QUEUED' || job.state === 'RUNNING')
    return tx.schedule(FORGET, id, now.add({ hours: 24 }));
  if (await deleteSomeLines(tx, id))
    return tx.schedule(FORGET, id, now.equals(dueAt) ? now.subtract({ milliseconds: 1 }) : now);
  await tx.update(InstallationImportEntity, job, { forgottenAt: now });
}
