import { z } from 'zod';
import { amount, cited, key, keys, plansNamed, text } from './terms.js';

const escalation = z
  .strictObject({
    ...cited,
    key,
    label: text,
    trigger: z.enum(['BY_AGENT', 'UNRESOLVED_AFTER']),
    after: z
      .strictObject({ ...amount, calendar: key })
      .optional()
      .describe('For UNRESOLVED_AFTER; counted without pauses.'),
    assigns: z.enum(['DIRECTOR', 'SENIOR', 'SUCCESS_MANAGER', 'MANAGER']),
    plans: plansNamed,
    closesOnlyBy: keys
      .optional()
      .describe('Outcomes left to an unresolved request once escalated.'),
  })
  .meta({ id: 'EscalationRule' });
export type EscalationRule = z.infer<typeof escalation>;

/** What a resolution may say. `solves`: the problem is really gone. */
const outcome = z
  .strictObject({
    ...cited,
    key,
    label: text,
    solves: z.boolean(),
    statesCauseAndFix: z.literal(true).optional(),
    entersProblem: z.literal(true).optional().describe('Recorded in the database of problems.'),
  })
  .meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof outcome>;

/** From opening to the archive. */
export const lifecycle = z
  .strictObject({
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
      })
      .optional()
      .describe('A satisfaction follow-up owed after these outcomes.'),
  })
  .meta({ id: 'Lifecycle' });
export type Lifecycle = z.infer<typeof lifecycle>;
