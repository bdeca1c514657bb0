import { jwkText, subgraphSettings, urlsText } from '@charter/subgraph';
import { z } from 'zod';

/** What `contracts` needs beyond every subgraph's settings. */
export const contractsSettings = subgraphSettings
  .extend({
    /** Processes to be told of changes of domain time, by name. */
    PEER_URLS: urlsText.default({}),
    /** Machine milliseconds that an advance of time waits for a process that does not answer. */
    PEER_PATIENCE_MS: z.coerce.number().int().positive().default(60_000),
    /** Private key of the tokens that programs get at /oauth/token. */
    OAUTH_PRIVATE_JWK: jwkText,
    /** Instant at which domain time of a new database begins; development mode only. */
    CLOCK_START: z.iso
      .datetime({ offset: true })
      .transform((text) => Temporal.Instant.from(text))
      .optional(),
    /** Whether domain time of a new database stands still; development mode only. */
    CLOCK_FROZEN: z.enum(['on', 'off']).optional(),
  })
  .superRefine(({ CHARTER_MODE, CLOCK_START, CLOCK_FROZEN }, context) => {
    if (CHARTER_MODE === 'development') return;
    const message = 'time travel exists in development mode only';
    if (CLOCK_START) context.addIssue({ code: 'custom', path: ['CLOCK_START'], message });
    if (CLOCK_FROZEN === 'on')
      context.addIssue({ code: 'custom', path: ['CLOCK_FROZEN'], message });
  });

export type ContractsSettings = z.infer<typeof contractsSettings>;
