import type { Publication } from './successor.js';
import { livesAsKnown, type KnownLife } from './version-state.js';
import type { LineRules } from './version-window.js';

/** A version that is planned for a day of the provider's zone. */
export interface Plan {
  id: string;
  label: string;
  line: string;
  generation: string | null;
  plannedOn: Temporal.PlainDate;
}

/**
 * The lives that would follow if each plan were published at the start of its day (what is planned for today or
 * overdue: now). Nothing but display rests on it: a plan never publishes itself.
 */
export function expectedLives(
  publications: readonly Publication[],
  plans: readonly Plan[],
  rules: LineRules,
  { zone, now }: { zone: string; now: Temporal.Instant },
): Map<string, KnownLife> {
  const known = publications.filter((it) => Temporal.Instant.compare(it.knownAt, now) <= 0);
  const expected = plans.map((plan): Publication => {
    const releasedAt = expectedRelease(plan, zone, now);
    return { ...plan, releasedAt, knownAt: now, recalledAt: null };
  });
  return livesAsKnown([...known, ...expected], rules, now);
}

/** Start of the planned day, or now where that is past. */
export function expectedRelease(
  { plannedOn }: Pick<Plan, 'plannedOn'>,
  zone: string,
  now: Temporal.Instant,
): Temporal.Instant {
  const start = plannedOn.toZonedDateTime(zone).toInstant();
  return Temporal.Instant.compare(start, now) < 0 ? now : start;
}
