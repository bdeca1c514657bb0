import { z } from 'zod';
import { decimal, key, language, text } from './terms.js';

const tax = z.strictObject({
  key,
  label: text,
  percent: decimal.describe('Rate in percent of the base, exact: "9.975".'),
});
export type Tax = z.infer<typeof tax>;

/** Who makes the promises. Taxes are the law's, so they name no clause. */
export const provider = z
  .strictObject({
    name: z.string().trim().min(1),
    languages: z
      .array(language)
      .min(1)
      .describe('The first is the one used when nothing else is known.'),
    zone: z.string().describe('IANA zone of its dates, months and contract periods.'),
    currency: z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code'),
    country: z.string().regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 code'),
    region: z
      .string()
      .regex(/^[A-Z0-9]{1,3}$/, 'is not an ISO 3166-2 part')
      .optional(),
    website: z.string().optional(),
    taxes: z.array(tax).optional(),
  })
  .meta({ id: 'Provider' });
export type Provider = z.infer<typeof provider>;
