import { z } from 'zod';

/** Who calls, as the gateway verified it; which rights that gives is looked up by the subgraph. */
export const callerClaims = z.object({
  caller: z.union([
    z.object({ issuer: z.string(), subject: z.string() }),
    z.object({ client: z.uuid() }),
  ]),
  /** Scopes of the caller's token; for persons only those that the platform itself knows. */
  scopes: z.array(z.string()),
  /** Key or id of the chosen provider; null if the caller chose none. */
  provider: z.string().nullable(),
  /** Domain time of the whole operation. */
  now: z.iso.datetime({ offset: true }),
});

export type Caller = z.infer<typeof callerClaims>;

/** Claims of the tokens that programs get at `/oauth/token`: `contracts` writes them, the gateway checks them. */
export const OAUTH_ISSUER = 'urn:charter:oauth';
export const OAUTH_AUDIENCE = 'charter';

/** Scope of a platform operator's token: creates providers, sees no tenant's data. */
export const OPERATOR_SCOPE = 'platform:operate';
