import type { Transaction } from '@charter/database';
import { customerCalendars } from '../calendar/calendar.queries.js';
import { termsOfCustomers } from '../contract/contract.queries.js';
import { isNewVersion } from '../product-version/acquired-versions.js';
import { windowsOf } from '../product-version/told-windows.js';
import { decideCoverage } from './domain/coverage.js';
import type { NewFact } from './domain/ticket-facts.js';
import { isOpen, openStates } from './domain/ticket-lifecycle.js';
import { toldBy, type Told, type ToldTerms } from './domain/told-terms.js';
import { nextStandingChange, type VersionWindow } from './domain/version-standing.js';
import { sameDecision, storedCoverage } from './stored-coverage.js';
import { termsNow } from './terms-now.js';
import { scheduleEscalation } from './escalation-rule.js';
import { record } from './ticket-history.js';
import { nowOf } from './ticket.queries.js';
import { TicketEntity } from './ticket.entity.js';

export const COVERAGE_WORK = 'ticket.coverage';

/** Tickets that are judged in one transaction at most: each is locked until its end. */
const MOST_AT_ONCE = 50;

type Instant = Temporal.Instant;

/**
 * Judges a customer's open tickets anew: what they would be covered for at this instant, or at a later
 * one as of which they are judged already. Where there are many, due work of each does so.
 */
export async function reviewCustomer(tx: Transaction, customerId: string, at: Instant) {
  await reviewAll(tx, at, 'customer_id', customerId);
}

/** The same for the open tickets about a version. */
export async function reviewVersion(tx: Transaction, productVersionId: string, at: Instant) {
  await reviewAll(tx, at, 'product_version_id', productVersionId);
}

type Column = 'customer_id' | 'product_version_id';

async function reviewAll(tx: Transaction, at: Instant, column: Column, id: string) {
  const tickets = await tx.manager
    .createQueryBuilder(TicketEntity, 'ticket')
    .where('ticket.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere(`ticket.${column} = :id`, { id })
    .andWhere('ticket.state IN (:...open)', { open: openStates })
    .orderBy('ticket.id')
    .limit(MOST_AT_ONCE + 1)
    .setLock('pessimistic_write')
    .getMany();
  if (tickets.length > MOST_AT_ONCE) return scheduleReviews(tx, at, column, id);
  for (const ticket of tickets) await catchUp(tx, at, ticket);
}

/** What is due before comes first, so that each change is judged as of itself. */
async function catchUp(tx: Transaction, at: Instant, ticket: TicketEntity) {
  for (;;) {
    const due = await dueReview(tx, ticket.id);
    if (!due || Temporal.Instant.compare(due, at) >= 0) break;
    await reviewAsOf(tx, due, ticket);
  }
  await reviewAsOf(tx, at, ticket);
}

async function dueReview(tx: Transaction, ticketId: string): Promise<Instant | null> {
  const [row] = await tx.manager.query<{ due_at: Date }[]>(
    'SELECT due_at FROM due_work WHERE provider_id = $1 AND kind = $2 AND id = $3',
    [tx.viewer.providerId, COVERAGE_WORK, ticketId],
  );
  return row ? Temporal.Instant.fromEpochMilliseconds(row.due_at.getTime()) : null;
}

/** What is to be judged as of an earlier instant already stays so: the later one comes after it. */
async function scheduleReviews(tx: Transaction, at: Instant, column: Column, id: string) {
  await tx.manager.query(
    `INSERT INTO due_work (provider_id, kind, id, due_at)
     SELECT provider_id, $1, id, $2 FROM ticket
     WHERE provider_id = $3 AND ${column} = $4 AND state = ANY ($5) ORDER BY id
     ON CONFLICT (provider_id, kind, id)
       DO UPDATE SET due_at = least(due_work.due_at, excluded.due_at)`,
    [COVERAGE_WORK, new Date(at.epochMilliseconds), tx.viewer.providerId, id, openStates],
  );
}

/** Judges a locked ticket as of an instant, or of the later one as of which it is judged already. */
export async function reviewAsOf(tx: Transaction, at: Instant, ticket: TicketEntity) {
  const judged = Temporal.Instant.from(ticket.coverageLive.asOf);
  await reviewTicket(tx.asOf(laterOf(at, judged)), ticket);
}

export async function reviewTicket(tx: Transaction, ticket: TicketEntity): Promise<void> {
  if (!isOpen(ticket.state)) return;
  const now = nowOf(tx);
  const { productVersionId } = ticket;
  const windows = productVersionId === null ? [] : await windowsOf(tx, productVersionId);
  const version = toldBy(windows, now)[0] ?? windows[0] ?? null;
  const told = await termsOfCustomers(tx, [ticket.customerId]);
  const contracts = toldBy(told, now);
  const { charter, holding, facts, changes, differ } = await termsNow(tx, ticket, contracts);
  const coverage = decideCoverage(charter, {
    at: now,
    customerId: ticket.customerId,
    opener: ticket.openerKind,
    channelKey: ticket.channelKey,
    arrival: null,
    holding,
    version,
    newVersion: await isNewVersion(tx, {
      ...{ customerId: ticket.customerId, contracts, version, at: now },
    }),
    options: ticket.options,
    professionalServices: ticket.professionalServices,
    answers: ticket.answers,
  });
  await scheduleReview(tx, ticket, { version, windows, told });
  const coverageLive = storedCoverage(coverage, now);
  const covered = sameDecision(coverageLive, ticket.coverageLive);
  if (covered && !differ) return;
  const { versionState } = coverage;
  const coverageChanged: NewFact = { kind: 'coverage-changed', data: { versionState } };
  await record(tx, charter, ticket, {
    facts: covered ? facts : [...facts, coverageChanged],
    changes: {
      ...changes,
      coverageLive,
      coverageChanged: !sameDecision(coverageLive, ticket.coverageAtOpening),
    },
  });
  if (differ) await scheduleEscalation(tx, charter, ticket);
}

interface Known {
  readonly version: VersionWindow | null;
  /** What was told of the version, and of the customer's contracts. */
  readonly windows?: readonly Told[];
  readonly told: readonly ToldTerms[];
  /** Since when nobody looked; what changed between it and now is looked at now. */
  readonly since?: Instant;
}

/**
 * Looks again when a window, a contract's period or a customer's calendar begins or ends, and as of
 * whatever was told of them behind the instant that was judged.
 */
export async function scheduleReview(
  tx: Transaction,
  { id, customerId }: Pick<TicketEntity, 'id' | 'customerId'>,
  { version, windows = [], told, since = nowOf(tx) }: Known,
): Promise<void> {
  const calendars = await customerCalendars(tx, [customerId]);
  const periods = [...toldBy(told, nowOf(tx)), ...calendars];
  const [next] = [
    nextStandingChange(version, since),
    ...periods.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
    ...[...windows, ...told, ...calendars].map(({ toldAt }) => toldAt),
  ]
    .filter((moment) => moment !== null)
    .filter((moment) => Temporal.Instant.compare(moment, since) > 0)
    .toSorted(Temporal.Instant.compare);
  if (next) await tx.schedule(COVERAGE_WORK, id, laterOf(next, nowOf(tx)));
  else await tx.unschedule(COVERAGE_WORK, id);
}

function laterOf(a: Instant, b: Instant): Instant {
  return Temporal.Instant.compare(a, b) < 0 ? b : a;
}
