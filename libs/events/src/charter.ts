import { z } from 'zod';
import { date, id, instant } from './values.js';

/** A published charter version travels whole; each service validates the document with @charter/charter. */
export const charterEvents = {
  'charter.published': z.object({
    charterVersionId: id,
    key: z.string(),
    version: z.string(),
    date,
    effectiveFrom: instant,
    /** SHA-256 of the canonical document, hexadecimal. */
    hash: z.string(),
    document: z.record(z.string(), z.unknown()),
  }),
};
