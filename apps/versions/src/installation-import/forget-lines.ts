import type { Transaction } from '@charter/database';
import { FORGET } from './import.service.js';
import { InstallationImportEntity } from './installation-import.entity.js';

const BATCH = 10_000;

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
  const gone = await tx.manager.query<unknown[]>(
    `WITH gone AS (
       DELETE FROM installation_import_line WHERE provider_id = $1 AND import_id = $2 AND line IN (
         SELECT line FROM installation_import_line
         WHERE provider_id = $1 AND import_id = $2 ORDER BY line LIMIT ${BATCH})
       RETURNING line)
     SELECT line FROM gone`,
    [tx.viewer.providerId, id],
  );
  if (gone.length === BATCH)
    return tx.schedule(FORGET, id, now.equals(dueAt) ? now.subtract({ milliseconds: 1 }) : now);
  await tx.update(InstallationImportEntity, job, { forgottenAt: now });
}
