import { describe, expect, it } from 'vitest';
import { mayMove, ticketStates } from './ticket-lifecycle.js';

describe('the lifecycle of a ticket', () => {
  it.each([
    ['NEW', 'IN_PROGRESS'],
    ['WAITING_CUSTOMER', 'RESOLVED'],
    ['RESOLVED', 'IN_PROGRESS'],
    ['RESOLVED', 'VALIDATED'],
    ['VALIDATED', 'ARCHIVED'],
  ] as const)('moves from %s to %s', (from, to) => {
    expect(mayMove(from, to)).toBe(true);
  });

  it('[S2.4] archives only what the customer or silence has validated', () => {
    expect(ticketStates.filter((state) => mayMove(state, 'ARCHIVED'))).toEqual(['VALIDATED']);
  });

  it('resolves nothing that nobody has taken up', () => {
    expect(mayMove('NEW', 'RESOLVED')).toBe(false);
  });

  it('cancels only what is still open', () => {
    expect(ticketStates.filter((state) => mayMove(state, 'CANCELLED'))).toEqual([
      'NEW',
      'IN_PROGRESS',
      'WAITING_CUSTOMER',
      'WAITING_THIRD_PARTY',
    ]);
  });

  it.each(['ARCHIVED', 'CANCELLED'] as const)('never leaves %s', (state) => {
    expect(ticketStates.some((to) => mayMove(state, to))).toBe(false);
  });
});
