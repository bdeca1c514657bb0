/** Statements of `eraseTexts`: reasons of plans, recalls, imports and support exceptions. */
export const releaseReasons: readonly string[] = [
  `UPDATE product_version SET import_reason = ''
   WHERE provider_id = $1 AND import_reason <> '' AND id IN (
     SELECT product_version_id FROM release_step
     WHERE provider_id = $1 AND recorded_by = $2 AND kind = 'IMPORTED')`,
  `UPDATE release_step SET reason = ''
   WHERE provider_id = $1 AND recorded_by = $2 AND reason <> ''`,
  `UPDATE support_exception SET reason = ''
   WHERE provider_id = $1 AND decided_by = $2 AND reason <> ''`,
];
