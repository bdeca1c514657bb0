import { setImmediate } from 'node:timers/promises';
import { encodeId } from '@charter/database';
import {
  escape,
  foldLines,
  ICalCalendar,
  ICalEvent,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import type { FeedItem } from './domain/feed-items.js';
import { descriptionOf, summaryOf, type CitedClause, type Language } from './domain/feed-text.js';

/** How often a calendar may ask again, in seconds; it is what calendars do at their best. */
const REFRESH_SECONDS = 6 * 3600;

const EPOCH = Temporal.Instant.from('2020-01-01T00:00:00Z').epochMilliseconds;

export interface CalendarFacts {
  name: string;
  language: Language;
  items: readonly FeedItem[];
  clauseOf: (item: FeedItem) => CitedClause | null;
}

/** After so many events others have their turn: a long calendar holds nobody up. */
const EVENTS_AT_ONCE = 500;

/**
 * The items as an iCalendar (RFC 5545) of all-day events, the same bytes for the same items. An event keeps its UID
 * whatever happens to it; its SEQUENCE, seconds since 2020, rises with each change.
 */
export async function calendarDocument({
  name,
  language,
  items,
  clauseOf,
}: CalendarFacts): Promise<string> {
  const calendar = new ICalCalendar({
    prodId: { company: 'Charter', product: 'Product lifecycle', language: language.toUpperCase() },
    // The library writes a calendar's name as it is, all else escaped.
    name: escape(printable(name), false),
    ttl: REFRESH_SECONDS,
  });
  const [head, end] = calendar.toString().split(/(?=END:VCALENDAR)/);
  const parts = [`${head}`];
  for (const [index, item] of items.entries()) {
    if (index % EVENTS_AT_ONCE === EVENTS_AT_ONCE - 1) await setImmediate();
    // Written one by one: all of them in memory at once cost five times as long.
    const event = new ICalEvent(eventOf(item, clauseOf(item), language), calendar);
    parts.push(foldLines(event.toString()));
  }
  return [...parts, end].join('');
}

function eventOf(item: FeedItem, clause: CitedClause | null, language: Language): ICalEventData {
  const changedAt = new Date(item.changedAt.epochMilliseconds);
  return {
    id: uidOf(item),
    sequence: Math.max(0, Math.floor((item.changedAt.epochMilliseconds - EPOCH) / 1000)),
    stamp: changedAt,
    lastModified: changedAt,
    allDay: true,
    start: item.day,
    end: item.day.add({ days: 1 }),
    summary: printable(summaryOf(item, language)),
    description: printable(descriptionOf(item, clause, language)),
    categories: [{ name: item.kind }],
    status: ICalEventStatus[item.status],
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
}

function uidOf({ kind, id }: FeedItem): string {
  const type = kind === 'END_OF_EXTENSION' ? 'supportException' : 'version';
  return `${encodeId(type, id)}.${kind.toLowerCase().replaceAll('_', '-')}`;
}

/** Without the control characters that no calendar may bear (RFC 5545, section 3.3.11), but with line breaks. */
function printable(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, ' ');
}
