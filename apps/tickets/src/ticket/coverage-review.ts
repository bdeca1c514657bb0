import type { ReadTransaction, Transaction } from '@charter/database';
import { customerCalendars } from '../calendar/calendar.queries.js';
import type { CustomerCalendarEntity } from '../calendar/customer-calendar.entity.js';
import { type Acquired, acquiredBy, isNewAmong } from '../product-version/acquired-versions.js';
import { decideCoverage } from './domain/coverage.js';
import type { NewFact } from './domain/ticket-facts.js';
import { isOpen } from './domain/ticket-lifecycle.js';
import { knownAt, toldBy, type Told, type ToldTerms } from './domain/told-terms.js';
import { nextStandingChange, type VersionWindow } from './domain/version-standing.js';
import { scheduleEscalations } from './escalation-rule.js';
import { reviewFacts, type ReviewFacts } from './review-facts.js';
import { sameDecision, saysSame, storedCoverage } from './stored-coverage.js';
import { termsNow } from './terms-now.js';
import { recordAll, setDates, type TicketStep } from './ticket-history.js';
import { laterOf, nowOf } from './ticket.queries.js';
import type { TicketEntity } from './ticket.entity.js';

export const COVERAGE_WORK = 'ticket.coverage';

type Instant = Temporal.Instant;

/**
 * Judges locked tickets as of an instant, each as of the later one as of which it is judged already. The
 * statements that this takes do not grow with the tickets, but for messages about their deadlines.
 */
export async function reviewAsOf(
  tx: Transaction,
  at: Instant,
  tickets: readonly TicketEntity[],
): Promise<void> {
  await holdDates(tx, tickets);
  const asOf = (ticket: TicketEntity) =>
    laterOf(at, Temporal.Instant.from(ticket.coverageLive.asOf)).toString();
  for (const [instant, together] of Map.groupBy(tickets, asOf)) {
    await reviewTogether(tx.asOf(Temporal.Instant.from(instant)), together);
  }
}

/** The same of one that an act makes open, or another customer's or version's. */
export async function reviewTicket(tx: Transaction, ticket: TicketEntity): Promise<void> {
  await shareReviews(tx, ticket);
  await holdDates(tx, [ticket]);
  await reviewTogether(tx, [ticket]);
}

/**
 * Whoever is about to judge what others do not see yet as an open ticket of this customer or version:
 * what is told from now on is reacted to when it is there, see {@link letReviewsPass}.
 */
export async function shareReviews(
  tx: Transaction,
  { customerId, productVersionId }: Pick<TicketEntity, 'customerId' | 'productVersionId'>,
): Promise<void> {
  await tx.shareTurn(COVERAGE_WORK, customerId);
  if (productVersionId) await tx.shareTurn(COVERAGE_WORK, productVersionId);
}

/** Waits for whoever may have judged a ticket of this customer or version by what was known before. */
export function letReviewsPass(tx: Transaction, id: string): Promise<void> {
  return tx.letPass(COVERAGE_WORK, id);
}

/**
 * Whoever schedules reviews for what was told just now does not lock the tickets: he waits here, or is
 * waited for, so that no date of his is replaced by one that was found without knowing what he knows.
 */
async function holdDates(tx: Transaction, tickets: readonly TicketEntity[]): Promise<void> {
  const ids = tickets.filter(({ state }) => isOpen(state)).map(({ id }) => id);
  if (ids.length === 0) return;
  // A row that is there is locked, and stays as it is; in order of id, as all who take several do.
  await tx.manager.query(
    `INSERT INTO due_work (provider_id, kind, id, due_at)
     SELECT $1, $2, id, $4 FROM unnest($3::text[]) AS id ORDER BY id
     ON CONFLICT (provider_id, kind, id) DO UPDATE SET due_at = excluded.due_at WHERE false`,
    [tx.viewer.providerId, COVERAGE_WORK, ids, new Date(nowOf(tx).epochMilliseconds)],
  );
}

async function reviewTogether(tx: Transaction, tickets: readonly TicketEntity[]): Promise<void> {
  const open = tickets.filter(({ state }) => isOpen(state));
  if (open.length === 0) return;
  const known = await reviewFacts(tx, open);
  const now = nowOf(tx);
  const reviews = open.map((ticket) => review(known, ticket, now));
  await setDates(
    tx,
    COVERAGE_WORK,
    reviews.map(({ ticket: { id }, next }) => ({ id, dueAt: next })),
  );
  const told = reviews.filter(({ differs }) => differs !== 'NOT');
  await recordAll(tx, told);
  await scheduleEscalations(
    tx,
    told.filter(({ differs }) => differs === 'IN_TERMS'),
  );
}

/** What a review of a ticket comes to, and when the next is due. */
interface Review extends TicketStep {
  readonly differs: 'IN_TERMS' | 'IN_COVERAGE' | 'NOT';
  readonly next: Instant | null;
}

function review(known: ReviewFacts, ticket: TicketEntity, now: Instant): Review {
  const { customerId } = ticket;
  const windows = known.windows(ticket.productVersionId);
  const version = knownAt(windows, now);
  const told = known.contracts(customerId);
  const contracts = toldBy(told, now);
  const { charter, holding, facts, changes, differ } = termsNow(known, ticket, contracts, now);
  const acquired = known
    .acquired(customerId)
    .filter(({ productId }) => productId === version?.productId);
  const coverage = decideCoverage(charter, {
    at: now,
    customerId,
    opener: ticket.openerKind,
    channelKey: ticket.channelKey,
    arrival: null,
    holding,
    version,
    newVersion: isNewAmong(acquired, { customerId, contracts, version, at: now }),
    options: ticket.options,
    professionalServices: ticket.professionalServices,
    answers: ticket.answers,
  });
  const coverageLive = storedCoverage(coverage, now);
  const covered = sameDecision(coverageLive, ticket.coverageLive);
  const { versionState } = coverage;
  const coverageChanged: NewFact = { kind: 'coverage-changed', data: { versionState } };
  const differsInCoverage = !covered || !saysSame(coverageLive, ticket.coverageLive);
  const calendars = known.calendars(customerId);
  return {
    ticket,
    charter,
    facts: covered ? facts : [...facts, coverageChanged],
    changes: {
      ...changes,
      coverageLive,
      coverageChanged: !sameDecision(coverageLive, ticket.coverageAtOpening),
    },
    differs: differ ? 'IN_TERMS' : differsInCoverage ? 'IN_COVERAGE' : 'NOT',
    next: nextReview({ version, windows, told, calendars, acquired }, now),
  };
}

interface Known {
  readonly version: VersionWindow | null;
  /** What was told of the version, and of the customer's contracts. */
  readonly windows?: readonly Told[];
  readonly told: readonly ToldTerms[];
  /** Since when nobody looked; what changed between it and now is looked at now. */
  readonly since?: Instant;
}

/** Has a ticket's next review at its time; see {@link nextReview}. */
export async function scheduleReview(
  tx: Transaction,
  { id, customerId, productId }: Pick<TicketEntity, 'id' | 'customerId' | 'productId'>,
  known: Known,
): Promise<void> {
  const calendars = await customerCalendars(tx, [customerId]);
  const acquired = await acquiredBy(tx, [customerId], productId ? [productId] : []);
  const dueAt = nextReview({ ...known, calendars, acquired }, nowOf(tx));
  await setDates(tx, COVERAGE_WORK, [{ id, dueAt }]);
}

interface KnownOfCustomer {
  readonly calendars: readonly CustomerCalendarEntity[];
  readonly acquired: readonly Acquired[];
}

/**
 * When to look again: when a window, a contract's period or a customer's calendar begins or ends or a
 * version is acquired, and as of whatever was told of them behind the instant that was judged.
 */
function nextReview(known: Known & KnownOfCustomer, now: Instant): Instant | null {
  const { version, windows = [], told, calendars, acquired, since = now } = known;
  const periods = [...toldBy(told, now), ...calendars];
  const [next] = [
    nextStandingChange(version, since),
    ...periods.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
    ...[...windows, ...told, ...calendars].map(({ toldAt }) => toldAt),
    ...acquired.map((one) => one.since),
  ]
    .filter((moment) => moment !== null)
    .filter((moment) => Temporal.Instant.compare(moment, since) > 0)
    .toSorted(Temporal.Instant.compare);
  return next ? laterOf(next, now) : null;
}

/** When reviews of tickets are due; those that are absent have none to come. */
export async function dueReviews(
  tx: ReadTransaction,
  ticketIds: readonly string[],
): Promise<Map<string, Instant>> {
  const rows = await tx.manager.query<{ id: string; due_at: Date }[]>(
    'SELECT id, due_at FROM due_work WHERE provider_id = $1 AND kind = $2 AND id = ANY ($3)',
    [tx.viewer.providerId, COVERAGE_WORK, ticketIds],
  );
  return new Map(
    rows.map(({ id, due_at: dueAt }) => [
      id,
      Temporal.Instant.fromEpochMilliseconds(dueAt.getTime()),
    ]),
  );
}
