import { encodeId } from '@charter/database';
import {
  escape,
  ICalCalendar,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
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

/**
 * The items as an iCalendar (RFC 5545) of all-day events, the same bytes for the same items. An event keeps its UID
 * whatever happens to it; its SEQUENCE, seconds since 2020, rises with each change.
 */
export function calendarDocument({ name, language, items, clauseOf }: CalendarFacts): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Charter', product: 'Product lifecycle', language: language.toUpperCase() },
    // The library writes a calendar's name as it is, all else escaped.
    name: escape(printable(name), false),
    ttl: REFRESH_SECONDS,
  });
  for (const item of items) {
    const changedAt = new Date(item.changedAt.epochMilliseconds);
    calendar.createEvent({
      id: uidOf(item),
      sequence: Math.max(0, Math.floor((item.changedAt.epochMilliseconds - EPOCH) / 1000)),
      stamp: changedAt,
      lastModified: changedAt,
      allDay: true,
      start: item.day,
      end: item.day.add({ days: 1 }),
      summary: printable(summaryOf(item, language)),
      description: printable(descriptionOf(item, clauseOf(item), language)),
      categories: [{ name: item.kind }],
      status: ICalEventStatus[item.status],
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}

function uidOf({ kind, id }: FeedItem): string {
  const type = kind === 'END_OF_EXTENSION' ? 'supportException' : 'version';
  return `${encodeId(type, id)}.${kind.toLowerCase().replaceAll('_', '-')}`;
}

/** Without the control characters that no calendar may bear (RFC 5545, section 3.3.11), but with line breaks. */
function printable(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, ' ');
}
