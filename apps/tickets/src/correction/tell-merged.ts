import type { Transaction } from '@charter/database';
import { customerSide, requestTicketNotice } from '../ticket/notices.js';
import { TicketEntity } from '../ticket/ticket.entity.js';

/**
 * Tells whoever asked for a duplicate that the ticket which it became part of is resolved: a plain user
 * does not see that one. Its text stays with those who do [S0.11].
 */
export async function tellMerged(tx: Transaction, survivor: TicketEntity): Promise<void> {
  const merged = await tx.manager.query<{ id: string }[]>(
    `WITH RECURSIVE merged AS (
       SELECT id, requester_id FROM ticket WHERE provider_id = $1 AND merged_into = $2
       UNION ALL
       SELECT t.id, t.requester_id FROM ticket t JOIN merged ON t.merged_into = merged.id
       WHERE t.provider_id = $1)
     SELECT id FROM merged WHERE requester_id IS DISTINCT FROM $3 AND requester_id IS NOT NULL
     ORDER BY id`,
    [survivor.providerId, survivor.id, survivor.requesterId],
  );
  for (const { id } of merged) {
    const duplicate = await tx.find(TicketEntity, id);
    if (!duplicate) continue;
    await requestTicketNotice(tx, duplicate, {
      template: 'ticket.duplicate-resolved',
      recipients: customerSide(duplicate),
      parameters: { into: survivor.reference },
    });
  }
}
