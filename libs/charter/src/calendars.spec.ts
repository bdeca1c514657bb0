import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareCharters, loadCharter, parseCharter } from './index.js';

const text = readFileSync(new URL('../../../charters/techtra.yaml', import.meta.url), 'utf8');
const zone = 'zone: America/Toronto\n    bands:';
const monday = (hours: string) => `bands: [{ days: [mon], ${hours} }]`;

/** The charter with one more version of its office hours, or with other fields in place of some. */
const withChange = (...changes: string[]) =>
  text.replace(
    zone,
    `changes:\n${changes.map((c) => `      - { clause: S4.1, ${c} }\n`).join('')}    ${zone}`,
  );
const problemsOf = (document: string) => {
  const parsed = parseCharter(document);
  return parsed.ok ? [] : parsed.problems.map(({ path, reason }) => ({ path, reason }));
};
const from = "from: '2027-01-04'";
const changed = 'calendars.office.changes.0';

describe('a calendar of a charter', () => {
  test('[S4.1] may change its hours from a date on, and the difference names that date', () => {
    const [early, late] = ["opens: '08:00', closes: '17:00'", "opens: '08:00', closes: '18:00'"];
    const before = loadCharter(withChange(`${from}, ${monday(early)}`));
    expect(before.calendars['office']?.changes?.[0]).toMatchObject({ from: '2027-01-04' });
    const after = loadCharter(
      withChange(`from: '2026-06-01', ${monday(early)}`, `${from}, ${monday(late)}`),
    );
    const differences = compareCharters(before, after);
    expect(differences.map((one) => [one.path, one.clause, one.before !== undefined])).toEqual([
      ['calendars.office.changes.2027-01-04.bands.0.closes', 'S4.1', true],
      ['calendars.office.changes.2026-06-01', 'S4.1', false],
    ]);
  });

  test.each([
    ['equal', monday("opens: '09:00', closes: '09:00'"), `${changed}.bands.0`, 'must not close'],
    ['inverted', monday("opens: '24:00', closes: '09:00'"), `${changed}.bands.0.opens`, 'no time'],
    ['none', 'bands: []', `${changed}.bands`, 'Too small'],
    [
      'no days',
      "bands: [{ days: [], opens: '09:00', closes: '12:00' }]",
      `${changed}.bands.0.days`,
      'Too small',
    ],
  ])('is refused with bands that are %s', (_, bands, path, reason) => {
    expect(problemsOf(withChange(`${from}, ${bands}`))).toEqual([
      { path, reason: expect.stringContaining(reason) },
    ]);
  });

  test('is refused with holidays of an unknown region, in every version of its hours', () => {
    const nowhere = 'holidays: { clause: S4.1, country: CA, region: ZZ }';
    const hours = monday("opens: '09:00', closes: '12:00'");
    expect(problemsOf(withChange(`${from}, ${hours}, ${nowhere}`))).toEqual([
      { path: `${changed}.holidays`, reason: expect.stringContaining('CA-ZZ') },
    ]);
  });

  test('is refused with versions out of order', () => {
    const hours = monday("opens: '09:00', closes: '12:00'");
    expect(problemsOf(withChange(`${from}, ${hours}`, `from: '2026-01-05', ${hours}`))).toEqual([
      {
        path: 'calendars.office.changes.1.from',
        reason: 'Stands after the change from 2027-01-04',
      },
    ]);
  });
});

test('a target without a calendar, or with one that is not defined, is refused', () => {
  const [, clock = ''] = /(key: first-response[^]*?)levels:/.exec(text) ?? [];
  expect(clock).toContain('calendar: office');
  const without = (to: string) => text.replace(clock, clock.replace(/ +calendar: office\n/, to));
  expect(problemsOf(without(''))).toEqual([
    { path: 'clocks.0.calendar', reason: expect.stringContaining('is missing') },
  ]);
  expect(problemsOf(without('    calendar: night\n'))).toEqual([
    { path: 'clocks.0.calendar', reason: 'names night, which this charter does not define' },
  ]);
});
