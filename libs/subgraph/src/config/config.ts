import { parseKafkaUrl } from '@charter/messaging';
import { z } from 'zod';

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'must be JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** An Ed25519 key in JWK form. */
export const jwkText = json(
  z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }),
);

/** A JSON object of URLs by service name. */
export const urlsText = json(z.record(z.string(), z.url()));

/** `postgres://…/bus`, or `kafka://host:port` for Apache Kafka (see `parseKafkaUrl`). */
export const busUrl = z.string().superRefine((url, context) => {
  try {
    if (url.startsWith('kafka')) parseKafkaUrl(url);
    else if (!isPostgresUrl(url)) throw new Error('must be postgres://…/bus or kafka://host:port');
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
  }
});

/** Without host or database the driver would take those of the machine it runs on, without a word. */
function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) return false;
  return (url.host !== '' || url.searchParams.has('host')) && url.pathname.length > 1;
}

/** Settings of every process, gateway included. */
export const processSettings = z.object({
  /** `development` alone allows time travel and the development issuer. */
  CHARTER_MODE: z.enum(['development', 'production']),
  /** Address to listen on. */
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Secret of the internal endpoints that services call among themselves; 32 characters at least. */
  SERVICE_SECRET: z.string().min(32),
});

/** Settings of every subgraph. */
export const subgraphSettings = processSettings.extend({
  /** PostgreSQL as the role that row-level security holds. */
  DATABASE_URL: z.url(),
  /** PostgreSQL as the role that relays, claims and retries. */
  DATABASE_WORKER_URL: z.url(),
  BUS_URL: busUrl,
  /** Public key of the gateway's internal tokens. */
  GATEWAY_PUBLIC_JWK: jwkText,
  /** Where `contracts` keeps the domain clock. */
  CONTRACTS_URL: z.url(),
});

export type ProcessSettings = z.infer<typeof processSettings>;
export type SubgraphSettings = z.infer<typeof subgraphSettings>;

/** Reads settings from the environment; ends the process with one line per wrong setting. */
export function loadSettings<T extends z.ZodType>(
  schema: T,
  environment = process.env,
): z.infer<T> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `  ${issue.path.join('.') || 'environment'}: ${issue.message}`,
  );
  throw new Error(`These settings of the environment are wrong:\n${problems.join('\n')}`);
}
