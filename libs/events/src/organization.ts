import { z } from 'zod';
import { id, language } from './values.js';

/** Organizations as others need them: who exists, of what kind, under which provider. */
export const organizationEvents = {
  'organization.changed': z.object({
    organizationId: id,
    kind: z.enum(['PROVIDER', 'RESELLER', 'CUSTOMER']),
    /** Short name of a provider in headers and file names (`techtra`); null for others. */
    key: z.string().nullable(),
    name: z.string(),
    language,
    country: z.string().length(2),
    timeZone: z.string(),
    active: z.boolean(),
  }),
};
