import { systemViewer, type Transaction } from '@charter/database';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { nowOf } from '../ticket/ticket.queries.js';

/** Tables whose rows belong to a ticket and bear its customer; a test finds the one that is forgotten. */
export const rowsOfTickets = [
  'approval',
  'escalation',
  'follow_up',
  'message',
  'ticket_clock',
  'ticket_fact',
  'time_entry',
] as const;

/**
 * Hands all rows of a locked ticket, the ticket's own apart, to another customer: the former one sees
 * none of them from then on, and the request no longer names who asked there. What staff wrote to that
 * one is a note among staff from then on. No request may change these rows, so it is done as the system.
 */
export async function moveRows(
  tx: Transaction,
  { id, providerId, openedBy }: TicketEntity,
  to: Pick<TicketEntity, 'customerId' | 'requesterId' | 'contractId'>,
): Promise<void> {
  await actAs(tx, systemViewer(providerId, nowOf(tx)));
  for (const table of rowsOfTickets)
    await tx.manager.query(
      `UPDATE ${table} SET customer_id = $3, requester_id = $4
       WHERE provider_id = $1 AND ticket_id = $2`,
      [providerId, id, to.customerId, to.requesterId],
    );
  await tx.manager.query(
    `UPDATE message SET person_id = $3
     WHERE provider_id = $1 AND ticket_id = $2 AND author = 'CUSTOMER' AND ordinal = 1`,
    [providerId, id, to.requesterId ?? openedBy],
  );
  await tx.manager.query(
    `UPDATE message SET internal = true WHERE provider_id = $1 AND ticket_id = $2
       AND author = 'STAFF' AND id NOT IN (SELECT id FROM approval WHERE ticket_id = $2)`,
    [providerId, id],
  );
  await tx.manager.query(
    'UPDATE ticket_clock SET contract_id = $3 WHERE provider_id = $1 AND ticket_id = $2',
    [providerId, id, to.contractId],
  );
  await actAs(tx, tx.viewer);
}

async function actAs(tx: Transaction, viewer: Transaction['viewer']): Promise<void> {
  await tx.manager.query(`SELECT set_config('app.viewer', $1, true)`, [JSON.stringify(viewer)]);
}
