import { join } from 'node:path';
import { jwkText, processSettings } from '@charter/subgraph/process';
import { z } from 'zod';

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
});

const address = z.url({ protocol: /^https?$/ }).refine((url) => new URL(url).pathname === '/', {
  message: 'must be a base address without a path, such as http://localhost:4001',
});

const issuer = z.strictObject({
  issuer: z.string().min(1),
  jwksUri: z.url({ protocol: /^https?$/ }),
  audience: z.string().min(1),
});

const signingKey = jwkText.refine((jwk) => typeof jwk['d'] === 'string', {
  message: 'must hold the private part (d)',
});

const positive = z.coerce.number().int().positive();

export const environment = processSettings
  .extend({
    HOST: z.string().default('0.0.0.0'),
    SUBGRAPH_URLS: json.pipe(
      z.strictObject({ contracts: address, tickets: address, billing: address, versions: address }),
    ),
    GATEWAY_PRIVATE_JWK: signingKey,
    ISSUERS: json.pipe(z.array(issuer)).prefault('[]'),
    DEVELOPMENT_ISSUER: z.enum(['on', 'off']).default('off'),
    EXAMPLES_FOLDER: z.string().default(join(import.meta.dirname, '../../../examples')),
    EXPLORER_FOLDER: z.string().default(join(import.meta.dirname, '../explorer/dist')),
    /** Page that tells what stands in the demo data; without it there is none. */
    SITUATIONS_FILE: z.string().optional(),
    SUPERGRAPH_FILE: z.string().default(join(import.meta.dirname, '../supergraph.graphql')),
    CORS_ORIGINS: z
      .string()
      .default('')
      .transform((list) =>
        list
          .split(',')
          .map((origin) => origin.trim())
          .filter(Boolean),
      )
      .pipe(z.array(z.url())),
    SUBGRAPH_TIMEOUT_MS: positive.default(10_000),
    SUBGRAPH_CONNECTIONS: positive.default(32),
    GATEWAY_FETCHER: z.enum(['undici', 'apollo']).default('undici'),
    MAX_BODY_BYTES: positive.default(512 * 1024),
    /** Largest file that is sent to `/uploads`; services may take less. */
    MAX_UPLOAD_BYTES: positive.default(100 * 1024 * 1024),
    MAX_TOKENS: positive.default(4_000),
    MAX_DEPTH: positive.default(16),
    MAX_ALIASES: positive.default(60),
    MAX_ROOT_FIELDS: positive.default(20),
    MAX_FIELDS: positive.default(2_000),
  })
  .superRefine((env, context) => {
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    if (env.CHARTER_MODE !== 'production') return;
    if (env.DEVELOPMENT_ISSUER === 'on') {
      refuse('DEVELOPMENT_ISSUER', 'lets anybody be anybody: it must be off in production');
    }
    if (env.GATEWAY_FETCHER === 'apollo') refuse('GATEWAY_FETCHER', 'apollo is for benches only');
    if (env.ISSUERS.length === 0) {
      refuse('ISSUERS', 'must name at least one issuer of people, or nobody can sign in');
    }
  });

export type Config = z.infer<typeof environment>;
export type SubgraphName = keyof Config['SUBGRAPH_URLS'];

/** Thrown when the environment cannot work; the message lists every fault, one a line. */
export class InvalidConfiguration extends Error {}

/** Reads the configuration from environment variables; an empty variable counts as absent. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new InvalidConfiguration(`The gateway cannot start:\n${faults.join('\n')}`);
}

/** Whether anybody may sign in as anybody; the configuration refuses it in production as well. */
export function impersonation({ CHARTER_MODE, DEVELOPMENT_ISSUER }: Config): boolean {
  return CHARTER_MODE === 'development' && DEVELOPMENT_ISSUER === 'on';
}

/** Where Nest finds the configuration. */
export const CONFIG = Symbol('CONFIG');
