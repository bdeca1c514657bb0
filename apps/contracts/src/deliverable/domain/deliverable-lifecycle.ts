export type DeliverableState = 'SUBMITTED' | 'VALIDATED' | 'CHANGES_REQUESTED' | 'WITHDRAWN';
export type DeliverableAct = 'resubmit' | 'validate' | 'requestChanges' | 'withdraw';

/** What may be done with a deliverable, from which states, and where it leads [S0.16]. */
export const deliverableLifecycle: Readonly<
  Record<
    DeliverableAct,
    { readonly from: readonly DeliverableState[]; readonly to: DeliverableState }
  >
> = {
  validate: { from: ['SUBMITTED'], to: 'VALIDATED' },
  requestChanges: { from: ['SUBMITTED'], to: 'CHANGES_REQUESTED' },
  resubmit: { from: ['CHANGES_REQUESTED'], to: 'SUBMITTED' },
  withdraw: { from: ['SUBMITTED', 'CHANGES_REQUESTED'], to: 'WITHDRAWN' },
};

/** The state after an act; null if the act is not possible in this state. */
export function stateAfter(act: DeliverableAct, state: DeliverableState): DeliverableState | null {
  const { from, to } = deliverableLifecycle[act];
  return from.includes(state) ? to : null;
}

/** Whether the answer is late: due at the end of its day in the provider's zone. */
export function isOverdue(
  { state, dueOn }: { readonly state: DeliverableState; readonly dueOn: Temporal.PlainDate | null },
  timeZone: string,
  now: Temporal.Instant,
): boolean {
  if (state !== 'SUBMITTED' || dueOn === null) return false;
  const over = dueOn.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  return Temporal.Instant.compare(now, over) >= 0;
}
