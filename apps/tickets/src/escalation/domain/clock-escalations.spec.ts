import { loadCharter } from '@charter/charter';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clockEscalations, sharesOf, type PassedClock } from './clock-escalations.js';

const file = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const techtra = file('techtra');
const metacompliance = file('metacompliance');

const answer = (changes: Partial<PassedClock> = {}): PassedClock => ({
  key: 'FIRST_RESPONSE:GUARANTEE:1',
  kind: 'FIRST_RESPONSE',
  level: 'GUARANTEE',
  planKey: 'support',
  percent: null,
  ...changes,
});
const ways = (charter: typeof techtra, ...passed: PassedClock[]) =>
  clockEscalations(charter, passed).map(({ rule, clockKey }) => [rule.assigns, clockKey]);

describe('what a clock sets off', () => {
  it('[S4.8] brings in a senior when the guaranteed answer is at risk, a manager when it is late', () => {
    expect(ways(techtra, answer({ percent: 90 }))).toEqual([['SENIOR', answer().key]]);
    expect(ways(techtra, answer())).toEqual([['MANAGER', answer().key]]);
  });

  it('asks for the very share, level and kind of the rule', () => {
    const others = [{ percent: 75 }, { level: 'TARGET' }, { kind: 'TAKE_OVER' }] as const;
    expect(ways(techtra, ...others.map((change) => answer(change)))).toEqual([]);
  });

  it('[S3.26] tells the success manager of an overdue answer, under the plan that has one', () => {
    const late = answer({ level: 'TARGET' });
    expect(ways(metacompliance, { ...late, planKey: 'enhanced' })).toHaveLength(1);
    expect(ways(metacompliance, { ...late, planKey: 'standard' })).toEqual([]);
  });

  it('happens anew for each start of the clock', () => {
    const passed = [1, 2].map((round) => answer({ key: `FIRST_RESPONSE:GUARANTEE:${round}` }));
    expect(ways(techtra, ...passed)).toEqual(passed.map(({ key }) => ['MANAGER', key]));
  });

  it('watches the shares of warnings and of escalations, each once', () => {
    const clock = { kind: 'FIRST_RESPONSE', warnAtPercent: [90, 75] } as const;
    const watched = (level: 'GUARANTEE' | 'TARGET') =>
      sharesOf(techtra, { ...clock, warnAtPercent: [...clock.warnAtPercent] }, level);
    expect([watched('GUARANTEE'), watched('TARGET')]).toEqual([
      [75, 90],
      [75, 90],
    ]);
    expect(sharesOf(techtra, { kind: 'FIRST_RESPONSE' }, 'GUARANTEE')).toEqual([90]);
  });
});
