import { z } from 'zod';
import { date, id, instant } from './values.js';

/** What is handed over under a contract and awaits the customer's validation [S0.16]. */
export const deliverableEvents = {
  'deliverable.changed': z.object({
    deliverableId: id,
    reference: z.string(),
    contractId: id,
    customerId: id,
    state: z.enum(['SUBMITTED', 'VALIDATED', 'CHANGES_REQUESTED', 'WITHDRAWN']),
    /** Counts the submissions. */
    round: z.int().min(1),
    submittedAt: instant,
    /** Day by whose end an answer is awaited, in the provider's zone. */
    dueOn: date.nullable(),
  }),
};
