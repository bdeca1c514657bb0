export type ContractState = 'DRAFT' | 'ACTIVE' | 'SUSPENDED' | 'EXPIRED' | 'TERMINATED';
export type ContractStep = 'activate' | 'suspend' | 'resume' | 'expire' | 'terminate';

/** The life of a contract: each step with the states it may be taken from, and where it leads. */
export const contractLifecycle = {
  activate: { from: ['DRAFT'], to: 'ACTIVE' },
  suspend: { from: ['ACTIVE'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'ACTIVE' },
  expire: { from: ['ACTIVE', 'SUSPENDED'], to: 'EXPIRED' },
  terminate: { from: ['ACTIVE', 'SUSPENDED'], to: 'TERMINATED' },
} as const satisfies Record<ContractStep, { from: readonly ContractState[]; to: ContractState }>;

/** The state that a step leads to; null if it cannot be taken from this state. */
export function stateAfter(step: ContractStep, state: ContractState): ContractState | null {
  const { from, to } = contractLifecycle[step];
  return (from as readonly ContractState[]).includes(state) ? to : null;
}

interface Terms {
  readonly state: ContractState;
  readonly signedOn: Temporal.PlainDate | null;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
}

/** Whether a contract gives what it promises: "in due form" is signed and in force [S4.9]. */
export function inForce(contract: Terms, now: Temporal.Instant): boolean {
  const { state, signedOn, startsAt, endsAt } = contract;
  if (state !== 'ACTIVE' || signedOn === null) return false;
  const started = Temporal.Instant.compare(startsAt, now) <= 0;
  return started && (endsAt === null || Temporal.Instant.compare(now, endsAt) < 0);
}

/** A period [startsOn, endsBefore) as instants: from midnight to midnight in the provider's zone. */
export function periodInstants(
  startsOn: Temporal.PlainDate,
  endsBefore: Temporal.PlainDate | null,
  timeZone: string,
): { startsAt: Temporal.Instant; endsAt: Temporal.Instant | null } {
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant();
  return { startsAt: midnight(startsOn), endsAt: endsBefore && midnight(endsBefore) };
}

const standing = ['ACTIVE', 'SUSPENDED'] as const;

/** What may be done to a contract without a change of its state, and in which states. */
const acts = {
  amend: standing,
  renew: standing,
  giveNotice: standing,
  sellPack: ['DRAFT', ...standing],
} as const satisfies Record<string, readonly ContractState[]>;

export type ContractAct = keyof typeof acts;

export function statesFor(act: ContractAct): readonly ContractState[] {
  return acts[act];
}

/** Whether a contract has been signed and is not over. */
export function isStanding(state: ContractState): boolean {
  return (standing as readonly ContractState[]).includes(state);
}
