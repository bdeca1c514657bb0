import { z } from 'zod';
import { id, language } from './values.js';

/** Names, addresses and identities travel here alone; compacted, keyed by person. */
export const personEvents = {
  'person.changed': z.object({
    personId: id,
    /** OIDC issuer and subject of the person's sign-in; null while the person has none. */
    issuer: z.string().nullable(),
    subject: z.string().nullable(),
    displayName: z.string(),
    email: z.email(),
    language,
    /** How technical replies may be [S1.25]; null where nobody has said. */
    technicalLevel: z.enum(['BEGINNER', 'INTERMEDIATE', 'EXPERT']).nullable(),
  }),
};

/** Erasure travels on a topic of its own, with ids only. */
export const personErasedEvents = {
  'person.erased': z.object({ personId: id }),
};
