import { z } from 'zod';
import { id, instant } from './values.js';

export const installationEvents = {
  /** An installation as it stands; where a right is told anew, first each version that it ran before, the oldest first. */
  'installation.changed': z.object({
    installationId: id,
    customerId: id,
    productId: id,
    versionId: id,
    environment: z.string(),
    /** How the customer came by the version; absent where it was told before that was told. */
    acquisition: z.enum(['PURCHASE', 'UPGRADE', 'EXISTING_RIGHT']).optional(),
    /** Who stands for the right to the version; the provider where it was told before that was told. */
    attestation: z.enum(['PROVIDER', 'RESELLER', 'MAINTENANCE', 'DECLARED']).optional(),
    /** Run in [since, until): starts of days in the provider's zone; null while it is run. */
    since: instant,
    until: instant.nullable(),
  }),
};
