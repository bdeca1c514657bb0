import type { ClockRule, MidFlight } from '@charter/charter';
import { isHumanResponse, type TicketFact } from '../../ticket/domain/ticket-facts.js';
import { isOpen } from '../../ticket/domain/ticket-lifecycle.js';
import type { ReasonedPause } from './clock-pauses.js';

/** One run of a clock: an acknowledgement has one, an answer to each message may have many. */
export interface Round {
  readonly number: number;
  readonly start: Temporal.Instant;
  /** Place in the history of the entry that started it. */
  readonly startIndex: number;
  readonly stop: Temporal.Instant | null;
  /** Place of the entry that stopped it; infinity while none has. */
  readonly stopIndex: number;
  /** From when it runs: its start, or the reopening since which it goes on. */
  readonly since: Temporal.Instant;
  /** Times in which the ticket was resolved, of a round that goes on where the one before stopped. */
  readonly gaps: readonly ReasonedPause[];
}

type Rule = Pick<ClockRule, 'startsOn' | 'stopsOn' | 'onChange'>;

/** What becomes of a clock that a resolution stopped, where the charter does not say. */
const REOPENING: MidFlight = 'recompute';

/** When a clock of this rule started and stopped in a history, in order. */
export function roundsOf(rule: Rule, facts: readonly TicketFact[]): Round[] {
  const rounds: Round[] = [];
  let running: Omit<Round, 'stop' | 'stopIndex'> | null = null;
  const progress: Progress = { closed: false, answered: false, takenOver: false };
  for (const [index, fact] of facts.entries()) {
    if (running && stops(rule.stopsOn, fact)) {
      rounds.push({ ...running, stop: fact.at, stopIndex: index });
      running = null;
    }
    running ??= begun(rule, rounds, { fact, index, progress });
    follow(progress, fact);
  }
  if (running) rounds.push({ ...running, stop: null, stopIndex: Infinity });
  return rounds;
}

interface Progress {
  /** Nothing starts on a ticket that is resolved, not even by its resolution's own text. */
  closed: boolean;
  answered: boolean;
  takenOver: boolean;
}

function follow(progress: Progress, fact: TicketFact): void {
  if (fact.kind === 'state-changed') progress.closed = !isOpen(fact.data.to);
  if (fact.kind === 'taken-over') progress.takenOver = true;
  if (isHumanResponse(fact)) progress.answered = true;
}

function begun(
  rule: Rule,
  rounds: readonly Round[],
  { fact, index, progress }: { fact: TicketFact; index: number; progress: Readonly<Progress> },
): Omit<Round, 'stop' | 'stopIndex'> | null {
  const number = rounds.length + 1;
  const start = startOf(rule.startsOn, fact, progress);
  if (start) return { number, start, startIndex: index, since: start, gaps: [] };
  const last = rounds.at(-1);
  const reopened = fact.kind === 'state-changed' && fact.data.from === 'RESOLVED';
  if (!reopened || fact.data.to !== 'IN_PROGRESS' || rule.stopsOn !== 'RESOLVED') return null;
  const policy = rule.onChange.reopening ?? REOPENING;
  if (!last?.stop || policy === 'carry') return null;
  const since = fact.at;
  if (policy === 'reset') return { number, start: since, startIndex: index, since, gaps: [] };
  const gap = { from: last.stop, to: since, reason: 'RESOLVED' as const };
  const { start: original, startIndex } = last;
  return { number, start: original, startIndex, since, gaps: [...last.gaps, gap] };
}

function startOf(
  startsOn: ClockRule['startsOn'],
  fact: TicketFact,
  progress: Readonly<Progress>,
): Temporal.Instant | null {
  switch (startsOn) {
    case 'OPENED':
      return fact.kind === 'opened' ? Temporal.Instant.from(fact.data.receivedAt) : null;
    case 'TAKEN_OVER':
      return fact.kind === 'taken-over' && !progress.takenOver ? fact.at : null;
    case 'HUMAN_RESPONSE':
      return isHumanResponse(fact) && !progress.closed ? fact.at : null;
    case 'CUSTOMER_MESSAGE_AFTER_RESPONSE':
      return isCustomerMessage(fact) && progress.answered && !progress.closed ? fact.at : null;
    default:
      return startsOn satisfies never;
  }
}

function stops(stopsOn: ClockRule['stopsOn'], fact: TicketFact): boolean {
  switch (stopsOn) {
    case 'ACKNOWLEDGED':
      return fact.kind === 'acknowledged';
    case 'HUMAN_RESPONSE':
      return isHumanResponse(fact);
    case 'TAKEN_OVER':
      return fact.kind === 'taken-over';
    case 'RESOLVED':
      return fact.kind === 'state-changed' && fact.data.to === 'RESOLVED';
    default:
      return stopsOn satisfies never;
  }
}

function isCustomerMessage(fact: TicketFact): boolean {
  return fact.kind === 'replied' && fact.data.by === 'CUSTOMER';
}
