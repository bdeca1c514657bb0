import { z } from 'zod';

/** The languages in which a charter speaks; every text of it exists in both. */
export const language = z.enum(['fr', 'en']);
export type Language = z.infer<typeof language>;

const said = z.string().trim().min(1);

/** A text in every language of the charter. */
export const text = z
  .strictObject({ fr: said, en: said })
  .meta({ id: 'Text', description: 'A text in French and in English; neither may be blank.' });
export type Text = z.infer<typeof text>;

/** `S4.19`: the number of the text, then the number of the clause in it. */
export const clauseId = z
  .string()
  .regex(/^S\d+\.\d+$/, 'is not a clause id such as S4.19')
  .meta({ id: 'ClauseId', description: 'Number of the text, then of the clause: S4.19.' });

/** Where a rule comes from. Spread into every rule. */
export const cited = {
  clause: clauseId.describe('The clause this rule comes from; decisions by this rule name it.'),
  also: z.array(clauseId).min(1).optional().describe('Other clauses that this rule keeps as well.'),
  reading: z
    .literal(true)
    .optional()
    .describe(
      'The text is silent or ambiguous: this is how it is read, and another provider may read it otherwise.',
    ),
};

export const key = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9-]*$/, 'is not a key: a letter, then letters, digits or hyphens')
  .meta({ id: 'Key', description: 'What inputs name this by; it never changes.' });

/** An exact decimal, as text so that no reader rounds it: `99.99`. */
export const decimal = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,6})?$/, 'is not an exact decimal in quotes, such as "99.99"')
  .meta({ id: 'Decimal', description: 'An exact decimal in quotes, such as "99.99".' });

export const date = z.iso
  .date('is not a date such as 2026-01-31')
  .refine((text) => text >= '1900' && text < '3000', 'is not a date from 1900 to 2999')
  .meta({ id: 'Date', description: 'A date such as 2026-01-31.' });

export const keys = z.array(key).min(1);
export const plansNamed = keys
  .optional()
  .describe('Keys of the plans to which this applies; absent: every plan.');

/** How long, and in which hours or days it is counted. */
export const amount = {
  amount: z.int().min(1).max(10_000),
  unit: z
    .enum(['MINUTE', 'HOUR', 'BUSINESS_HOUR', 'BUSINESS_DAY', 'SAME_BUSINESS_DAY'])
    .describe(
      'MINUTE and HOUR run on the wall clock; BUSINESS_HOUR counts open time; BUSINESS_DAY 1 is the first working date after the start, due at its close; SAME_BUSINESS_DAY is due at the close of the day of arrival (amount 1).',
    ),
};
export type AmountUnit = z.infer<(typeof amount)['unit']>;
