import { z } from 'zod';
import { cited, key, text } from './terms.js';

export const priority = z
  .strictObject({ ...cited, key, label: text, definition: text, rank: z.int().min(1) })
  .meta({ id: 'Priority' });
export type Priority = z.infer<typeof priority>;

const degree = z.strictObject({ key, label: text, rank: z.int().min(1) }).meta({ id: 'Degree' });
export type Degree = z.infer<typeof degree>;

/** Priority is the one whose rank is the larger of the two; a request for information has its own. */
export const priorityRule = z
  .strictObject({
    ...cited,
    impacts: z.array(degree).min(1),
    users: z.array(degree).min(1),
    takes: z.literal('LARGER_RANK'),
    informationRequest: key.describe('Key of the priority of a request for information.'),
  })
  .meta({ id: 'PriorityRule' });
export type PriorityRule = z.infer<typeof priorityRule>;
