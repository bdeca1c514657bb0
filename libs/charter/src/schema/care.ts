import { z } from 'zod';
import { cited } from './terms.js';

export const complaints = z
  .strictObject({
    taken: z
      .strictObject({ ...cited, always: z.literal(true) })
      .describe('Taken around the clock.'),
    confirmed: z.strictObject(cited).describe('Logged and confirmed with the customer.'),
    answeredBy: z.strictObject({ ...cited, role: z.literal('MANAGEMENT') }),
  })
  .meta({ id: 'Complaints' });
export type Complaints = z.infer<typeof complaints>;

/** Ratings of single replies, from 1 (bad) to 5. */
export const feedback = z
  .strictObject({
    perReply: z.strictObject(cited),
    statistics: z.strictObject({ ...cited, every: z.literal('WEEK'), to: z.literal('ALL_STAFF') }),
    review: z.strictObject({
      ...cited,
      atMost: z.int().min(1).max(4).describe('A rating up to this one puts the ticket to review.'),
    }),
    reward: z.strictObject({ ...cited, every: z.literal('WEEK') }),
  })
  .meta({ id: 'Feedback' });
export type Feedback = z.infer<typeof feedback>;

/** Practices that the software keeps as such: nothing in them to configure, only the clause that asks for them. */
export const practice = z
  .strictObject({
    ...cited,
    keeps: z.enum([
      'PRICE_SHOWN_IS_INVOICED',
      'SECRECY_BETWEEN_CUSTOMERS',
      'DATA_PROTECTION',
      'INVOICES_ONLINE',
      'FINANCIAL_DASHBOARD',
      'PRINTABLE_INVOICE',
      'EXACT_INVOICING',
      'CONFIDENTIAL_PERSONS',
      'NO_CARD_NUMBERS',
      'RIGHTS_OF_PERSONS',
      'UPDATE_WHEN_THERE_IS_NEWS',
      'INFORMATION_AT_ANY_TIME',
      'WRITTEN_GUIDES',
      'INTERNAL_NOTES_HIDDEN',
      'SHARED_STATE',
      'PERMISSION_IN_THE_TICKET',
      'CHANGES_NEED_DELEGATION',
      'FULL_HISTORY',
      'SEARCH_OF_PAST_TICKETS',
      'TECHNICAL_LEVEL',
      'CONTEXT_TRAVELS',
      'BEST_AGENT',
      'HUMAN_REPLIES',
      'UNIQUE_REFERENCE',
      'LANGUAGE_OF_THE_CUSTOMER',
      'COMPLETE_CHARTER',
    ]),
  })
  .meta({ id: 'Practice' });
export type Practice = z.infer<typeof practice>;
