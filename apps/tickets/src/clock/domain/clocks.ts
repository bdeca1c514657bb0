import { elapsedMilliseconds, shareOf, type Calendar } from '@charter/business-time';
import { clockRules, type Charter, type ClockLevel, type ClockRule } from '@charter/charter';
import { calendarOf } from './charter-calendar.js';
import { pausesOf, pausesUntil, type CountedPause } from './clock-pauses.js';
import { roundsOf, type Round } from './clock-rounds.js';
import { governingRule, termsOf, type Terms } from './governing-rule.js';
import { countingCalendar, dueAt, type Target } from './target.js';
import { sharesOf } from '../../escalation/domain/clock-escalations.js';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';

export type ClockKind = ClockRule['kind'];
export type ClockState = 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'CANCELLED';

/** One deadline of a ticket, as it stands at the instant for which it was derived. */
export interface TicketClock {
  /** Names it for good: `FIRST_RESPONSE:GUARANTEE:1`. */
  readonly key: string;
  readonly kind: ClockKind;
  readonly level: ClockLevel['level'];
  readonly round: number;
  /** Plan and priority whose promise it is. */
  readonly planKey: string;
  readonly priorityKey: string | null;
  readonly state: ClockState;
  readonly target: Target;
  readonly startedAt: Temporal.Instant;
  /** While it is paused: the due instant if the count went on now. */
  readonly dueAt: Temporal.Instant;
  /** First instant that is too late: at due where the charter says "less than", else 1 ms later. */
  readonly lateFrom: Temporal.Instant;
  readonly stoppedAt: Temporal.Instant | null;
  readonly breachedAt: Temporal.Instant | null;
  readonly strict: boolean;
  readonly clause: string;
  readonly charterVersion: string;
  /** Key of the charter's calendar. */
  readonly calendarKey: string;
  /** What it counts by, around the clock for plain hours. */
  readonly calendar: Calendar;
  readonly pauses: readonly CountedPause[];
  /** Open time between start and stop, in milliseconds; null while it has not stopped. */
  readonly countedMilliseconds: number | null;
  readonly warnings: readonly { readonly percent: number; readonly at: Temporal.Instant }[];
}

/** Every clock of a ticket at `now`, from its whole history; the same history gives the same clocks. */
export function deriveClocks(
  charter: Charter,
  facts: readonly TicketFact[],
  now: Temporal.Instant,
): TicketClock[] {
  const terms = termsOf(facts);
  const kinds = [...new Set(charter.clocks.map((clock) => clock.kind))];
  return kinds.flatMap((kind) => {
    const anchor = terms
      .flatMap(({ planKey, priorityKey }) => clockRules(charter, planKey, priorityKey))
      .find((rule) => rule.kind === kind);
    if (!anchor) return [];
    return roundsOf(anchor, facts).flatMap((round) =>
      (['GUARANTEE', 'TARGET'] as const).flatMap(
        (level) => clockOf(charter, { kind, level, round, terms, facts, now }) ?? [],
      ),
    );
  });
}

interface Question {
  readonly kind: ClockKind;
  readonly level: ClockLevel['level'];
  readonly round: Round;
  readonly terms: readonly Terms[];
  readonly facts: readonly TicketFact[];
  readonly now: Temporal.Instant;
}

function clockOf(charter: Charter, question: Question): TicketClock | null {
  const { kind, level, round, facts, now } = question;
  const governing = governingRule(charter, question);
  if (!governing) return null;
  const { rule, levelRule, start, terms } = governing;
  const cancelledAt = cancellationOf(facts);
  const end = round.stop ?? cancelledAt ?? now;
  const lasting = pausesOf(rule.pausedBy, facts);
  const pauses = pausesUntil(lasting, end);
  const target = { amount: levelRule.amount, unit: levelRule.unit };
  const base = calendarOf(charter, rule.calendar);
  const key = `${kind}:${level}:${round.number}`;
  const recorded = recordedBreach(facts, key);
  const due = recorded?.dueAt ?? dueAt(base, start, target, pauses);
  const strict = levelRule.lessThan === true;
  const lateFrom = strict ? due : due.add({ milliseconds: 1 });
  const isLate = Temporal.Instant.compare(end, lateFrom) >= 0;
  const calendar = countingCalendar(base, levelRule.unit);
  const isPaused = lasting.some((pause) => pause.to === null);
  return {
    key,
    kind,
    level,
    round: round.number,
    planKey: terms.planKey,
    priorityKey: terms.priorityKey,
    state: stateOf({ isLate: isLate || recorded !== null, round, cancelledAt, isPaused }),
    target,
    startedAt: start,
    dueAt: due,
    lateFrom,
    stoppedAt: round.stop,
    breachedAt: recorded?.at ?? (isLate ? lateFrom : null),
    strict,
    clause: levelRule.clause,
    charterVersion: charter.version,
    calendarKey: rule.calendar,
    calendar,
    pauses,
    countedMilliseconds: round.stop && elapsedMilliseconds(calendar, start, round.stop, pauses),
    warnings: sharesOf(charter, rule, level).map((percent) => ({
      percent,
      at: shareOf(calendar, start, due, percent, pauses),
    })),
  };
}

function stateOf(facts: {
  isLate: boolean;
  round: Round;
  cancelledAt: Temporal.Instant | null;
  isPaused: boolean;
}): ClockState {
  if (facts.isLate) return 'BREACHED';
  if (facts.round.stop) return 'MET';
  if (facts.cancelledAt) return 'CANCELLED';
  return facts.isPaused ? 'PAUSED' : 'RUNNING';
}

function cancellationOf(facts: readonly TicketFact[]): Temporal.Instant | null {
  const fact = facts.find(
    ({ kind, data }) => kind === 'state-changed' && 'to' in data && data.to === 'CANCELLED',
  );
  return fact?.at ?? null;
}

/** A breach that was recorded stays, whatever changed afterwards. */
function recordedBreach(facts: readonly TicketFact[], clockKey: string) {
  for (const fact of facts) {
    if (fact.kind === 'clock-breached' && fact.data.clockKey === clockKey) {
      const { dueAt, lateFrom } = fact.data;
      return { at: Temporal.Instant.from(lateFrom), dueAt: Temporal.Instant.from(dueAt) };
    }
  }
  return null;
}

/** Breaches of a history that nobody has recorded in it yet. */
export function unrecordedBreaches(
  clocks: readonly TicketClock[],
  facts: readonly TicketFact[],
): TicketClock[] {
  return clocks.filter(
    ({ key, state }) => state === 'BREACHED' && recordedBreach(facts, key) === null,
  );
}

/** Warnings of running clocks that are due and not recorded yet. */
export function unrecordedWarnings(
  clocks: readonly TicketClock[],
  facts: readonly TicketFact[],
  now: Temporal.Instant,
): { clockKey: string; percent: number }[] {
  const told = new Set(
    facts.flatMap(({ kind, data }) =>
      kind === 'clock-warned' && 'percent' in data ? `${data.clockKey} ${data.percent}` : [],
    ),
  );
  return clocks
    .filter(({ state }) => state === 'RUNNING')
    .flatMap(({ key, warnings }) =>
      warnings
        .filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
        .map(({ percent }) => ({ clockKey: key, percent })),
    )
    .filter(({ clockKey, percent }) => !told.has(`${clockKey} ${percent}`));
}

/** The running clock that is due first. */
export function nextClock(clocks: readonly TicketClock[]): TicketClock | null {
  const running = clocks.filter(({ state }) => state === 'RUNNING');
  return running.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))[0] ?? null;
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
