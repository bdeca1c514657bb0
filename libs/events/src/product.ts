import { z } from 'zod';
import { id } from './values.js';

export const productEvents = {
  'product.changed': z.object({
    productId: id,
    key: z.string(),
    name: z.string(),
    active: z.boolean(),
  }),
};
