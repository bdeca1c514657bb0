// Writes the public holidays of common regions to src/generated, so that services need not load the library.
// Run at the lib's root: node scripts/resolve-holidays.js
import { writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const places = [
  ['BE'],
  ['CA', 'QC'],
  ['CH', 'GE'],
  ['DE', 'BE'],
  ['ES', 'MD'],
  ['FR'],
  ['GB', 'ENG'],
  ['LU'],
];
const [firstYear, lastYear] = [2010, 2045];

const table = {};
for (const place of places) {
  const holidays = new Holidays(...place, { types: ['public'] });
  const years = (table[place.join('-')] = {});
  for (let year = firstYear; year <= lastYear; year++) {
    const dates = holidays.getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
    const own = dates.filter((date) => date.startsWith(`${year}-`)).map((date) => date.slice(5));
    years[year] = [...new Set(own)].sort().join(' ');
  }
}
writeFileSync('src/generated/public-holidays.json', `${JSON.stringify(table, null, 1)}\n`);
