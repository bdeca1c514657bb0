type Instant = Temporal.Instant;
type PlainDate = Temporal.PlainDate;

/** How a contract goes on after its end. */
export interface Renewal {
  readonly kind: 'TACIT' | 'EXPLICIT' | 'NONE';
  /** Calendar months by which it is prolonged. */
  readonly periodMonths: number | null;
  /** Calendar days before the end from which notice comes too late. */
  readonly noticeDays: number | null;
  /** Calendar days before the last day for notice, or before the end, on which people are reminded. */
  readonly remindDays: number | null;
}

export const noRenewal: Renewal = {
  kind: 'NONE',
  periodMonths: null,
  noticeDays: null,
  remindDays: null,
};

/**
 * End of a term: so many periods after the end that terms are counted from. Counted from there each
 * time, so that a month end is clamped without drifting: 31 January, 28 February, 31 March.
 */
export function termEnd(anchor: PlainDate, periodMonths: number, terms: number): PlainDate {
  return anchor.add({ months: periodMonths * terms });
}

/** The day at whose start, in the provider's zone, notice of non-renewal begins to be late. */
export function noticeBefore(endsBefore: PlainDate, noticeDays: number): PlainDate {
  return endsBefore.subtract({ days: noticeDays });
}

export function startOfDay(day: PlainDate, timeZone: string): Instant {
  return day.toZonedDateTime(timeZone).toInstant();
}

interface Ending {
  readonly endsBefore: PlainDate | null;
  readonly timeZone: string;
  readonly renewal: Renewal;
  readonly noticeGiven: boolean;
}

export interface Reminders {
  /** Before notice of non-renewal becomes late. */
  readonly ofNotice: Instant | null;
  readonly ofEnd: Instant | null;
}

/**
 * When to remind of the last day for notice and of the end: so many days before, at the start of the
 * day, at once if that is past. Null where the moment itself is over, or there is nothing to say.
 */
export function remindersOf(ending: Ending, now: Instant): Reminders {
  const { endsBefore, timeZone, renewal, noticeGiven } = ending;
  const { kind, noticeDays, remindDays } = renewal;
  if (endsBefore === null || remindDays === null) return { ofNotice: null, ofEnd: null };
  const ahead = (day: PlainDate) => {
    if (!isBefore(now, startOfDay(day, timeZone))) return null;
    const reminder = startOfDay(day.subtract({ days: remindDays }), timeZone);
    return isBefore(reminder, now) ? now : reminder;
  };
  const noticeMatters = kind === 'TACIT' && !noticeGiven;
  return {
    ofNotice: noticeMatters ? ahead(noticeBefore(endsBefore, noticeDays ?? 0)) : null,
    ofEnd: ahead(endsBefore),
  };
}

/** What is wrong with terms of renewal, or null. */
export function renewalFault(
  renewal: Renewal,
  startsOn: PlainDate,
  endsBefore: PlainDate | null,
): 'NO_END' | 'PERIOD' | 'NOTICE' | 'REMINDER' | null {
  const { kind, periodMonths, noticeDays, remindDays } = renewal;
  if (kind === 'NONE') return null;
  if (endsBefore === null) return 'NO_END';
  if (periodMonths === null || periodMonths < 1 || periodMonths > 120) return 'PERIOD';
  if (noticeDays === null || noticeDays < 0) return 'NOTICE';
  // Each term, the shortest too, has a day on which notice is still in time.
  const first = Temporal.PlainDate.compare(noticeBefore(endsBefore, noticeDays), startsOn) > 0;
  if (!first || noticeDays >= periodMonths * 28) return 'NOTICE';
  if (remindDays === null || remindDays < 0 || remindDays > 365) return 'REMINDER';
  return null;
}

function isBefore(a: Instant, b: Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
