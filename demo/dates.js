/**
 * Reads a moment of the demo data: an absolute date (`2025-11-04`), a distance from now
 * (`-2 months`, `-90 minutes`, `+1 day`), working days before today at a local time
 * (`-3 workdays 09:40`), or a day of the previous calendar month (`previous month 14 22:00`). Dates
 * without a time are noon local. Returns the instant. Throws on anything else.
 *
 * @param {string} text
 * @param {Temporal.ZonedDateTime} now
 */
export function momentOf(text, now) {
  const absolute = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?$/.exec(text);
  if (absolute) return localTime(Temporal.PlainDate.from(absolute[1]), absolute[2], now);

  const workdays = /^-(\d+) workdays?(?: (\d\d:\d\d))?$/.exec(text);
  if (workdays) return localTime(workdaysBefore(now, Number(workdays[1])), workdays[2], now);

  const lastMonth = /^previous month (\d+)(?: (\d\d:\d\d))?$/.exec(text);
  if (lastMonth) {
    const day = now
      .toPlainDate()
      .subtract({ months: 1 })
      .with({ day: Number(lastMonth[1]) });
    return localTime(day, lastMonth[2], now);
  }

  const distance = /^([+-]\d+) (minute|hour|day|month|year)s?$/.exec(text);
  if (distance) return now.add({ [`${distance[2]}s`]: Number(distance[1]) }).toInstant();

  throw new Error(`"${text}" is no moment of the demo data.`);
}

/** The local date of the same. */
export function dateOf(text, now) {
  return momentOf(text, now).toZonedDateTimeISO(now.timeZoneId).toPlainDate();
}

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
