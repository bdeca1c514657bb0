import type { Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { charterInForce, charterOfVersion } from '@charter/subgraph';
import { charterUnder } from '../calendar/calendar.queries.js';
import type { CalendarRefs } from '../calendar/domain/calendars.js';
import { ticketErrors } from '../errors.js';

/** The charter in force at an instant; throws CHARTER_MISSING where there is none. */
export async function charterAt(tx: ReadTransaction, at: Temporal.Instant): Promise<Charter> {
  return present(await charterInForce(tx, at));
}

/** The version that governs a ticket; throws CHARTER_MISSING where it has not arrived. */
export async function governingCharter(tx: ReadTransaction, version: string): Promise<Charter> {
  return present(await charterOfVersion(tx, version));
}

/** The charter as it governs a ticket, the customer's own calendars in it. */
export async function charterOfTicket(
  tx: ReadTransaction,
  ticket: {
    readonly charterVersion: string;
    readonly customerId: string;
    readonly calendars: CalendarRefs;
  },
): Promise<Charter> {
  return charterUnder(tx, await governingCharter(tx, ticket.charterVersion), ticket);
}

function present(charter: Charter | null): Charter {
  if (!charter) throw ticketErrors.refused('CHARTER_MISSING');
  return charter;
}
