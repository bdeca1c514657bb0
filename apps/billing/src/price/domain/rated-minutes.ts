import { splitAtEdges, type Calendar } from '@charter/business-time';
import { plus, ratio, times, zero, type Rational } from '@charter/money';
import type { WorkKind } from './price-terms.js';

/** Work as it was logged: whole minutes from a whole minute. */
export interface WorkEntry {
  readonly timeEntryId: string;
  readonly kind: WorkKind;
  readonly startedAt: Temporal.Instant;
  readonly minutes: number;
  readonly travelled: boolean;
}

/** Minutes of a request inside and outside its hours, before and after the minimum. */
export interface RatedMinutes {
  readonly actual: number;
  readonly actualOutside: number;
  readonly billed: number;
  readonly inside: Rational;
  readonly outside: Rational;
}

/** Minutes to bill for all work of a request: the minimum is taken once, over entries and days [S2.17]. */
export function ratedMinutes(
  work: readonly WorkEntry[],
  minimum: number,
  hours: Calendar,
): RatedMinutes {
  const actual = work.reduce((sum, entry) => sum + entry.minutes, 0);
  const actualOutside = work.reduce((sum, entry) => sum + minutesOutside(entry, hours), 0);
  return spreadMinimum(actual, actualOutside, minimum);
}

/** What a minimum adds is spread pro rata inside and outside the hours; without work nothing is billed. */
export function spreadMinimum(
  actual: number,
  actualOutside: number,
  minimum: number,
): RatedMinutes {
  if (actual === 0) return { actual, actualOutside, billed: 0, inside: zero, outside: zero };
  const billed = Math.max(actual, minimum);
  const outside = times(ratio(actualOutside), ratio(billed, actual));
  const inside = plus(ratio(billed), times(outside, ratio(-1n)));
  return { actual, actualOutside, billed, inside, outside };
}

function minutesOutside({ startedAt, minutes }: WorkEntry, hours: Calendar): number {
  return splitAtEdges(hours, startedAt, startedAt.add({ minutes }))
    .filter((stretch) => !stretch.open)
    .reduce((sum, { from, to }) => sum + to.since(from).total('minute'), 0);
}
