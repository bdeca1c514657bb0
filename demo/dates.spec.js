import { expect, test } from 'vitest';
import { momentOf } from './dates.js';

const sunday = Temporal.ZonedDateTime.from('2026-03-01T15:20[Europe/Paris]');

test.each([
  ['2025-11-04', '2025-11-04T11:00:00Z'],
  ['-1 workday 09:40', '2026-02-27T08:40:00Z'],
  ['-6 workdays 10:00', '2026-02-20T09:00:00Z'],
  ['previous month 14 22:00', '2026-02-14T21:00:00Z'],
  ['-90 minutes', '2026-03-01T12:50:00Z'],
  ['+1 day', '2026-03-02T14:20:00Z'],
])('%s, from a Sunday afternoon in Paris', (text, instant) => {
  expect(momentOf(text, sunday).toString()).toBe(instant);
});

test('what is no moment is named', () => {
  expect(() => momentOf('soon', sunday)).toThrow('"soon"');
});
