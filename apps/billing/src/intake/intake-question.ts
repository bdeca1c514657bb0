import { z } from 'zod';

/** What `tickets` encodes and signs in the key of a `TicketIntake`: the price terms that a ticket would have. */
export const intakeQuestion = z.object({
  customerId: z.uuid(),
  terms: z.enum(['INCLUDED', 'BILLABLE', 'QUOTE_REQUIRED', 'PROFESSIONAL_SERVICES']),
  planKey: z.string(),
  charterKey: z.string(),
  charterVersion: z.string(),
  contractId: z.string().nullable(),
  options: z.array(z.string()),
  remoteToolPresent: z.boolean().nullable(),
  workKind: z.enum(['REMOTE', 'ON_SITE', 'OFFICE']),
});

export type IntakeQuestion = z.infer<typeof intakeQuestion>;
