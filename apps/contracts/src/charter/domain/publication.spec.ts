import { expect, test } from 'vitest';
import { judgePublication } from './publication.js';

const at = (text: string) => Temporal.Instant.from(text);
const now = at('2026-03-02T09:00:00Z');
const first = { charterVersion: '1.0', hash: 'a', effectiveFrom: at('2024-01-01T00:00:00Z') };
const second = { charterVersion: '1.1', hash: 'b', effectiveFrom: at('2026-04-01T00:00:00Z') };

test('a first version may start in the past', () => {
  expect(judgePublication([], first, now)).toEqual({ kind: 'publish' });
});

test('a later version starts at its publication at the earliest', () => {
  const from = (effectiveFrom: Temporal.Instant) =>
    judgePublication([first], { ...second, effectiveFrom }, now).kind;
  expect(from(now)).toBe('publish');
  expect(from(now.subtract({ milliseconds: 1 }))).toBe('notThen');
});

test('a version that stands may be published again, unchanged', () => {
  expect(judgePublication([first, second], second, now)).toEqual({ kind: 'stands' });
  const later = { ...second, effectiveFrom: at('2026-05-01T00:00:00Z') };
  expect(judgePublication([first, second], later, now).kind).toBe('notThen');
});

test('changed content asks for a higher version', () => {
  expect(judgePublication([first], { ...first, hash: 'c' }, now)).toEqual({ kind: 'notRaised' });
});

test('two versions never take effect at the same instant', () => {
  const twin = { ...second, charterVersion: '1.2', hash: 'c' };
  expect(judgePublication([first, second], twin, now).kind).toBe('notThen');
});
