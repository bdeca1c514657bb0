import type { TicketFacts } from '../../ticket/domain/acts.js';
import { mayWork } from '../../ticket/domain/consent.js';
import { deny, type Denial } from '../../ticket/domain/denial.js';
import { mayMove } from '../../ticket/domain/ticket-lifecycle.js';

/** As much of two tickets as decides whether one is merged into the other. */
export interface MergeFacts extends TicketFacts {
  readonly customerId: string;
  readonly contractId: string | null;
  readonly mergedInto: string | null;
}

/**
 * Why a ticket may not be merged into another as its duplicate. What was merged is no end of a merge any
 * more, so that no two are duplicates of each other, however many merge at once. A price that was
 * accepted stays with its ticket: the other one is merged into that. Else the earlier one goes on, so that
 * no deadline that was promised is lost. Work goes over only where it is worth the same there: under the
 * same plan, contract and terms, and with consent.
 */
export function mayMerge(
  duplicate: MergeFacts,
  survivor: MergeFacts,
  hasWork: boolean,
): Denial | null {
  if (duplicate.customerId !== survivor.customerId) return deny('MERGE_OTHER_CUSTOMER');
  if (duplicate.mergedInto || survivor.mergedInto) return deny('MERGED_ALREADY');
  if (!mayMove(duplicate.state, 'CANCELLED')) return stateForbids(duplicate);
  if (survivor.state === 'ARCHIVED' || survivor.state === 'CANCELLED')
    return stateForbids(survivor);
  if (duplicate.quoteState === 'ACCEPTED') return deny('MERGE_PRICE_ACCEPTED');
  if (survivor.quoteState !== 'ACCEPTED' && arrivedBefore(duplicate, survivor))
    return deny('MERGE_INTO_LATER');
  if (!hasWork) return null;
  return sameTerms(duplicate, survivor) ? mayWork(survivor) : deny('MERGE_TERMS_DIFFER');
}

function arrivedBefore(a: MergeFacts, b: MergeFacts): boolean {
  return Temporal.Instant.compare(a.receivedAt, b.receivedAt) < 0;
}

function sameTerms(a: MergeFacts, b: MergeFacts): boolean {
  return a.terms === b.terms && a.planKey === b.planKey && a.contractId === b.contractId;
}

function stateForbids({ state }: MergeFacts): Denial {
  return deny('STATE_FORBIDS', undefined, { state });
}
