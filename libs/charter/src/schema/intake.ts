import { z } from 'zod';
import { cited, key, keys, text } from './terms.js';

const question = z
  .strictObject({
    ...cited,
    key,
    label: text,
    answer: z.enum(['YES_NO', 'TEXT', 'CHOICE']),
    choices: z
      .array(z.strictObject({ key, label: text }))
      .min(2)
      .optional(),
    required: z.boolean().describe('true: the request is not accepted without an answer.'),
    mustBeYes: z.literal(true).optional().describe('"no" is refused by `clause`.'),
    remedy: text.optional().describe('What whoever answers "no" may do instead.'),
    askedFor: z.enum(['EVERY_REQUEST', 'REMOTE_HELP', 'INCIDENT']),
  })
  .meta({ id: 'Question' });
export type Question = z.infer<typeof question>;

/** Told before the request is opened. */
const announcement = z
  .strictObject({
    ...cited,
    key,
    text,
    whenAnswered: z
      .strictObject({ question: key, with: z.enum(['YES', 'NO']) })
      .optional()
      .describe('Absent: told to everybody.'),
  })
  .meta({ id: 'Announcement' });
export type Announcement = z.infer<typeof announcement>;

/** What to read before asking. */
const documentation = z
  .strictObject({
    ...cited,
    behindLogin: z
      .boolean()
      .describe('true: shown only to a person who is signed in and has a contract.'),
    resources: z
      .array(
        z.strictObject({
          key,
          label: text,
          where: text.describe('How to get there.'),
          url: z.url({ protocol: /^https$/ }).optional(),
        }),
      )
      .min(1)
      .optional(),
  })
  .meta({ id: 'Documentation' });
export type Documentation = z.infer<typeof documentation>;

/** Who may open a request, what is asked first, what is told first. */
export const intake = z
  .strictObject({
    openedBy: z.strictObject({
      ...cited,
      who: z
        .enum(['CUSTOMER', 'LOGGED_IN_USER', 'ADMINISTRATIVE_USER'])
        .describe(
          'CUSTOMER: any contact, staff may open in their name. LOGGED_IN_USER: only the account itself. ADMINISTRATIVE_USER: only these.',
        ),
    }),
    productRequired: z
      .strictObject(cited)
      .optional()
      .describe("The request names one of the provider's own products."),
    documentation: documentation.optional(),
    acknowledged: z.strictObject(cited).optional().describe('An acknowledgement is sent at once.'),
    questions: z.array(question),
    announcements: z.array(announcement),
    mediaOfIncident: z
      .strictObject({ ...cited, channels: keys })
      .optional()
      .describe('Channels by which an incident may be submitted.'),
  })
  .meta({ id: 'Intake' });
export type Intake = z.infer<typeof intake>;
