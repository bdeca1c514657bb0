import type { Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { charterInForce, charterOfVersion } from '@charter/subgraph';
import { ticketErrors } from '../errors.js';

/** The charter in force at an instant; throws CHARTER_MISSING where there is none. */
export async function charterAt(tx: ReadTransaction, at: Temporal.Instant): Promise<Charter> {
  return present(await charterInForce(tx, at));
}

/** The version that governs a ticket; throws CHARTER_MISSING where it has not arrived. */
export async function governingCharter(tx: ReadTransaction, version: string): Promise<Charter> {
  return present(await charterOfVersion(tx, version));
}

function present(charter: Charter | null): Charter {
  if (!charter) throw ticketErrors.refused('CHARTER_MISSING');
  return charter;
}
