import { minutesPerDay, type Calendar } from './calendar.js';
import { epochDay, localEdges } from './local-time.js';
import { lastOpenYear, NeverOpensError } from './never-opens.js';
import { workingHours, type WorkingHours } from './working-hours.js';

/** Further than this from a question's start, no answer is looked for. */
const horizonYears = 200;

/**
 * A calendar laid out on epoch milliseconds: open intervals in order, merged, with the open time before
 * each, so that every question is two binary searches whatever the span. Grows by years as asked.
 */
export class Timeline {
  readonly hours: WorkingHours;
  opens: number[] = [];
  closes: number[] = [];
  /** Open milliseconds from the start of the table to each opening. */
  before: number[] = [];
  /** Working dates, in days since 1970, and the close of each one's last band. */
  workingDays: number[] = [];
  dayCloses: number[] = [];
  private firstYear = 0;
  private lastYear = -1;
  private validFrom = Infinity;
  private validTo = -Infinity;

  private readonly calendar: Calendar;
  private readonly edgesOf: ReturnType<typeof localEdges>;

  // The tools read this file with its types stripped, which leaves no room for properties among parameters.
  constructor(calendar: Calendar) {
    this.calendar = calendar;
    this.hours = workingHours(calendar);
    this.edgesOf = localEdges(calendar.zone);
  }

  /** Lays out all that is needed for questions between two instants. */
  cover(from: number, to: number): void {
    if (from >= this.validFrom && to < this.validTo) return;
    const first = Math.min(yearOf(from) - 1, this.lastYear < 0 ? Infinity : this.firstYear);
    const last = Math.max(yearOf(to) + 1, this.lastYear);
    if (this.lastYear >= 0 && first === this.firstYear) {
      for (let year = this.lastYear + 1; year <= last; year++) this.append(year);
    } else {
      this.opens = [];
      this.closes = [];
      this.before = [];
      this.workingDays = [];
      this.dayCloses = [];
      for (let year = first; year <= last; year++) this.append(year);
    }
    this.firstYear = first;
    this.lastYear = last;
    // A year's edge may lie 14 hours from UTC's, and a band may run past it: keep a year's distance.
    this.validFrom = Date.UTC(first + 1);
    this.validTo = Date.UTC(last);
  }

  /**
   * Lays out further years until `enough`.
   * @throws NeverOpensError if the calendar opens no more, RangeError if 200 years are not enough.
   */
  coverUntil(from: number, enough: () => boolean): void {
    this.cover(from, from);
    for (let years = 1; !enough(); years *= 2) {
      if (this.lastYear > lastOpenYear(this.calendar)) throw new NeverOpensError(this.calendar);
      if (years > horizonYears) throw new RangeError('Not within 200 years of open time');
      this.cover(from, Date.UTC(yearOf(from) + years));
    }
  }

  /** Index of the last interval that opens at or before an instant, -1 before the first. */
  intervalAt(at: number): number {
    return firstAbove(this.opens, at) - 1;
  }

  /** Open milliseconds from the start of the table to an instant. */
  openBefore(at: number): number {
    const index = this.intervalAt(at);
    if (index < 0) return 0;
    return this.before[index]! + Math.min(at, this.closes[index]!) - this.opens[index]!;
  }

  /** Open milliseconds of the whole table. */
  get total(): number {
    const last = this.opens.length - 1;
    return last < 0 ? 0 : this.before[last]! + this.closes[last]! - this.opens[last]!;
  }

  private append(year: number): void {
    const { hours } = this;
    let date = new Temporal.PlainDate(year, 1, 1);
    for (; date.year === year; date = date.add({ days: 1 })) {
      const bands = hours.on(date);
      if (bands.length === 0) continue;
      const edge = this.edgesOf(date);
      let lastClose = -Infinity;
      for (const band of bands) {
        const closes = edge(band.closes);
        this.push(edge(band.opens), closes);
        lastClose = Math.max(lastClose, closes);
      }
      // A date that a zone left out, moving over the date line, is no working date.
      if (edge(0) === edge(minutesPerDay)) continue;
      this.workingDays.push(epochDay(date));
      this.dayCloses.push(lastClose);
    }
  }

  private push(opens: number, closes: number): void {
    if (closes <= opens) return;
    const last = this.opens.length - 1;
    if (last >= 0 && opens <= this.closes[last]!) {
      this.closes[last] = Math.max(this.closes[last]!, closes);
      return;
    }
    this.before.push(this.total);
    this.opens.push(opens);
    this.closes.push(closes);
  }
}

/** Index of the first value over `limit` in ascending values; their length if there is none. */
export function firstAbove(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

function yearOf(at: number): number {
  return new Date(at).getUTCFullYear();
}

const byIdentity = new WeakMap<Calendar, Timeline>();
const byContent = new Map<string, Timeline>();
const contentsKept = 500;

/** The calendar's timeline, laid out once for equal calendars. */
export function timelineOf(calendar: Calendar): Timeline {
  const found = byIdentity.get(calendar);
  if (found) return found;
  const content = JSON.stringify(calendar);
  const timeline = byContent.get(content) ?? new Timeline(calendar);
  byContent.delete(content);
  byContent.set(content, timeline);
  if (byContent.size > contentsKept) byContent.delete(byContent.keys().next().value!);
  byIdentity.set(calendar, timeline);
  return timeline;
}
