import { describe, expect, it } from 'vitest';
import { ticketStates } from '../../ticket/domain/ticket-lifecycle.js';
import { mayMoveToCustomer, mayTakeWorkAlong, type MoveFacts } from './move.js';

const ticket: MoveFacts = {
  state: 'IN_PROGRESS',
  openerKind: 'STAFF',
  quoteState: null,
  customerSpoke: false,
  hasMerged: false,
};

const code = (changes: Partial<MoveFacts>) =>
  mayMoveToCustomer({ ...ticket, ...changes })?.code ?? null;

describe('a ticket opened for the wrong customer', () => {
  it('is moved while it is open', () => {
    expect(ticketStates.filter((state) => code({ state }) === null)).toEqual([
      'NEW',
      'IN_PROGRESS',
      'WAITING_CUSTOMER',
      'WAITING_THIRD_PARTY',
    ]);
  });

  it('[S0.11] stays where the customer’s own people wrote in it', () => {
    expect(code({ openerKind: 'RESELLER' })).toBeNull();
    for (const openerKind of ['ADMINISTRATIVE_USER', 'USER', 'PROGRAM'] as const)
      expect(code({ openerKind })).toBe('MOVE_CUSTOMER_WROTE');
    expect(code({ customerSpoke: true })).toBe('MOVE_CUSTOMER_WROTE');
  });

  it('stays where its price was accepted, or duplicates were merged into it', () => {
    expect(code({ quoteState: 'ACCEPTED' })).toBe('MOVE_PRICE_ACCEPTED');
    expect(code({ quoteState: 'OFFERED' })).toBeNull();
    expect(code({ hasMerged: true })).toBe('MOVE_MERGED');
  });

  it('[S2.12] takes no work along to a customer who has to accept a price first', () => {
    const quoted = { terms: 'QUOTE_REQUIRED', consentClause: 'S2.12' } as const;
    const refused = { code: 'MOVE_WORK_WITHOUT_CONSENT', clause: 'S2.12' };
    expect(mayTakeWorkAlong(quoted, true)).toMatchObject(refused);
    expect(mayTakeWorkAlong(quoted, false)).toBeNull();
    expect(mayTakeWorkAlong({ terms: 'BILLABLE', consentClause: null }, true)).toBeNull();
  });
});
