import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  channelRule,
  clockRules,
  loadCharter,
  planOf,
  planRank,
  plansHeld,
  priorityOf,
  queueRank,
  rightOf,
  type Charter,
} from './index.js';

function charter(key: string) {
  return loadCharter(
    readFileSync(new URL(`../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
}
const techtra = charter('techtra');
const metacompliance = charter('metacompliance');
const selion = charter('selion');
const valaBleu = charter('vala-bleu');

describe('plans', () => {
  test('[S3.1-S3.3] any contract gives standard, enhanced is purchased', () => {
    const held = (plans: (string | null)[]) =>
      plansHeld(
        metacompliance,
        plans.map((plan) => ({ plan })),
      ).map(({ key }) => key);
    expect(held([])).toEqual(['none']);
    expect(held([null])).toEqual(['standard']);
    expect(held([null, 'enhanced'])).toEqual(['enhanced', 'standard']);
  });

  test('[S4.9] maintenance alone is no support plan', () => {
    expect(plansHeld(techtra, [{ plan: null }]).map(({ key }) => key)).toEqual(['none']);
  });

  test('a plan that the charter does not know ranks last before none', () => {
    expect(planOf(techtra, 'gold').key).toBe('none');
    const ranked = ['none', 'gold', 'support'].sort(
      (a, b) => planRank(techtra, a) - planRank(techtra, b),
    );
    expect(ranked).toEqual(['support', 'gold', 'none']);
  });

  test('[S4.12] a support contract gives senior resources, none gives none', () => {
    expect(rightOf(techtra, plansHeld(techtra, [{ plan: 'support' }]), 'senior')?.id).toBe('S4.12');
    expect(rightOf(techtra, plansHeld(techtra, []), 'senior')).toBeNull();
  });
});

test.each([
  { support: true, maintenance: false, rank: 1, clause: 'S4.3' },
  { support: false, maintenance: true, rank: 2, clause: 'S4.4' },
  { support: false, maintenance: false, rank: 3, clause: 'S4.5' },
])(
  '[S4.3-S4.5, S4.26] rank $rank by $clause; the fourth is never reached',
  ({ rank, clause, ...facts }) => {
    expect(queueRank(techtra, { ...facts, immediate: false })).toMatchObject({ rank, clause });
  },
);

test('[S2.19] immediate handling skips the queue', () => {
  expect(queueRank(selion, { support: false, maintenance: false, immediate: true })).toMatchObject({
    rank: 1,
  });
});

describe('channels', () => {
  test.each([
    { of: techtra, plan: 'support', allowed: true, clause: 'S4.9' },
    { of: techtra, plan: null, allowed: false, clause: 'S4.9' },
    { of: metacompliance, plan: 'enhanced', allowed: true, clause: 'S3.12' },
    { of: metacompliance, plan: null, allowed: false, clause: 'S3.12' },
    { of: valaBleu, plan: 'hosting', allowed: false, clause: 'S1.35' },
  ])(
    '[S4.9, S3.12, S3.19, S1.35] phone at $of.key with $plan: $allowed',
    ({ of, plan, allowed, clause }) => {
      expect(channelRule(of, 'phone', [planOf(of, plan)])).toMatchObject({
        allowed,
        clause: { id: clause },
      });
    },
  );

  test('a channel that the charter does not have', () => {
    expect(channelRule(techtra, 'fax', [])).toBeNull();
  });
});

describe('clocks', () => {
  const levels = (of: Charter, plan: string, priority: string | null) =>
    clockRules(of, plan, priority).flatMap(({ levels }) =>
      levels.map(({ level, amount, unit, clause }) => `${level} ${amount} ${unit} ${clause}`),
    );

  test('[S4.6, S4.7] guarantee and target are two levels of one clock', () => {
    expect(clockRules(techtra, 'support', null)).toHaveLength(1);
    expect(levels(techtra, 'support', null)).toEqual([
      'GUARANTEE 1 SAME_BUSINESS_DAY S4.6',
      'TARGET 2 BUSINESS_HOUR S4.7',
    ]);
    expect(levels(techtra, 'none', null)).toEqual([]);
  });

  test.each([
    ['P1', 'TARGET 2 BUSINESS_HOUR S3.20'],
    ['P2', 'TARGET 4 BUSINESS_HOUR S3.21'],
    ['P3', 'TARGET 12 BUSINESS_HOUR S3.22'],
    ['P4', 'TARGET 24 BUSINESS_HOUR S3.23'],
  ])('[S3.20-S3.23] enhanced %s: %s', (priority, level) => {
    expect(levels(metacompliance, 'enhanced', priority)).toEqual([level]);
    expect(levels(metacompliance, 'standard', priority)).toEqual([
      'GUARANTEE 12 BUSINESS_HOUR S3.14',
    ]);
  });

  test('[S3.24] P5 has a clock, no deadline, and says why', () => {
    expect(clockRules(metacompliance, 'enhanced', 'P5')).toMatchObject([
      { clause: 'S3.24', levels: [] },
    ]);
  });

  test('[S2.8, S2.10, S2.11] take-over and resolution are two clocks, the second without end', () => {
    expect(
      clockRules(selion, 'none', null).map(({ kind, levels }) => [kind, levels.length]),
    ).toEqual([
      ['TAKE_OVER', 1],
      ['RESOLUTION', 0],
    ]);
  });
});

test.each([
  ['critical', 'most', 'P1'],
  ['critical', 'one-or-two', 'P4'],
  ['moderate', 'many', 'P2'],
  ['minor', 'most', 'P3'],
  ['moderate', 'few', 'P3'],
])('[S3.25] impact %s on %s users: %s', (impact, users, key) => {
  expect(priorityOf(metacompliance, { impact, users })?.key).toBe(key);
});

test('[S3.24, S3.25] a request for information is P5; a charter without priorities gives none', () => {
  expect(priorityOf(metacompliance, { informationRequest: true })?.key).toBe('P5');
  expect(priorityOf(techtra, { informationRequest: true })).toBeNull();
});
