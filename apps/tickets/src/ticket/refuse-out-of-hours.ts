import type { Charter } from '@charter/charter';
import type { Transaction } from '@charter/database';
import { mayWorkThen } from './domain/hours.js';
import { heldFor } from './held-now.js';
import { refuseDenied } from './refuse-denied.js';
import type { TicketEntity } from './ticket.entity.js';

/**
 * Refuses work outside the hours that bind it, by what the customer held when it began. Professional
 * services are sold apart from support: its hours do not bind them [S4.2].
 */
export async function refuseOutOfHours(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
  work: { readonly startedAt: Temporal.Instant; readonly minutes: number },
): Promise<void> {
  if (ticket.professionalServices) return;
  const { plans } = await heldFor(tx, charter, ticket, work.startedAt);
  refuseDenied(charter, mayWorkThen(charter, plans, work));
}
