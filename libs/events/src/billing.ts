import { z } from 'zod';
import { date, id, instant, money } from './values.js';

export const quoteEvents = {
  'quote.changed': z.object({
    quoteId: id,
    ticketId: id,
    customerId: id,
    state: z.enum(['OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'SUPERSEDED']),
    /** Options that the accepted price carries: keys of the charter's coefficients. */
    options: z.array(z.string()),
    offeredAt: instant,
    decidedAt: instant.nullable(),
  }),
};

export const chargeEvents = {
  'charge.rated': z.object({
    chargeId: id,
    ticketId: id,
    customerId: id,
    /** Without tax. */
    amount: money,
    ratedAt: instant,
  }),
};

export const invoiceEvents = {
  'invoice.issued': z.object({
    invoiceId: id,
    number: z.string(),
    kind: z.enum(['INVOICE', 'CREDIT_NOTE']),
    customerId: id,
    /** Tax included; negative on a credit note. */
    total: money,
    issuedAt: instant,
    /** Fees of contracts that it asks for, or takes back: days in the provider's zone, the last exclusive. */
    fees: z.array(z.object({ contractId: id, startsOn: date, endsBefore: date })).optional(),
  }),
  'invoice.blocked': z.object({
    invoiceId: id,
    customerId: id,
    reason: z.string(),
  }),
};

export const accountEvents = {
  /** Whether nothing that a customer owes is overdue: a flag, which alone takes no right away [S4.9]. */
  'account.changed': z.object({ customerId: id, inGoodStanding: z.boolean() }),
};
