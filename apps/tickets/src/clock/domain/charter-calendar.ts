import type { Calendar } from '@charter/business-time';
import type { Charter } from '@charter/charter';

/**
 * The charter's calendar of this key.
 * @throws RangeError if the charter has none; a loaded charter names only calendars that it has.
 */
export function calendarOf(charter: Pick<Charter, 'key' | 'calendars'>, key: string): Calendar {
  const found = charter.calendars[key];
  if (!found) throw new RangeError(`Charter ${charter.key} has no calendar ${key}`);
  return found;
}
