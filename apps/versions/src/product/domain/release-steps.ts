/** What may happen to the publication of a version; each is recorded once and never changed. */
export type ReleaseStepKind =
  'PLANNED' | 'REDATED' | 'CANCELLED' | 'PUBLISHED' | 'IMPORTED' | 'RECALLED';

export interface ReleaseStep {
  kind: ReleaseStepKind;
  /** When it happened: of a publication, its instant. */
  at: Temporal.Instant;
  /** When it became known: later than `at` for an imported publication. */
  knownAt: Temporal.Instant;
  /** Day planned from here on, in the provider's zone; `null` for what is no plan. */
  plannedOn: Temporal.PlainDate | null;
}

/** Exactly one of `plannedOn`, `cancelledAt` and `releasedAt` is set, once there was any step. */
export interface ReleaseFacts {
  plannedOn: Temporal.PlainDate | null;
  cancelledAt: Temporal.Instant | null;
  releasedAt: Temporal.Instant | null;
  knownAt: Temporal.Instant | null;
  recalledAt: Temporal.Instant | null;
}

const NOTHING: ReleaseFacts = {
  plannedOn: null,
  cancelledAt: null,
  releasedAt: null,
  knownAt: null,
  recalledAt: null,
};

/** What a version's steps come to, in the order in which they were recorded. */
export function factsOf(steps: readonly ReleaseStep[]): ReleaseFacts {
  return steps.reduce(factsAfter, NOTHING);
}

export function factsAfter(facts: ReleaseFacts, step: ReleaseStep): ReleaseFacts {
  switch (step.kind) {
    case 'PLANNED':
    case 'REDATED':
      return { ...NOTHING, plannedOn: step.plannedOn };
    case 'CANCELLED':
      return { ...NOTHING, cancelledAt: step.at };
    case 'PUBLISHED':
    case 'IMPORTED':
      return { ...NOTHING, releasedAt: step.at, knownAt: step.knownAt };
    case 'RECALLED': {
      const { releasedAt, knownAt } = facts;
      return { ...NOTHING, releasedAt, knownAt, recalledAt: step.at };
    }
  }
}
