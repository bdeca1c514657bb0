import { z } from 'zod';
import { clauseId, text } from './terms.js';

const clauseFields = {
  kept: z
    .enum(['E', 'M', 'E/M', 'D'])
    .describe(
      'E: enforced or computed. M: measured from what happened. E/M: both. D: declared and shown.',
    ),
  text,
};

export const clause = z.strictObject(clauseFields);
export type Clause = z.infer<typeof clause>;

/** `status` is the progress of this product, not a term of the charter: the loader strips it. */
export const authoredClause = z
  .strictObject({
    ...clauseFields,
    status: z
      .enum(['pending', 'kept'])
      .optional()
      .describe('Progress of this product; never published.'),
  })
  .meta({ id: 'Clause' });
export type ClauseStatus = 'pending' | 'kept';

export const clauses = z.record(clauseId, clause);
export const authoredClauses = z.record(clauseId, authoredClause);
