/** Statements of `eraseTexts`: what was delivered, texts of deliverables, and reasons. */
export const personTexts: readonly string[] = [
  // The producers withdraw from the bus what they sent; here goes what was delivered.
  'DELETE FROM notice WHERE provider_id = $1 AND person_id = $2',
  'UPDATE notice SET body = NULL WHERE provider_id = $1 AND author_id = $2',
  `UPDATE deliverable_step SET body = NULL
   WHERE provider_id = $1 AND person_id = $2 AND body IS NOT NULL`,
  'UPDATE contract_amendment SET reason = NULL WHERE provider_id = $1 AND made_by = $2',
  'UPDATE contract SET notice_reason = NULL WHERE provider_id = $1 AND notice_person_id = $2',
  `UPDATE outage_correction SET reason = '' WHERE provider_id = $1 AND person_id = $2`,
  `UPDATE customer_calendar SET hours = (
     SELECT jsonb_agg(
       CASE WHEN entry->>'setBy' = $2::text THEN entry || '{"reason": ""}' ELSE entry END ORDER BY place)
     FROM jsonb_array_elements(hours) WITH ORDINALITY AS given (entry, place))
   WHERE provider_id = $1 AND hours @> jsonb_build_array(jsonb_build_object('setBy', $2::text))`,
];
