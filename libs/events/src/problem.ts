import { z } from 'zod';
import { id, instant } from './values.js';

export const problemEvents = {
  'problem.changed': z.object({
    problemId: id,
    reference: z.string(),
    kind: z.enum(['MALFUNCTION', 'FEATURE_REQUEST']),
    /** Null where the ticket behind it names no product. */
    productId: id.nullable(),
    ticketIds: z.array(id),
    affectedVersionIds: z.array(id),
    fixedInVersionIds: z.array(id),
    recordedAt: instant,
    /** When the outcome that entered it proved wrong; absent or null while it stands. */
    withdrawnAt: instant.nullable().optional(),
  }),
};
