import { elapsedMilliseconds, shareOf, type Calendar } from '@charter/business-time';
import { clockRules, type Charter, type ClockLevel, type ClockRule } from '@charter/charter';
import { sharesOf } from '../../escalation/domain/clock-escalations.js';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import { endOf, excuseOf, recordedBreach } from './clock-facts.js';
import { countUntil, type CountedPause } from './clock-count.js';
import { roundsOf, type Round } from './clock-rounds.js';
import { rightedFacts } from './righted-facts.js';
import { heldBy, type Held } from './governing-rule.js';
import type { Target } from './target.js';
import { termsOf, type Past, type Terms } from './ticket-terms.js';

export type ClockKind = ClockRule['kind'];
export type ClockState = 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'CANCELLED';

/** A share of the time; staff is told of the charter's warnings, not of what escalates alone. */
export interface ClockWarning {
  readonly percent: number;
  readonly at: Temporal.Instant;
  readonly forStaff: boolean;
}

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
  /** From when it counts: its start, or the change that set it back. */
  readonly startedAt: Temporal.Instant;
  /** What started it, whatever changed afterwards. */
  readonly begunAt: Temporal.Instant;
  /** Place in the history of the entry that brought the promise by which it counts. */
  readonly sinceIndex: number;
  /** While it is paused: the due instant if the count went on now. */
  readonly dueAt: Temporal.Instant;
  /** First instant that is too late: at due where the charter says "less than", else 1 ms later. */
  readonly lateFrom: Temporal.Instant;
  readonly stoppedAt: Temporal.Instant | null;
  readonly breachedAt: Temporal.Instant | null;
  /** When a manager excused the breach, and who it was. */
  readonly excused: { readonly at: Temporal.Instant; readonly personId: string | null } | null;
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
  readonly warnings: readonly ClockWarning[];
}

/**
 * Every clock of a ticket at `now`, from its whole history; the same history gives the same clocks.
 * `charter` is the one that governs now, `past` what governed before, if the history changes it.
 */
export function deriveClocks(
  charter: Charter,
  told: readonly TicketFact[],
  now: Temporal.Instant,
  past?: Past,
): TicketClock[] {
  const facts = rightedFacts(told);
  const terms = termsOf(charter, facts, past);
  const history = { facts, terms, now };
  const rules = terms.flatMap((one) => clockRules(one.charter, one.planKey, one.priorityKey));
  const kinds = [...new Set(rules.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    // What starts and stops a kind, and what a reopening makes of it, the first of its rules says.
    const rounds = roundsOf(
      rules.find((rule) => rule.kind === kind)!,
      facts,
    );
    const byLevel = (['GUARANTEE', 'TARGET'] as const).map((level) =>
      clocksOfRounds(history, kind, level, rounds),
    );
    return byLevel.flat().toSorted((a, b) => a.round - b.round);
  });
}

interface History {
  readonly facts: readonly TicketFact[];
  readonly terms: readonly Terms[];
  readonly now: Temporal.Instant;
}

function clocksOfRounds(
  history: History,
  kind: ClockKind,
  level: ClockLevel['level'],
  rounds: readonly Round[],
): TicketClock[] {
  const clocks: TicketClock[] = [];
  for (const round of rounds) {
    const before = clocks.at(-1);
    // A promise is broken once: a reopening does not let it be broken again.
    if (round.gaps.length > 0 && before?.breachedAt) continue;
    const clock = clockOf(history, { kind, level, round });
    if (clock) clocks.push(clock);
  }
  return clocks;
}

interface Which {
  readonly kind: ClockKind;
  readonly level: ClockLevel['level'];
  readonly round: Round;
}

function clockOf({ facts, terms, now }: History, which: Which): TicketClock | null {
  const { kind, level, round } = which;
  const key = `${kind}:${level}:${round.number}`;
  const recorded = recordedBreach(facts, key);
  const ended = endOf(facts);
  const held = heldBy({
    ...which,
    terms,
    until: Math.min(recorded?.index ?? Infinity, ended?.index ?? Infinity),
    isLate: (promise, index) => {
      const { lateFrom } = countUntil(promise, round, facts, facts[index]!.at);
      return Temporal.Instant.compare(lateFrom, facts[index]!.at) <= 0;
    },
  });
  if (!held) return null;
  const end = round.stop ?? ended?.at ?? now;
  const count = countUntil(held, round, facts, end);
  const { calendar, target, strict, pauses, isPaused } = count;
  const dueAt = recorded?.dueAt ?? count.dueAt;
  const lateFrom = recorded?.lateFrom ?? count.lateFrom;
  const breachedAt = recorded?.breachedAt ?? breachOf(held, round, lateFrom, end);
  const { rule, levelRule, start } = held;
  return {
    key,
    kind,
    level,
    round: round.number,
    planKey: held.terms.planKey,
    priorityKey: held.terms.priorityKey,
    state: stateOf({ breachedAt, stop: round.stop, hasEnded: ended !== null, isPaused }),
    target,
    startedAt: start,
    begunAt: round.start,
    sinceIndex: held.sinceIndex,
    dueAt,
    lateFrom,
    stoppedAt: round.stop,
    breachedAt,
    excused: excuseOf(facts, key),
    strict,
    clause: levelRule.clause,
    charterVersion: held.terms.charter.version,
    calendarKey: rule.calendar,
    calendar,
    pauses,
    countedMilliseconds: round.stop && elapsedMilliseconds(calendar, start, round.stop, pauses),
    warnings: sharesOf(held.terms.charter, rule, level).map((percent) => ({
      percent,
      forStaff: rule.warnAtPercent?.includes(percent) ?? false,
      at: shareOf(calendar, start, dueAt, percent, pauses),
    })),
  };
}

/** A promise that a change brings when it is too late already is broken by the change. */
function breachOf(
  held: Held,
  round: Round,
  lateFrom: Temporal.Instant,
  end: Temporal.Instant,
): Temporal.Instant | null {
  if (Temporal.Instant.compare(end, lateFrom) < 0) return null;
  return [lateFrom, held.since, round.since].toSorted(Temporal.Instant.compare).at(-1)!;
}

function stateOf(clock: {
  breachedAt: Temporal.Instant | null;
  stop: Temporal.Instant | null;
  hasEnded: boolean;
  isPaused: boolean;
}): ClockState {
  if (clock.breachedAt) return 'BREACHED';
  if (clock.stop) return 'MET';
  if (clock.hasEnded) return 'CANCELLED';
  return clock.isPaused ? 'PAUSED' : 'RUNNING';
}
