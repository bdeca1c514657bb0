import { join } from 'node:path';
import { subgraphNames } from './paths.js';

/** Environment of each of the five processes, by name. Every address is on this machine. */
export function serviceEnvironments({ ports, keys, databases, directory, at, frozen }) {
  const address = (name) => `http://127.0.0.1:${ports[name]}`;
  const subgraphUrls = Object.fromEntries(subgraphNames.map((name) => [name, address(name)]));
  const common = (name) => ({
    CHARTER_MODE: 'development',
    HOST: '127.0.0.1',
    PORT: String(ports[name]),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    SERVICE_SECRET: keys.service,
  });
  const subgraph = (name) => ({
    ...common(name),
    DATABASE_URL: databases[name].app,
    DATABASE_WORKER_URL: databases[name].worker,
    BUS_URL: databases.bus.app,
    GATEWAY_PUBLIC_JWK: JSON.stringify(keys.gateway.public),
    CONTRACTS_URL: address('contracts'),
  });
  const { contracts: _, ...peers } = subgraphUrls;
  return {
    gateway: {
      ...common('gateway'),
      GATEWAY_PRIVATE_JWK: JSON.stringify(keys.gateway.private),
      SUBGRAPH_URLS: JSON.stringify(subgraphUrls),
      ISSUERS: '[]',
      DEVELOPMENT_ISSUER: 'on',
      SITUATIONS_FILE: join(directory, 'situations.html'),
      APOLLO_TELEMETRY_DISABLED: '1',
    },
    contracts: {
      ...subgraph('contracts'),
      OAUTH_PRIVATE_JWK: JSON.stringify(keys.oauth.private),
      PEER_URLS: JSON.stringify({ gateway: address('gateway'), ...peers }),
      ...(at && { CLOCK_START: at }),
      ...(frozen && { CLOCK_FROZEN: 'on' }),
    },
    tickets: subgraph('tickets'),
    billing: subgraph('billing'),
    versions: subgraph('versions'),
  };
}
