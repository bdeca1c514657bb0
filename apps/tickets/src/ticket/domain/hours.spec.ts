import { loadCharter, planOf, type Charter } from '@charter/charter';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeHours, mayWorkThen } from './hours.js';

const file = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const techtra = file('techtra');
const held = (...keys: string[]) => keys.map((key) => planOf(techtra, key));
const at = (text: string) => Temporal.Instant.from(text);
const noon = at('2026-03-03T17:00:00Z'); // Tuesday, Toronto
const atClose = at('2026-03-03T22:00:00Z');
const tuesdayNight = at('2026-03-04T01:00:00Z');

const judged = (channel: string, plans: string[], when: Temporal.Instant, charter = techtra) =>
  judgeHours(charter, channel, held(...plans), when).map(({ code, refuses, clause, params }) => [
    code,
    refuses,
    clause,
    ...Object.values(params),
  ]);

describe('[S4.2] a request that arrives', () => {
  it('within the hours is handled, whoever asks', () => {
    expect(judged('phone', ['support'], noon)).toEqual([['WITHIN_HOURS', false, 'S4.1']]);
  });

  it('outside them waits for opening where it was written, from the very close on', () => {
    expect(judged('email', ['support'], atClose)).toEqual([
      ['WAITS_FOR_OPENING', false, 'S4.2', '2026-03-04T14:00:00Z'],
    ]);
    expect(judged('email', ['support'], atClose.subtract({ milliseconds: 1 }))).toEqual([
      ['WITHIN_HOURS', false, 'S4.1'],
    ]);
  });

  it('outside them as a call is refused, and told when to call again', () => {
    expect(judged('phone', ['support'], at('2026-04-03T15:00:00Z'))).toEqual([
      // Good Friday, and the weekend after it.
      ['OUT_OF_HOURS_NOT_COVERED', true, 'S4.2', '2026-04-06T13:00:00Z'],
    ]);
  });

  it.each(['phone', 'email'])('by %s is handled at any hour under personalised support', (by) => {
    expect(judged(by, ['personalised', 'support'], tuesdayNight)).toEqual([
      ['OUT_OF_HOURS_COVERED', false, 'S4.2'],
    ]);
  });

  it('is covered only in the hours that the right names, where it names some', () => {
    const evenings: Charter = {
      ...techtra,
      calendars: {
        ...techtra.calendars,
        evenings: {
          clause: 'S4.2',
          zone: 'America/Toronto',
          bands: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '21:00' }],
        },
      },
    };
    const [personalised] = held('personalised');
    const outOfHours = { clause: 'S4.2', calendar: 'evenings' };
    const plan = { ...personalised!, entitlements: { outOfHours } };
    const code = (when: Temporal.Instant) => judgeHours(evenings, 'phone', [plan], when)[0]?.code;
    expect(code(tuesdayNight)).toBe('OUT_OF_HOURS_COVERED');
    expect(code(at('2026-03-04T02:00:00Z'))).toBe('OUT_OF_HOURS_NOT_COVERED');
  });

  it('has no such rule where the charter sets none', () => {
    expect(judged('phone', [], tuesdayNight, file('selion'))).toEqual([]);
  });
});

describe('[S4.2] work', () => {
  const denied = (plans: string[], startedAt: Temporal.Instant, minutes: number) =>
    mayWorkThen(techtra, held(...plans), { startedAt, minutes })?.clause ?? null;

  it('lies within the hours to its last minute, or under personalised support', () => {
    const lateAfternoon = atClose.subtract({ minutes: 30 });
    expect(denied(['support'], lateAfternoon, 30)).toBeNull();
    expect(denied(['support'], lateAfternoon, 31)).toBe('S4.2');
    expect(denied(['support'], tuesdayNight, 10)).toBe('S4.2');
    expect(denied(['personalised'], tuesdayNight, 10)).toBeNull();
    expect(denied([], noon, 10)).toBeNull();
  });
});
