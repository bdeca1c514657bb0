import { z } from 'zod';
import { clockKind, clockLevel } from './clock.js';
import { amount, cited, key, keys, plansNamed, text } from './terms.js';

const escalation = z
  .strictObject({
    ...cited,
    key,
    label: text,
    trigger: z
      .enum(['BY_AGENT', 'UNRESOLVED_AFTER', 'AT_SHARE', 'AT_BREACH', 'AT_OUTCOME'])
      .describe(
        'BY_AGENT: staff decides. UNRESOLVED_AFTER: `after` that long. AT_SHARE: when a share of the time of the clock `at` is used. AT_BREACH: when that clock is too late. AT_OUTCOME: when it is closed with one of `outcomes`.',
      ),
    after: z
      .strictObject({ ...amount, calendar: key })
      .optional()
      .describe('For UNRESOLVED_AFTER; counted without pauses.'),
    at: z
      .strictObject({
        clock: clockKind,
        level: clockLevel,
        percent: z.int().min(1).max(99).optional().describe('For AT_SHARE: of the open time.'),
      })
      .optional()
      .describe('For AT_SHARE and AT_BREACH; once for every start of the clock.'),
    outcomes: keys.optional().describe('For AT_OUTCOME.'),
    needs: z
      .enum(['senior', 'successManager'])
      .optional()
      .describe('The right that a plan of the customer has to give.'),
    assigns: z.enum(['DIRECTOR', 'SENIOR', 'SUCCESS_MANAGER', 'MANAGER']),
    plans: plansNamed,
    closesOnlyBy: keys
      .optional()
      .describe('Outcomes left to an unresolved request once escalated.'),
    contact: z
      .strictObject(cited)
      .optional()
      .describe(
        'Whoever it goes to discusses `closesOnlyBy` with the customer before one of them.',
      ),
  })
  .meta({ id: 'EscalationRule' });
export type EscalationRule = z.infer<typeof escalation>;

export const problemKind = z.enum(['MALFUNCTION', 'FEATURE_REQUEST']);
/** What the database of problems holds: what is to be corrected, and what a future version may bring. */
export type ProblemKind = z.infer<typeof problemKind>;

/** What a resolution may say. `solves`: the problem is really gone. */
const outcome = z
  .strictObject({
    ...cited,
    key,
    label: text,
    solves: z.boolean(),
    statesCauseAndFix: z.literal(true).optional(),
    entersProblem: z
      .union([problemKind, z.literal(true)])
      .optional()
      .describe('Recorded in the database of problems, as what; true: as a malfunction.'),
  })
  .meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof outcome>;

/** Opening hours that bind the work itself, not only the clocks. */
const hours = z
  .strictObject({
    ...cited,
    calendar: key,
    refuses: z
      .array(z.enum(['SPOKEN_OPENING', 'TIME']))
      .min(1)
      .describe(
        'What is refused outside them to whoever has no right `outOfHours`; a written request is admitted and waits for opening.',
      ),
  })
  .meta({ id: 'Hours' });
export type Hours = z.infer<typeof hours>;

/** From opening to the archive. */
export const lifecycle = z
  .strictObject({
    hours: hours.optional(),
    escalations: z.array(escalation),
    outcomes: z.array(outcome).min(1),
    validation: z.strictObject({
      ...cited,
      silence: z
        .strictObject({ ...amount, calendar: key })
        .describe('After this much silence a resolution counts as validated.'),
    }),
    archiving: z
      .strictObject({ ...cited, automatic: z.boolean() })
      .describe('automatic: archived as soon as validated.'),
    followUp: z
      .strictObject({
        ...cited,
        outcomes: keys,
        within: z.strictObject({ ...amount, calendar: key }),
        remindEvery: z
          .strictObject({ ...amount, calendar: key, times: z.int().min(1).max(100) })
          .optional()
          .describe('While it is owed, staff is reminded this often after it fell due.'),
      })
      .optional()
      .describe('A satisfaction follow-up owed after these outcomes.'),
  })
  .meta({ id: 'Lifecycle' });
export type Lifecycle = z.infer<typeof lifecycle>;
