import { z } from 'zod';
import { cited, decimal, key } from './terms.js';

const exclusion = z
  .strictObject({
    ...cited,
    kind: z.enum(['OPERATION', 'PREVENTIVE_MAINTENANCE', 'CORRECTIVE_INTERVENTION']),
    announced: z.boolean().describe('true: only if it was announced before it began.'),
  })
  .meta({ id: 'Exclusion' });
export type Exclusion = z.infer<typeof exclusion>;

/** Share of a calendar month of the provider's zone, to the second, compared exactly. */
export const availability = z
  .strictObject({
    ...cited,
    thresholdPercent: decimal,
    nature: z.enum(['COMMITMENT', 'EFFORT']).describe('EFFORT: no credit follows from a miss.'),
    counted: z
      .enum(['EVERYBODY', 'PER_CUSTOMER'])
      .describe(
        'EVERYBODY: only what hit every customer counts. PER_CUSTOMER: whatever hit this customer counts.',
      ),
    exclusions: z
      .array(exclusion)
      .describe('Kinds of interruption that do not count as unavailability.'),
    measured: z
      .strictObject({ ...cited, during: z.enum(['MONTH', 'CONTRACT']) })
      .optional()
      .describe(
        "MONTH: every second of the month. CONTRACT: its seconds within the customer's contracts. Absent: MONTH.",
      ),
    recorded: z.strictObject(cited).optional().describe('Outages are recorded and reported.'),
  })
  .meta({ id: 'Availability' });
export type AvailabilityRule = z.infer<typeof availability>;

/** What is handed over under a contract awaits the customer's validation, who is reminded of it. */
export const deliverables = z
  .strictObject({
    ...cited,
    reminders: z
      .strictObject({
        every: z
          .strictObject({ amount: z.int().min(1).max(250), unit: z.literal('BUSINESS_DAY') })
          .describe('From the submission to the first reminder, and from each to the next.'),
        calendar: key,
        atMost: z.int().min(1).max(50).describe('Reminders of one submission.'),
      })
      .describe('Told to the customer until it validates or asks for changes.'),
  })
  .meta({ id: 'Deliverables' });
export type DeliverableRule = z.infer<typeof deliverables>;

export const backups = z
  .strictObject({
    perDay: z.strictObject({ ...cited, count: z.int().min(1).max(24) }),
    kept: z.strictObject({ ...cited, months: z.int().min(1).max(120) }),
    sites: z.strictObject({ ...cited, atLeast: z.int().min(1).max(10) }),
  })
  .meta({ id: 'Backups' });
export type Backups = z.infer<typeof backups>;

/** A figure reported from what really happened; a promise of nothing. */
export const indicator = z
  .discriminatedUnion('measures', [
    z.strictObject({ ...cited, measures: z.literal('TAKEN_OVER_SAME_DAY'), usualPercent: decimal }),
    z.strictObject({ ...cited, measures: z.literal('RESOLVED_WITHIN'), minutes: z.int().min(1) }),
    z.strictObject({ ...cited, measures: z.literal('CONTRACT_COMPLIANCE') }),
  ])
  .meta({ id: 'Indicator' });
export type Indicator = z.infer<typeof indicator>;
