import { z } from 'zod';
import { cited, key } from './terms.js';

const successor = z
  .enum(['ANY', 'MAJOR', 'MINOR'])
  .describe('Which new version makes the previous one old.');

/** The life of product versions. Absent: versions do not grow old. */
export const versionSupport = z
  .strictObject({
    successor: z.strictObject({
      ...cited,
      rule: successor,
      lines: z
        .record(key, successor)
        .optional()
        .describe('Product lines with a rule of their own.'),
    }),
    window: z.strictObject({
      ...cited,
      months: z
        .int()
        .min(1)
        .max(240)
        .describe(
          'Calendar months of support after the successor, month end clamped: one month to 20 years.',
        ),
    }),
    withdrawal: z
      .strictObject({ ...cited, at: z.literal('SUCCESSOR_RELEASE') })
      .describe('When it leaves the market.'),
    download: z
      .strictObject({ ...cited, until: z.literal('WINDOW_END') })
      .describe('Until when those entitled may install it.'),
    fixes: z.strictObject({ ...cited, for: z.literal('CURRENT_OR_IN_WINDOW') }),
    maintenance: z.strictObject({
      ...cited,
      requiredFor: z.array(z.enum(['UPGRADE', 'SUPPORT_OF_NEW_VERSION'])).min(1),
    }),
    extension: z
      .strictObject({ ...cited, statesReasonAndEnd: z.literal(true) })
      .describe('Recorded decision on a discontinued version.'),
    discontinued: z.strictObject({ ...cited, offer: z.literal('PROFESSIONAL_SERVICES') }),
  })
  .meta({ id: 'VersionSupport' });
export type VersionSupport = z.infer<typeof versionSupport>;
