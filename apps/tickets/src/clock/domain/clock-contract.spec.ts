import { expect, it } from 'vitest';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import { contractOfClock } from './clock-contract.js';
import { deriveClocks } from './clocks.js';
import { at, charterWith, moved, opened, resolutionClock } from '../testing/told-histories.js';

const monday = (time: string) => `2026-03-02T${time}:00Z`;
const changed = (time: string): TicketFact => ({
  kind: 'contract-changed',
  at: at(monday(time)),
  data: { from: 'old', contractId: 'new' },
});
const started = opened(monday('09:00'), 'support', 'P1');
const resolved = moved(monday('10:00'), 'IN_PROGRESS', 'RESOLVED');

it.each<[string, TicketFact[], string]>([
  ['that counts now while it runs', [started, changed('10:00')], 'new'],
  ['that counted when it stopped', [started, resolved, changed('10:30')], 'old'],
  [
    'that counted when it was broken, however late that is found',
    [started, changed('12:00')],
    'old',
  ],
  ['that counts now, if the history never changes it', [started, resolved], 'new'],
  [
    'that brought the promise which it broke at once',
    [
      opened(monday('09:00'), 'bare', 'P1'),
      changed('12:00'),
      { kind: 'plan-changed', at: at(monday('12:00')), data: { planKey: 'support' } },
    ],
    'new',
  ],
])('a clock is a promise of the contract %s', (_which, facts, contract) => {
  const rule = { ...resolutionClock('recompute'), plans: ['support'] };
  const [clock] = deriveClocks(charterWith({ clocks: [rule] }), facts, facts.at(-1)!.at);
  expect(contractOfClock(clock!, facts, 'new')).toBe(contract);
});
