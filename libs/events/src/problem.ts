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
    /** Published versions that correct it and were not recalled. */
    fixedInVersionIds: z.array(id),
    /** The same with what others need to tell of them; absent in what was told before. */
    fixes: z
      .array(z.object({ versionId: id, productId: id, label: z.string(), releasedAt: instant }))
      .optional(),
    /** Since when a way to do without the correction is known; absent or null where none is. */
    workaroundAt: instant.nullable().optional(),
    recordedAt: instant,
    /** Problem that was merged into it just now, with the tickets behind that one; absent or null where none was. */
    mergedFromId: id.nullable().optional(),
    /** All that ever went into it, by way of others too; absent in what was told before. */
    mergedIds: z.array(id).optional(),
    /** When the outcome that entered it proved wrong; absent or null while it stands. */
    withdrawnAt: instant.nullable().optional(),
  }),
};
