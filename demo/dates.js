/**
 * Reads a moment of the demo data: an absolute date (`2025-11-04`), a distance from now
 * (`-2 months`, `-90 minutes`, `+1 day`), working days before today at a local time
 * (`-3 workdays 09:40`), or a weekday before today (`last friday 15:30`). Dates without a time are
 * noon local. Returns the instant. Throws on anything else.
 *
 * @param {string} text
 * @param {Temporal.ZonedDateTime} now
 */
export function momentOf(text, now) {
  const absolute = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?$/.exec(text);
  if (absolute) return localTime(Temporal.PlainDate.from(absolute[1]), absolute[2], now);

  const workdays = /^-(\d+) workdays?(?: (\d\d:\d\d))?$/.exec(text);
  if (workdays) return localTime(workdaysBefore(now, Number(workdays[1])), workdays[2], now);

  const weekday = /^last (\w+)(?: (\d\d:\d\d))?$/.exec(text);
  if (weekday) return localTime(lastWeekday(now, weekday[1]), weekday[2], now);

  const distance = /^([+-]\d+) (minute|hour|day|month|year)s?$/.exec(text);
  if (distance) return now.add({ [`${distance[2]}s`]: Number(distance[1]) }).toInstant();

  throw new Error(`"${text}" is no moment of the demo data.`);
}

/** The local date of the same. */
export function dateOf(text, now) {
  return momentOf(text, now).toZonedDateTimeISO(now.timeZoneId).toPlainDate();
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function localTime(date, time, now) {
  return date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: time ?? '12:00' }).toInstant();
}

function workdaysBefore(now, count) {
  let date = now.toPlainDate();
  for (let left = count; left > 0;) {
    date = date.subtract({ days: 1 });
    if (date.dayOfWeek <= 5) left--;
  }
  return date;
}

function lastWeekday(now, name) {
  const wanted = weekdays.indexOf(name) + 1;
  if (wanted === 0) throw new Error(`"${name}" is no weekday.`);
  const days = (now.dayOfWeek - wanted + 7) % 7 || 7;
  return now.toPlainDate().subtract({ days });
}
