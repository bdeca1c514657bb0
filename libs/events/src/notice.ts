import { z } from 'zod';
import { id } from './values.js';

/**
 * A message that the system owes somebody; `contracts` renders, keeps and delivers it. Beside
 * `person` the one topic with words of persons: compacted, keyed by notice, and kept for 30 days.
 */
export const noticeEvents = {
  'notice.requested': z.object({
    noticeId: id,
    /** Template of the message, such as `ticket.acknowledged`. */
    template: z.string(),
    /** Ids, references, dates and amounts for the template; never personal data. */
    parameters: z.record(z.string(), z.string()),
    /** What the message is about, for links and for being told once: `ticket:<uuid>`. */
    subject: z.string(),
    recipients: z.array(
      z.union([
        // A person; with an organization, as its member: once gone, its support contacts in his place.
        z.object({ personId: id, organizationId: id.optional() }),
        z.object({
          organizationId: id,
          purpose: z.enum(['SUPPORT', 'BILLING', 'MANAGEMENT', 'RELEASES']),
        }),
      ]),
    ),
    /** Only text that a person wrote (a reply). */
    body: z.string().nullable(),
    /** Who wrote the body; null where nobody did, or a program. */
    authorId: id.nullable().optional(),
  }),
};
