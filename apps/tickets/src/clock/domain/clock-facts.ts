import type { TicketFact } from '../../ticket/domain/ticket-facts.js';

interface RecordedBreach {
  /** Place in the history. */
  readonly index: number;
  readonly dueAt: Temporal.Instant;
  readonly lateFrom: Temporal.Instant;
  readonly breachedAt: Temporal.Instant;
}

/** The breach of a clock that its history holds: it stays, whatever changes afterwards. */
export function recordedBreach(
  facts: readonly TicketFact[],
  clockKey: string,
): RecordedBreach | null {
  for (const [index, { kind, data }] of facts.entries()) {
    if (kind !== 'clock-breached' || data.clockKey !== clockKey) continue;
    const { dueAt, lateFrom, breachedAt = lateFrom } = data;
    const { from } = Temporal.Instant;
    return { index, dueAt: from(dueAt), lateFrom: from(lateFrom), breachedAt: from(breachedAt) };
  }
  return null;
}

export function excuseOf(facts: readonly TicketFact[], clockKey: string) {
  for (const { kind, at, data } of facts) {
    if (kind === 'breach-excused' && data.clockKey === clockKey) {
      return { at, personId: data.personId };
    }
  }
  return null;
}

/** When a ticket ended, so that its clocks no longer run: cancelled, or in the archive. */
export function endOf(
  facts: readonly TicketFact[],
): { readonly index: number; readonly at: Temporal.Instant } | null {
  const index = facts.findIndex(
    ({ kind, data }) =>
      kind === 'state-changed' && (data.to === 'CANCELLED' || data.to === 'ARCHIVED'),
  );
  return index < 0 ? null : { index, at: facts[index]!.at };
}
