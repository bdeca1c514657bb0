import { infrastructureMigrations, newId } from '@charter/database';
import { preparePostgresBus } from '@charter/messaging';
import {
  createSubgraph,
  gatewaySigningKey,
  metricsRegistry,
  mintInternalToken,
  type Caller,
} from '@charter/subgraph';
import { testDatabase } from '@charter/testing';
import { exportJWK, generateKeyPair } from 'jose';
import { migrations } from '../migrations/index.js';

export const issuer = 'https://issuer.example';
export const serviceSecret = 'a secret of thirty-two characters';

/** Databases and keys of contracts, on which its process can be started more than once. */
export async function prepareProcess(settings: Readonly<Record<string, string>> = {}) {
  const database = await testDatabase('contracts', migrations);
  const bus = await testDatabase('bus', infrastructureMigrations.slice(0, 0));
  await preparePostgresBus(bus.owner);
  const key = async () =>
    exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);
  const [gateway, oauth] = [await key(), await key()];
  const { d: _secret, ...publicKey } = gateway;
  Object.assign(process.env, {
    CHARTER_MODE: 'development',
    PORT: '0',
    LOG_LEVEL: process.env['CHARTER_TEST_LOG'] ?? 'silent',
    DATABASE_URL: database.app,
    DATABASE_WORKER_URL: database.worker,
    BUS_URL: bus.app,
    GATEWAY_PUBLIC_JWK: JSON.stringify(publicKey),
    OAUTH_PRIVATE_JWK: JSON.stringify(oauth),
    SERVICE_SECRET: serviceSecret,
    CONTRACTS_URL: 'http://127.0.0.1:1',
    ...settings,
  });
  // Settings are read from the environment when the module is loaded.
  const { ContractsModule } = await import('../contracts.module.js');
  const signingKey = await gatewaySigningKey(gateway);

  async function start() {
    metricsRegistry.clear(); // of a process before this one
    const app = await createSubgraph(ContractsModule);
    await app.listen(0, '127.0.0.1');
    const address = await app.getUrl();
    return {
      app,
      address,
      close: () => app.close(),
      /** Asks as the gateway would for this caller, now in the time of the domain or at `now`. */
      async ask(
        query: string,
        variables: object,
        caller: Partial<Caller> & Pick<Caller, 'caller'>,
      ) {
        const claims = { scopes: [], provider: null, now: '2026-03-02T09:00:00Z', ...caller };
        const token = await mintInternalToken(signingKey, 'contracts', claims);
        const response = await fetch(`${address}/graphql`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        });
        return { status: response.status, ...((await response.json()) as Answer) };
      },
    };
  }

  return { database, start, drop: () => Promise.all([database.drop(), bus.drop()]) };
}

interface Answer {
  readonly data?: Record<string, any>;
  readonly errors?: readonly { message: string; path?: string[]; extensions: { code: string } }[];
}

export type Process = Awaited<ReturnType<Awaited<ReturnType<typeof prepareProcess>>['start']>>;

/** Calls a mutation and gives its payload. */
export async function perform(
  { ask }: Process,
  caller: Parameters<Process['ask']>[2],
  mutation: string,
  input: object,
  selection: string,
) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection}
    errors { code message path } } }`;
  const variables = { input: { idempotencyKey: newId(), ...input } };
  const { data, errors } = await ask(query, variables, caller);
  if (errors) throw new Error(JSON.stringify(errors));
  return data![mutation];
}
