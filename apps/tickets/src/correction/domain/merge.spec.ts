import { describe, expect, it } from 'vitest';
import { mayMerge, type MergeFacts } from './merge.js';

const opened = Temporal.Instant.from('2026-03-03T09:00:00Z');
const ticket: MergeFacts = {
  state: 'IN_PROGRESS',
  assigneeId: null,
  takenOverAt: null,
  openedAt: opened,
  receivedAt: opened,
  planKey: 'sla',
  contractId: 'contract',
  terms: 'BILLABLE',
  quoteState: null,
  consentClause: null,
  customerId: 'customer',
  mergedInto: null,
};

const code = (duplicate: Partial<MergeFacts>, survivor: Partial<MergeFacts>, hasWork = true) =>
  mayMerge({ ...ticket, ...duplicate }, { ...ticket, ...survivor }, hasWork)?.code ?? null;

describe('a merge of duplicates', () => {
  it.each<[string, Partial<MergeFacts>, Partial<MergeFacts>, string | null]>([
    ['of two of one customer', {}, {}, null],
    ['of a new one into one that waits', { state: 'NEW' }, { state: 'WAITING_CUSTOMER' }, null],
    ['into a resolved one', {}, { state: 'RESOLVED' }, null],
    ['of two customers', { customerId: 'other' }, {}, 'MERGE_OTHER_CUSTOMER'],
    ['of what was merged', { mergedInto: 'x', state: 'CANCELLED' }, {}, 'MERGED_ALREADY'],
    ['into what was merged', {}, { mergedInto: 'x', state: 'CANCELLED' }, 'MERGED_ALREADY'],
    ['of a resolved one', { state: 'RESOLVED' }, {}, 'STATE_FORBIDS'],
    ['into a cancelled one', {}, { state: 'CANCELLED' }, 'STATE_FORBIDS'],
    ['into an archived one', {}, { state: 'ARCHIVED' }, 'STATE_FORBIDS'],
    ['of one with a price accepted', { quoteState: 'ACCEPTED' }, {}, 'MERGE_PRICE_ACCEPTED'],
    ['of the later one', { receivedAt: opened.add({ seconds: 1 }) }, {}, null],
    ['of the earlier one', {}, { receivedAt: opened.add({ seconds: 1 }) }, 'MERGE_INTO_LATER'],
    [
      'of the earlier one into that whose price was accepted',
      {},
      { receivedAt: opened.add({ seconds: 1 }), quoteState: 'ACCEPTED' },
      null,
    ],
  ])('%s', (_, duplicate, survivor, expected) => {
    expect(code(duplicate, survivor)).toBe(expected);
  });

  it.each<[string, Partial<MergeFacts>, Partial<MergeFacts>, string]>([
    ['under other terms', { terms: 'INCLUDED' }, {}, 'MERGE_TERMS_DIFFER'],
    ['under another plan', { planKey: 'none' }, {}, 'MERGE_TERMS_DIFFER'],
    ['under another contract', { contractId: null }, {}, 'MERGE_TERMS_DIFFER'],
    [
      'without consent to its price',
      { terms: 'QUOTE_REQUIRED' },
      { terms: 'QUOTE_REQUIRED', quoteState: 'OFFERED' },
      'QUOTE_NOT_ACCEPTED',
    ],
  ])(
    'moves no work %s, and is possible where there is none',
    (_, duplicate, survivor, expected) => {
      expect(code(duplicate, survivor)).toBe(expected);
      expect(code(duplicate, survivor, false)).toBeNull();
    },
  );
});
