import { z } from 'zod';
import { cited, decimal, key, keys, plansNamed, text } from './terms.js';

const minutes = z.int().min(0).max(1440);

/** What must be accepted before anybody works. */
const consent = z.strictObject({
  ...cited,
  signedPlans: keys
    .optional()
    .describe('Plans whose signature accepts terms and tariff in advance.'),
  forbidden: z
    .array(z.enum(['TAKE_OVER', 'SESSION', 'VISIT', 'TIME']))
    .min(1)
    .describe('Refused before acceptance.'),
});

/** A choice of the customer that multiplies the price. */
const option = z
  .strictObject({
    ...cited,
    key,
    label: text,
    kind: z.enum(['IMMEDIATE', 'OUT_OF_HOURS']),
    coefficient: decimal,
    plans: plansNamed,
    outside: key.optional().describe('Calendar outside of which OUT_OF_HOURS minutes fall.'),
  })
  .meta({ id: 'PricingOption' });
export type PricingOption = z.infer<typeof option>;

/** value = max(actual, minimum) × rate × product of coefficients; travel is added outside the product. */
const rating = z
  .strictObject({
    minimum: z
      .strictObject({ ...cited, minutes })
      .describe('Per request; above it, the actual minutes.'),
    missingToolMinimum: z
      .strictObject({ ...cited, minutes, question: key })
      .optional()
      .describe('The minimum of a remote request whose question was answered with no.'),
    planCoefficients: z.array(z.strictObject({ ...cited, plan: key, coefficient: decimal })),
    travel: z.strictObject({ ...cited, included: z.boolean() }),
    steps: z
      .strictObject({
        ...cited,
        are: z.array(z.enum(['READ', 'PREPARE', 'IMPLEMENT', 'VERIFY', 'ARCHIVE'])).min(1),
      })
      .optional()
      .describe('Steps whose time is time of the request.'),
  })
  .meta({ id: 'RatingRule' });
export type RatingRule = z.infer<typeof rating>;

export const pricing = z
  .strictObject({
    consent: consent.optional(),
    options: z.array(option),
    rating: rating.optional().describe('Absent: actual minutes, coefficient 1.'),
    invoicing: z.strictObject({
      ...cited,
      mode: z.enum(['perRequest', 'monthly']),
      recurringApart: z
        .strictObject(cited)
        .optional()
        .describe('Recurring and one-off costs are shown apart.'),
    }),
  })
  .meta({ id: 'Pricing' });
export type Pricing = z.infer<typeof pricing>;
