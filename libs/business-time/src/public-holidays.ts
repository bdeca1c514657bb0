import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import resolved from './generated/public-holidays.json' with { type: 'json' };

const known = new Map<string, readonly string[]>();
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = resolved;

/**
 * Public holidays of a year as `YYYY-MM-DD`, in order. Common regions come from a resolved table; the
 * library behind it (`date-holidays`, 40 MB once loaded) is only loaded for what the table lacks.
 * @throws RangeError for a country or region that it does not know.
 */
export function publicHolidays(
  country: string,
  region: string | undefined,
  year: number,
): readonly string[] {
  const place = region ? `${country}-${region}` : country;
  const key = `${place} ${year}`;
  const found = known.get(key);
  if (found) return found;
  const table = tables[place]?.[year];
  const dates = table
    ? table.split(' ').map((monthDay) => `${year}-${monthDay}`)
    : lookUp(country, region, year);
  known.set(key, dates);
  return dates;
}

/** Whether holidays of this country, and of this region of it, are known. */
export function isKnownRegion(country: string, region: string | undefined): boolean {
  if ((region ? `${country}-${region}` : country) in tables) return true;
  const all = new (library())();
  if (!(country in all.getCountries('en'))) return false;
  return region === undefined || region in (all.getStates(country, 'en') ?? {});
}

/** The library's own answer. Only its `date` texts are used: its instants take a zone of its choice. */
export function lookUp(country: string, region: string | undefined, year: number): string[] {
  if (!isKnownRegion(country, region)) {
    throw new RangeError(`No public holidays known for ${country} ${region ?? ''}`.trim());
  }
  const Library = library();
  const options = { types: ['public' as const] };
  const place = region ? new Library(country, region, options) : new Library(country, options);
  const dates = place.getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
  return [...new Set(dates)].filter((date) => date.startsWith(`${year}-`)).sort();
}

function library(): typeof Holidays {
  const loaded = createRequire(import.meta.url)('date-holidays');
  return loaded.default ?? loaded;
}
