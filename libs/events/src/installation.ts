import { z } from 'zod';
import { id, instant } from './values.js';

export const installationEvents = {
  'installation.changed': z.object({
    installationId: id,
    customerId: id,
    productId: id,
    versionId: id,
    environment: z.string(),
    since: instant,
    until: instant.nullable(),
  }),
};
