import { expect, test } from 'vitest';
import { progressText, reportText } from './lines.js';

const contract = { table: 'contract', before: 1200, after: 1201, different: 1, examples: ['0198'] };
const person = { table: 'person', before: 7, after: 7, different: 0, examples: [] };
const report = { records: 6000, seconds: 2.5, held: 80.4, swapped: false };

test('a line of progress tells how far, how fast, how long still, in how much memory', () => {
  const line = { phase: 'replaying', done: 5000, total: 20_000, rate: 250, memory: 140 } as const;
  expect(progressText({ ...line, remaining: 65 })).toBe(
    'replaying 5,000 of 20,000 events (25 %), 250/s, 1:05 left, 140 MB',
  );
  expect(progressText({ ...line, done: 0, total: 0, rate: 0, remaining: null })).toBe(
    'replaying 0 of 0 events (100 %), 0/s, 140 MB',
  );
});

test('a report tells each table, where it differs, and what was done', () => {
  expect(reportText('tickets', { ...report, comparisons: [contract, person] })).toEqual([
    '  contract  1,200 rows before, 1,201 rebuilt, 1 different (such as 0198)',
    '  person    7 rows before, 7 rebuilt, 0 different',
    '6,000 events in 2.5 s (2,400/s); live projectors waited 80 ms.',
    'The projections of tickets differ from the log; nothing was changed. Rebuild without --check.',
  ]);
  const equal = { ...report, comparisons: [person], swapped: true };
  expect(reportText('tickets', equal).at(-1)).toBe(
    'The projections of tickets are rebuilt, equal to what was there.',
  );
});
