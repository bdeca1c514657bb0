import { loadCharter } from '@charter/charter';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { followUpAfter, followUpState, nextReminder } from './follow-up.js';

const file = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const techtra = file('techtra');
const at = (text: string) => Temporal.Instant.from(text);
const resolvedAt = at('2026-03-18T15:00:00Z'); // Wednesday

it('[S4.18] is owed within five business days of each alternative, and of nothing else', () => {
  const due = (outcome: string, charter = techtra) =>
    followUpAfter(charter, outcome, resolvedAt)?.dueAt.toString() ?? null;
  const alternatives = ['not-critical', 'feature-request', 'malfunction'];
  expect(alternatives.map((outcome) => due(outcome))).toEqual(
    Array(3).fill('2026-03-25T21:00:00Z'),
  );
  expect([due('resolved'), due('resolved', file('selion'))]).toEqual([null, null]);
});

it('[S4.18] is overdue from the first instant after it was due, until it is done', () => {
  const dueAt = at('2026-03-25T21:00:00Z');
  const late = dueAt.add({ milliseconds: 1 });
  const state = (stored: 'OWED' | 'DONE' | 'WITHDRAWN', now: Temporal.Instant) =>
    followUpState({ state: stored, dueAt }, now);
  expect([state('OWED', dueAt), state('OWED', late)]).toEqual(['OWED', 'OVERDUE']);
  expect([state('DONE', late), state('WITHDRAWN', late)]).toEqual(['DONE', 'WITHDRAWN']);
});

it('[S4.18] is recalled every two business days, five times at most', () => {
  const toldAt = at('2026-03-26T21:00:00Z');
  const next = (told: number, charter = techtra) =>
    nextReminder(charter, told, toldAt)?.toString() ?? null;
  expect([next(1), next(5), next(6)]).toEqual([
    '2026-03-30T21:00:00Z',
    '2026-03-30T21:00:00Z',
    null,
  ]);
  expect(next(1, file('selion'))).toBeNull();
});
