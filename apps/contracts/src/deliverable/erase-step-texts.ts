import type { Transaction } from '@charter/database';

/** Blanks what the person wrote of deliverables; that a step was taken, when and by whom stays. */
export async function eraseStepTexts(tx: Transaction, personId: string): Promise<void> {
  await tx.manager.query(
    `UPDATE deliverable_step SET body = NULL
     WHERE provider_id = $1 AND person_id = $2 AND body IS NOT NULL`,
    [tx.viewer.providerId, personId],
  );
}
