/**
 * Statements of `eraseTexts`: messages, and the reasons of acts on tickets. Those of logged work stand with what was
 * invoiced, and stay with it.
 */
export const ticketTexts: readonly string[] = [
  'UPDATE message SET body = NULL WHERE provider_id = $1 AND person_id = $2 AND body IS NOT NULL',
  `UPDATE ticket_clock SET excuse_reason = NULL
   WHERE provider_id = $1 AND excused_by = $2 AND excuse_reason IS NOT NULL`,
  // The entry that tells of an escalation is the first about its rule from then on.
  `UPDATE escalation SET reason = NULL
   WHERE provider_id = $1 AND reason IS NOT NULL
     AND ticket_id IN (SELECT ticket_id FROM ticket_fact
       WHERE provider_id = $1 AND person_id = $2 AND kind = 'escalated')
     AND $2 = (SELECT fact.person_id FROM ticket_fact fact
       WHERE fact.provider_id = $1 AND fact.ticket_id = escalation.ticket_id
         AND fact.kind = 'escalated' AND fact.data ->> 'escalationKey' = escalation.rule_key
         AND fact.at >= escalation.at
       ORDER BY fact.ordinal LIMIT 1)`,
  `UPDATE ticket_fact SET data = data || '{"reason": null}'
   WHERE provider_id = $1 AND person_id = $2 AND data ? 'reason'
     AND kind NOT IN ('time-corrected', 'time-withdrawn')`,
  `UPDATE ticket_link SET reason = NULL
   WHERE provider_id = $1 AND linked_by = $2 AND reason IS NOT NULL`,
  `UPDATE ticket_link SET unlink_reason = ''
   WHERE provider_id = $1 AND unlinked_by = $2 AND unlink_reason <> ''`,
];
