import type { Transaction } from '@charter/database';

/** Blanks the reasons that the person gave; what was done for them, when and by whom stays. */
export async function eraseReasons(tx: Transaction, personId: string): Promise<void> {
  const theirs = [tx.viewer.providerId, personId];
  await tx.manager.query(
    'UPDATE contract_amendment SET reason = NULL WHERE provider_id = $1 AND made_by = $2',
    theirs,
  );
  await tx.manager.query(
    'UPDATE contract SET notice_reason = NULL WHERE provider_id = $1 AND notice_person_id = $2',
    theirs,
  );
  await tx.manager.query(
    `UPDATE outage_correction SET reason = '' WHERE provider_id = $1 AND person_id = $2`,
    theirs,
  );
  await tx.manager.query(
    `UPDATE customer_calendar SET hours = (
       SELECT jsonb_agg(
         CASE WHEN entry->>'setBy' = $2::text THEN entry || '{"reason": ""}' ELSE entry END ORDER BY place)
       FROM jsonb_array_elements(hours) WITH ORDINALITY AS given (entry, place))
     WHERE provider_id = $1 AND hours @> jsonb_build_array(jsonb_build_object('setBy', $2::text))`,
    theirs,
  );
}
