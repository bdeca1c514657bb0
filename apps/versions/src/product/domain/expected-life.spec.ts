import { expect, it } from 'vitest';
import { instant, local, published, rules } from '../../testing/publications.js';
import { expectedLives, type Plan } from './expected-life.js';
import { changedLives } from './life-change.js';
import { livesAsKnown } from './version-state.js';

const now = instant('2026-03-02T10:00');
const where = { zone: 'America/Toronto', now };
const plan = (label: string, on: string): Plan => ({
  ...{ id: label, label, line: 'main', generation: null },
  plannedOn: Temporal.PlainDate.from(on),
});

it('what is planned is expected to withdraw others at the start of its day, an overdue plan now', () => {
  const out = [published('4.2', '2025-11-04')];
  const expected = (on: string) => expectedLives(out, [plan('5.0', on)], rules('ANY'), where);
  expect(local(expected('2026-04-01').get('4.2')?.withdrawnAt)).toBe('2026-04-01T00:00');
  expect(expected('2026-02-01').get('4.2')?.withdrawnAt).toEqual(now);
});

it('a change names the versions that it concerns, with state and dates before and after', () => {
  const out = ['4.1 2025-01-01', '4.2 2025-11-04'].map((text) => {
    const [label, on] = text.split(' ') as [string, string];
    return published(label, on);
  });
  const before = livesAsKnown(out, rules('ANY'), now);
  const after = expectedLives(out, [plan('5.0', '2026-03-01')], rules('ANY'), where);
  const changes = changedLives(before, after, now);
  expect(
    changes.map(({ versionId, before, after }) => [versionId, before.state, after.state]),
  ).toEqual([
    ['4.2', 'CURRENT', 'WITHDRAWN'],
    ['5.0', 'PLANNED', 'CURRENT'],
  ]);
  expect(changes[0]?.after.supportedThrough?.toString()).toBe('2026-09-01');
});
