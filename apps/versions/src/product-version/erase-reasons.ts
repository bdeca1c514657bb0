import type { Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';

/**
 * Blanks the reasons that an erased person gave for plans, recalls, imports and support exceptions; what was done,
 * when and by whom stays.
 */
export async function eraseReasons(
  { data }: Pick<ReceivedEvent<'person.erased'>, 'data'>,
  tx: Transaction,
): Promise<void> {
  const theirs = [tx.viewer.providerId, data.personId];
  for (const statement of statements) await tx.manager.query(statement, theirs);
}

const statements = [
  `UPDATE product_version SET import_reason = ''
   WHERE provider_id = $1 AND import_reason <> '' AND id IN (
     SELECT product_version_id FROM release_step
     WHERE provider_id = $1 AND recorded_by = $2 AND kind = 'IMPORTED')`,
  `UPDATE release_step SET reason = ''
   WHERE provider_id = $1 AND recorded_by = $2 AND reason <> ''`,
  `UPDATE support_exception SET reason = ''
   WHERE provider_id = $1 AND decided_by = $2 AND reason <> ''`,
];
