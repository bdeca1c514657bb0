import { z } from 'zod';
import { cited, key, keys, text } from './terms.js';

/** A way in. `plans` tells to whom it is open; whoever holds none of them is refused by `clause`. */
export const channel = z
  .strictObject({
    ...cited,
    key,
    label: text,
    medium: z.enum(['WRITTEN', 'SPOKEN']),
    plans: z
      .union(
        [z.literal('ALL'), z.literal('NONE'), keys],
        'is neither ALL, NONE nor a list of plans',
      )
      .describe('ALL, NONE (nobody), or the keys of plans.'),
    addresses: z
      .array(z.string().min(1))
      .optional()
      .describe('Numbers and addresses, as the provider writes them.'),
    remedy: text.optional().describe('What whoever is refused may do instead.'),
  })
  .meta({ id: 'Channel' });
export type Channel = z.infer<typeof channel>;
