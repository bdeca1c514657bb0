import { planOf, queueRank, type Charter } from '@charter/charter';
import { isDeepStrictEqual } from 'node:util';
import { charterAmong } from '../calendar/calendar.queries.js';
import type { ReviewFacts } from './review-facts.js';
import { holdingOf, type ContractTerms, type Holding } from './domain/support-contract.js';
import { isImmediate } from './domain/terms-of-request.js';
import type { NewFact } from './domain/ticket-facts.js';
import { UNRANKED } from './insert-ticket.js';
import type { TicketEntity } from './ticket.entity.js';

/** By what a ticket is judged at an instant, and how that differs from what it was judged by. */
interface TermsNow {
  readonly charter: Charter;
  readonly holding: Holding;
  readonly facts: readonly NewFact[];
  readonly changes: Partial<TicketEntity>;
  readonly differ: boolean;
}

/**
 * The contract that counts for an open ticket now, with the plan, version of the charter and calendars
 * that come with it. A ticket keeps its version until a contract that pins another one counts.
 */
export function termsNow(
  known: ReviewFacts,
  ticket: TicketEntity,
  contracts: readonly ContractTerms[],
  now: Temporal.Instant,
): TermsNow {
  const { charterVersion, productId, customerId } = ticket;
  const present = known.charter(charterVersion);
  const favoured = holdingOf(present, contracts, productId, now);
  const pinned = favoured.contract?.pinnedCharterVersion ?? charterVersion;
  const published = known.charter(pinned);
  const holding = pinned === charterVersion ? favoured : underVersion(published, favoured);
  const own = known.calendars(customerId);
  const { charter, refs: calendars } = charterAmong(own, published, now);
  const contractId = holding.contract?.id ?? null;
  const planKey = holding.plan.key;
  const facts: NewFact[] = [];
  if (pinned !== charterVersion) {
    facts.push({ kind: 'charter-changed', data: { from: charterVersion, version: pinned } });
  }
  if (contractId !== ticket.contractId) {
    facts.push({ kind: 'contract-changed', data: { from: ticket.contractId, contractId } });
  }
  if (planKey !== ticket.planKey) facts.push({ kind: 'plan-changed', data: { planKey } });
  if (!isDeepStrictEqual(calendars, ticket.calendars)) {
    facts.push({ kind: 'calendar-changed', data: { calendars } });
  }
  const changes = {
    charterVersion: pinned,
    contractId,
    planKey,
    calendars,
    ...rankUnder(charter, holding, ticket),
  };
  const differ = facts.length > 0 || changes.queueRankKey !== ticket.queueRankKey;
  return { charter, holding, facts, changes, differ };
}

function underVersion(charter: Charter, holding: Holding): Holding {
  const plan = planOf(charter, holding.contract?.planKey ?? null);
  return { ...holding, plan, plans: [plan, ...holding.plans] };
}

function rankUnder(
  charter: Charter,
  { support, maintenance }: Holding,
  { options }: TicketEntity,
): Pick<TicketEntity, 'queueRankKey' | 'queueRank'> {
  const immediate = isImmediate(charter, options);
  const rank = queueRank(charter, { immediate, support, maintenance });
  return { queueRankKey: rank?.key ?? null, queueRank: rank?.rank ?? UNRANKED };
}
