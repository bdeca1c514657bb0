/** What may be done with an interruption that is there. */
export type Step = 'end' | 'cancel' | 'reschedule' | 'correct';

/** Why a step is not possible. */
export type Hindrance = 'BEGUN' | 'TO_COME' | 'CALLED_OFF' | 'ENDED';

interface Outage {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
  readonly cancelled: boolean;
}

/**
 * What stands against a step at `now`. A window is moved and called off before it starts; from its
 * start on it is ended, once, and corrected. The end that was announced is none that was recorded.
 */
export function hindranceOf(
  step: Step,
  { startsAt, endsAt, cancelled }: Outage,
  announcedEnd: Temporal.Instant | null,
  now: Temporal.Instant,
): Hindrance | null {
  const begun = Temporal.Instant.compare(startsAt, now) <= 0;
  if (step === 'correct') return begun ? null : 'TO_COME';
  if (cancelled) return 'CALLED_OFF';
  if (step !== 'end') return begun ? 'BEGUN' : null;
  if (!begun) return 'TO_COME';
  const planned = endsAt !== null && announcedEnd !== null && announcedEnd.equals(endsAt);
  return endsAt === null || planned ? null : 'ENDED';
}
