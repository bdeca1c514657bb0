import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { escalationsAtOutcome, loadCharter, parseCharter, problemEntered } from './index.js';

const text = readFileSync(new URL('../../../charters/techtra.yaml', import.meta.url), 'utf8');
const techtra = loadCharter(text);

test.each([
  ['[S4.15]', 'not-critical', null, []],
  ['[S4.16]', 'feature-request', 'FEATURE_REQUEST', []],
  ['[S4.17]', 'malfunction', 'MALFUNCTION', ['MANAGER']],
  ['[S4.14]', 'resolved', null, []],
  ['an unknown one:', 'given-up', null, []],
])('%s what follows from closing as %s', (_clause, outcome, kind, escalatedTo) => {
  expect(problemEntered(techtra, outcome)).toBe(kind);
  const up = escalationsAtOutcome(techtra, outcome).map(({ assigns }) => assigns);
  expect(up).toEqual(escalatedTo);
});

test('[S4.17] older versions, which say only that a problem is entered, mean a malfunction', () => {
  const older = parseCharter(text.replace('entersProblem: MALFUNCTION', 'entersProblem: true'));
  expect(older.ok && problemEntered(older.charter, 'malfunction')).toBe('MALFUNCTION');
  expect(older.ok && older.charter.lifecycle.outcomes.at(-1)?.entersProblem).toBe(true);
});
