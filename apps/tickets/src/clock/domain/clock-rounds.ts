import type { ClockRule } from '@charter/charter';
import { isHumanResponse, type TicketFact } from '../../ticket/domain/ticket-facts.js';

/** One run of a clock: an acknowledgement has one, an answer to each message may have many. */
export interface Round {
  readonly number: number;
  readonly start: Temporal.Instant;
  readonly stop: Temporal.Instant | null;
}

/** When a clock of this rule started and stopped in a history. */
export function roundsOf(
  rule: Pick<ClockRule, 'startsOn' | 'stopsOn'>,
  facts: readonly TicketFact[],
): Round[] {
  const rounds: Round[] = [];
  let start: Temporal.Instant | null = null;
  const progress: Progress = { closed: false, answered: false, takenOver: false };
  for (const fact of facts) {
    if (start && stops(rule.stopsOn, fact)) {
      rounds.push({ number: rounds.length + 1, start, stop: fact.at });
      start = null;
    }
    const begun: Temporal.Instant | null = startOf(rule.startsOn, fact, progress);
    if (!start && begun) start = begun;
    follow(progress, fact);
  }
  if (start) rounds.push({ number: rounds.length + 1, start, stop: null });
  return rounds;
}

interface Progress {
  /** Nothing starts on a ticket that is resolved, not even by its resolution's own text. */
  closed: boolean;
  answered: boolean;
  takenOver: boolean;
}

function follow(progress: Progress, fact: TicketFact): void {
  if (fact.kind === 'state-changed') progress.closed = fact.data.to === 'RESOLVED';
  if (fact.kind === 'taken-over') progress.takenOver = true;
  if (isHumanResponse(fact)) progress.answered = true;
}

function startOf(
  startsOn: ClockRule['startsOn'],
  fact: TicketFact,
  progress: Progress,
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
