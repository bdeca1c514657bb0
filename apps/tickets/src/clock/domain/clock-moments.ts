import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import { recordedBreach } from './clock-facts.js';
import type { TicketClock } from './clocks.js';
import { rightedFacts } from './righted-facts.js';

/** Breaches of a history that nobody has recorded in it yet. */
export function unrecordedBreaches(
  clocks: readonly TicketClock[],
  facts: readonly TicketFact[],
): TicketClock[] {
  return clocks.filter(
    ({ key, state }) => state === 'BREACHED' && recordedBreach(facts, key) === null,
  );
}

/** Warnings of running clocks that are due and not recorded yet, since they count as they do. */
export function unrecordedWarnings(
  clocks: readonly TicketClock[],
  told: readonly TicketFact[],
  now: Temporal.Instant,
): { clockKey: string; percent: number }[] {
  const facts = rightedFacts(told);
  return clocks
    .filter(({ state }) => state === 'RUNNING')
    .flatMap(({ key: clockKey, sinceIndex, warnings }) =>
      warnings
        .filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
        .filter(({ percent }) => !isTold(facts.slice(sinceIndex), clockKey, percent))
        .map(({ percent }) => ({ clockKey, percent })),
    );
}

function isTold(facts: readonly TicketFact[], clockKey: string, percent: number): boolean {
  return facts.some(
    ({ kind, data }) =>
      kind === 'clock-warned' && data.clockKey === clockKey && data.percent === percent,
  );
}

/** The running clock that is due first. */
export function nextClock(clocks: readonly TicketClock[]): TicketClock | null {
  const running = clocks.filter(({ state }) => state === 'RUNNING');
  return running.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))[0] ?? null;
}

/** The earliest deadline of what is still owed: what is late and unanswered comes before what is not. */
export function firstOwed(clocks: readonly TicketClock[]): Temporal.Instant | null {
  const owed = clocks.filter(
    ({ state, stoppedAt }) => state === 'RUNNING' || (state === 'BREACHED' && stoppedAt === null),
  );
  return owed.map(({ dueAt }) => dueAt).toSorted(Temporal.Instant.compare)[0] ?? null;
}

/** The next instant at which a running clock warns or is too late; null where nothing is to come. */
export function nextClockEvent(
  clocks: readonly TicketClock[],
  after: Temporal.Instant,
): Temporal.Instant | null {
  const moments = clocks
    .filter(({ state }) => state === 'RUNNING')
    .flatMap(({ lateFrom, warnings }) => [lateFrom, ...warnings.map(({ at }) => at)])
    .filter((moment) => Temporal.Instant.compare(moment, after) > 0);
  return moments.toSorted(Temporal.Instant.compare)[0] ?? null;
}

/** Whether staff is told of a warning, and not only somebody above. */
export function isForStaff(
  clocks: readonly TicketClock[],
  { clockKey, percent }: { readonly clockKey: string; readonly percent: number },
): boolean {
  return clocks.some(
    ({ key, warnings }) =>
      key === clockKey && warnings.some((one) => one.percent === percent && one.forStaff),
  );
}
