import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCharter, parseCharter, type Problem } from './index.js';

const read = (key: string) =>
  readFileSync(new URL(`../../../charters/${key}.yaml`, import.meta.url), 'utf8');
const [techtra, blueNote] = [read('techtra'), read('blue-note')];
const evening = "- { days: [mon], opens: '16:00', closes: '18:00' }\n      ";

function problemsAfter(change: string | RegExp, to: string): Problem[] {
  const text = techtra.replace(change, to);
  expect(text).not.toBe(techtra);
  const parsed = parseCharter(text);
  return parsed.ok ? [] : parsed.problems;
}

describe('a wrong charter is refused with path, reason and clause', () => {
  test.each([
    ['no version', /^version.*\n/m, '', 'version', 'is missing'],
    ['a blank version', /^version.*/m, "version: ' '", 'version', 'is blank'],
    ['no date', /^date: .*\n/m, '', 'date', 'is missing'],
    ['a blank date', /^date: .*/m, 'date:', 'date', 'is not a date'],
    ['no such day', /^date: .*/m, 'date: 2026-02-30', 'date', 'is not a date'],
    ['no such year', /^date: .*/m, 'date: 0000-01-01', 'date', 'is not a date'],
  ])('[S0.22] %s', (_what, change, to, path, reason) => {
    const problem = { path, reason: expect.stringContaining(reason), clause: null };
    expect(problemsAfter(change, to)).toEqual([problem]);
  });

  const rule = (index: number) => `lifecycle.escalations.${index}`;
  const [answer, phone] = ['clocks.0', 'plans: [personalised, support]\n    cal'];
  test.each([
    ['amount: 2,', 'ammount: 2,', `${answer}.levels.1.ammount`, 'is not a field', 'S4.7'],
    ['amount: 2,', 'amount: -2,', `${answer}.levels.1.amount`, 'Too small', 'S4.7'],
    ['amount: 2,', 'amount: 1e300,', `${answer}.levels.1.amount`, 'int', 'S4.7'],
    ['SAME_BUSINESS_DAY', 'DAY', `${answer}.levels.0.unit`, 'expected one of', 'S4.6'],
    [phone, 'plans: [gold]\n    cal', `${answer}.plans`, 'names gold', 'S4.6'],
    ['Toronto\n    b', 'Erewhon\n    b', 'calendars.office.zone', 'No IANA', 'S4.1'],
    ['- { days', `${evening}- { days`, 'calendars.office.bands.0', 'Overlaps', 'S4.1'],
    ['CA, region: QC }', 'GB }', 'calendars.office.holidays.region', 'region', 'S4.1'],
    ['By: [not-', 'By: [', 'lifecycle.escalations.0.closesOnlyBy', 'names critical', 'S4.14'],
    ['percent: 90 }', 'percent: 100 }', `${rule(2)}.at.percent`, 'Too big', 'S4.8'],
    [', percent: 90', '', `${rule(2)}.at.percent`, 'belongs to AT_SHARE', 'S4.8'],
    ['at: { clock: FIRST_RESPONSE', 'at: { clock: RESOLUTION', `${rule(2)}.at`, 'a clock', 'S4.8'],
    ['trigger: AT_BREACH', 'trigger: BY_AGENT', `${rule(3)}.at`, 'belongs to AT_SHARE', 'S4.8'],
    ['trigger: AT_OUTCOME', 'trigger: BY_AGENT', `${rule(4)}.outcomes`, 'belongs to AT', 'S4.17'],
    ['s: [malfunction]', 's: [mishap]', `${rule(4)}.outcomes`, 'names mishap', 'S4.17'],
    ['needs: senior', 'needs: successManager', `${rule(1)}.needs`, 'no plan gives', 'S4.8'],
    ['months: 6', 'months: 0', 'versionSupport.window.months', 'Too small', 'S4.19'],
    ['months: 6', 'months: 2400', 'versionSupport.window.months', 'Too big', 'S4.19'],
    ['clause: S4.7,', 'clause: S4.77,', 'clocks.first-response.levels.1', 'cites S4.77', 'S4.77'],
    ['key: maintenance', 'key: support', 'queueRanks.1.key', 'used twice', 'S4.4'],
    [/\n +en: Support is open .*/, '', 'clauses.S4.1.text.en', 'is missing', 'S4.1'],
    [/practices:\n.*/, 'practices: []', 'clauses.S4.11', 'enforced, but no rule', 'S4.11'],
  ])('%s → %s', (change, to, path, reason, clause) => {
    const problem = { path, reason: expect.stringContaining(reason), clause };
    expect(problemsAfter(change, to)).toContainEqual(problem);
  });

  const exclusions = 'availability.exclusions.1';
  test.each([
    ['kind: PREVENTIVE_MAINTENANCE', 'kind: OPERATION', exclusions, 'OPERATION twice', 'S0.5'],
    ['office\n    atMost', 'home\n    atMost', 'deliverables.reminders.calendar', 'home', 'S0.16'],
    ['atMost: 3', 'atMost: 0', 'deliverables.reminders.atMost', 'Too small', 'S0.16'],
  ])('of Blue note: %s → %s', (change, to, path, reason, clause) => {
    const text = blueNote.replace(change, to);
    expect(text).not.toBe(blueNote);
    const parsed = parseCharter(text);
    const problem = { path, reason: expect.stringContaining(reason), clause };
    expect(!parsed.ok && parsed.problems).toEqual([problem]);
  });

  test('all problems are told at once', () => {
    const days = 'unit: BUSINESS_DAY, calendar: ';
    const text = techtra.replace('Toronto\n    b', 'Erewhon\n    b');
    const parsed = parseCharter(text.replace(`${days}office`, `${days}home`));
    expect(!parsed.ok && parsed.problems.map(({ path }) => path)).toEqual([
      'calendars.office.zone',
      'lifecycle.escalations.0.after.calendar',
    ]);
  });

  test.each([
    ['a list', '- 1'],
    ['nothing', ''],
    ['broken YAML', 'key: [1'],
    ['a key given twice', 'key: a\nkey: b'],
    ['aliases', 'a: &a [1]\nb: *a'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['nesting without end', '['.repeat(20_000)],
    ['lists in lists on one line', '- '.repeat(20_000)],
    ['keys in keys', '? '.repeat(20_000)],
    ['a novel', 'x'.repeat(600_000)],
  ])('%s', (_what, text) => {
    expect(parseCharter(text)).toMatchObject({ ok: false });
  });
});

test('what is deep is refused before the parser, which would overflow, sees it', () => {
  for (const part of ['[', '{a: ', '- ', '? ', ': ', 'k: ']) {
    const text = part.repeat(Math.floor(60_000 / part.length));
    expect(parseCharter(text)).toMatchObject({
      problems: [{ reason: 'nests deeper than 64 levels' }],
    });
  }
  expect(parseCharter('key: [1')).toMatchObject({
    problems: [{ reason: expect.stringContaining('at line 1') }],
  });
});

test('the progress of a clause is no part of the charter', () => {
  const allKept = loadCharter(techtra.replaceAll('status: pending', 'status: kept'));
  expect(JSON.stringify(allKept)).not.toContain('"status"');
  expect(allKept).toEqual(loadCharter(techtra));
});
