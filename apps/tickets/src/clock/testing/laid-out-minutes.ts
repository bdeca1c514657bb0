import type { Calendar } from '@charter/business-time';
import { long, minute, office } from './random-histories.js';

/** Minutes that are looked at from the origin on. */
export const HORIZON = 55_000;

export interface Minutes {
  readonly open: readonly boolean[];
  /** Local date at the beginning of each minute. */
  readonly dates: readonly string[];
  /** Whether the date's last open minute is this one. */
  readonly lastOpen: ReadonlySet<number>;
}

/** Every minute by the wall clock of the zone, laid out once. */
function layOut({ zone, bands, closedDays }: Calendar): Minutes {
  const open: boolean[] = [];
  const dates: string[] = [];
  const last = new Map<string, number>();
  const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  for (let m = 0; m < HORIZON; m++) {
    const local = minute(m).toZonedDateTimeISO(zone);
    const date = local.toPlainDate().toString();
    const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
    const isOpen =
      !closedDays?.includes(date) &&
      bands.some(
        ({ days, opens, closes }) =>
          days.includes(names[local.dayOfWeek - 1]!) && opens <= time && time < closes,
      );
    open.push(isOpen);
    dates.push(date);
    if (isOpen) last.set(date, m);
  }
  return { open, dates, lastOpen: new Set(last.values()) };
}

export const laidOut = { office: layOut(office), long: layOut(long) };
