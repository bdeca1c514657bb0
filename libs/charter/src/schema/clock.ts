import { z } from 'zod';
import { amount, cited, key, keys, plansNamed } from './terms.js';

export const clockKind = z.enum([
  'ACKNOWLEDGEMENT',
  'FIRST_RESPONSE',
  'TAKE_OVER',
  'NEXT_UPDATE',
  'RESOLUTION',
]);

export const clockLevel = z
  .enum(['GUARANTEE', 'TARGET'])
  .describe('GUARANTEE: promised. TARGET: usual or aimed at; it may fall after the guarantee.');

const level = z
  .strictObject({
    ...cited,
    level: clockLevel,
    priorities: keys.optional().describe('Keys of the priorities; absent: every request.'),
    ...amount,
    lessThan: z.literal(true).optional().describe('Exactly at the due instant is already a miss.'),
  })
  .meta({ id: 'ClockLevel' });
export type ClockLevel = z.infer<typeof level>;

export const midFlight = z
  .enum(['carry', 'recompute', 'reset'])
  .describe(
    'carry: the deadline stays. recompute: from the original start, whole history. reset: from the change.',
  );
export type MidFlight = z.infer<typeof midFlight>;

/** A promise of time. Without levels there is no deadline, no warning and no breach, and `clause` says why. */
export const clock = z
  .strictObject({
    ...cited,
    key,
    kind: clockKind,
    plans: plansNamed,
    priorities: keys
      .optional()
      .describe('Keys of the priorities for which this clock runs; absent: all.'),
    calendar: key,
    levels: z.array(level),
    startsOn: z.enum(['OPENED', 'TAKEN_OVER', 'HUMAN_RESPONSE', 'CUSTOMER_MESSAGE_AFTER_RESPONSE']),
    stopsOn: z.enum(['ACKNOWLEDGED', 'HUMAN_RESPONSE', 'TAKEN_OVER', 'RESOLVED']),
    pausedBy: z.array(z.enum(['WAITING_CUSTOMER', 'WAITING_THIRD_PARTY'])),
    warnAtPercent: z
      .array(z.int().min(1).max(99))
      .optional()
      .describe('Warn when this share of the time is used.'),
    onChange: z
      .strictObject({
        priority: midFlight,
        plan: midFlight,
        calendar: midFlight,
        version: midFlight,
        reopening: midFlight
          .optional()
          .describe(
            'What a reopening makes of a clock that the resolution stopped. carry: it stays as it is. recompute, the default: it goes on, the time in which it was resolved left out, unless it was breached. reset: a new one starts.',
          ),
      })
      .describe('What becomes of a running clock when one of these changes.'),
  })
  .meta({ id: 'Clock' });
export type Clock = z.infer<typeof clock>;
