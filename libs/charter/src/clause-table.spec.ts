import { expect, test } from 'vitest';
import { clauseFaults, clausesTested, clauseTable, type ClauseRow } from './index.js';

const row: ClauseRow = {
  provider: 'Techtra',
  id: 'S4.19',
  kept: 'E',
  status: 'kept',
  rules: ['versionSupport.window'],
  tests: ['window.spec.ts'],
};

test('a test bears one id, several, or a range', () => {
  const ids = clausesTested("test('[S4.19] a'); test('[S4.3-S4.5, S2.1] b'); // S9.9 in passing");
  expect([...ids]).toEqual(['S4.19', 'S4.3', 'S4.4', 'S4.5', 'S2.1']);
});

test('a kept clause needs a test, a declared or pending one does not', () => {
  expect(clauseFaults([{ ...row, tests: [] }], '')).toEqual([
    'S4.19 is kept, but no test bears its id',
  ]);
  expect(clauseFaults([{ ...row, kept: 'D', tests: [] }], '')).toEqual([]);
  expect(clauseFaults([{ ...row, status: 'pending', tests: [] }], '')).toEqual([]);
});

test('a clause once kept stays kept', () => {
  const committed = clauseTable([row]);
  expect(clauseFaults([row], committed)).toEqual([]);
  expect(clauseFaults([{ ...row, status: 'pending' }], committed)).toEqual([
    'S4.19 was kept and is pending again',
  ]);
});
