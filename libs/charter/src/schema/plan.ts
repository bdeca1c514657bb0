import { z } from 'zod';
import { cited, key, text } from './terms.js';

const right = z.strictObject(cited);

/** A level of support. Plans stand in order of favour; the last is `none`, held by whoever has no contract. */
export const plan = z
  .strictObject({
    ...cited,
    key,
    label: text,
    heldBy: z
      .enum(['PURCHASE', 'ANY_CONTRACT', 'NOBODY_ELSE'])
      .describe(
        'PURCHASE: named in a contract. ANY_CONTRACT: comes with every contract. NOBODY_ELSE: plan `none`.',
      ),
    admits: z.boolean().describe('false: a request under this plan is refused by `clause`.'),
    calendar: key.describe('The calendar whose bands are the hours of this plan.'),
    terms: z
      .strictObject({
        ...cited,
        are: z.enum(['INCLUDED', 'BILLABLE', 'QUOTE_REQUIRED']),
        withMaintenance: z.enum(['INCLUDED', 'BILLABLE', 'QUOTE_REQUIRED']).optional(),
      })
      .describe('What a request costs: nothing more, its rated time, or an accepted quote first.'),
    entitlements: z.strictObject({
      senior: right.optional().describe('Access to senior resources for complex problems.'),
      successManager: right.optional().describe('A named success manager as point of escalation.'),
      outOfHours: z
        .strictObject({
          ...cited,
          calendar: key
            .optional()
            .describe('All hours of this right, the opening hours included; absent: any hour.'),
        })
        .optional()
        .describe('Requests may be handled outside the opening hours.'),
    }),
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof plan>;

/** The order in which the queue is worked; the first rank whose condition holds is the rank. */
export const queueRank = z
  .strictObject({
    ...cited,
    key,
    label: text,
    rank: z.int().min(1),
    when: z.enum([
      'IMMEDIATE_OPTION',
      'SUPPORT_CONTRACT',
      'MAINTENANCE_IN_FORCE',
      'ANY_REQUEST',
      'ACTIVE_CUSTOMER',
    ]),
  })
  .meta({ id: 'QueueRank' });
export type QueueRank = z.infer<typeof queueRank>;
