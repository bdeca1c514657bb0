import type { ReadTransaction } from '@charter/database';
import { byKey, defineLoader } from '@charter/subgraph';
import type { TicketEntity } from '../ticket/ticket.entity.js';

/** Whom replies to a ticket are written for. */
export interface Contact {
  readonly ticketId: string;
  /** Null where nobody in particular asked. */
  readonly personId: string | null;
  readonly language: 'fr' | 'en';
  /** Null where nobody has said. */
  readonly technicalLevel: 'BEGINNER' | 'INTERMEDIATE' | 'EXPERT' | null;
}

/** Who asked on each ticket: a person's own language, else the organization's. */
export async function contactsOf(
  tx: ReadTransaction,
  ticketIds: readonly string[],
): Promise<Contact[]> {
  return tx.manager.query<Contact[]>(
    `SELECT ticket.id AS "ticketId", ticket.requester_id AS "personId",
       coalesce(person.language, organization.language, 'en') AS language,
       person.technical_level AS "technicalLevel"
     FROM ticket
     LEFT JOIN person ON person.provider_id = ticket.provider_id AND person.id = ticket.requester_id
     LEFT JOIN organization
       ON organization.provider_id = ticket.provider_id AND organization.id = ticket.customer_id
     WHERE ticket.provider_id = $1 AND ticket.id = ANY ($2)`,
    [tx.viewer.providerId, ticketIds],
  );
}

/** The language in which the customer is written to. */
export async function languageOf(tx: ReadTransaction, { id }: TicketEntity): Promise<'fr' | 'en'> {
  const [contact] = await contactsOf(tx, [id]);
  return contact?.language ?? 'en';
}

/** Who asked, by ticket. */
export const contactLoader = defineLoader(async (tx, ticketIds) =>
  byKey(await contactsOf(tx, ticketIds), ({ ticketId }) => ticketId),
);
