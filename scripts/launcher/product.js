import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeAddresses } from './addresses.js';
import { prepareDatabases } from './databases.js';
import { serviceEnvironments } from './environment.js';
import { readOrCreateKeys } from './keys.js';
import { appNames, root } from './paths.js';
import { startProcess, waitUntilHealthy } from './process.js';

// Small heaps: five processes share a laptop. The young generation is what Node grows by default.
const nodeFlags = [
  '--max-old-space-size=192',
  '--max-semi-space-size=4',
  '--enable-source-maps',
  // kafkajs asks for timers in the past, which Node takes as at once, and warns.
  '--disable-warning=TimeoutNegativeWarning',
];

/**
 * Starts the five processes on a PostgreSQL server that already runs, and waits for their health.
 * `crashed` resolves to the first process that ends without having been asked to.
 *
 * @param {{ directory: string, ports: Record<string, number>, postgresUrl: string,
 *   bus?: 'postgres' | { kafka: string },
 *   at?: string, frozen?: boolean, extra?: Record<string, Record<string, string>> }} options
 *   `bus` is a database of that server, or the address of a Kafka broker that already runs
 *   (`kafka://host:port`); `extra` adds to the environment of single services.
 */
export async function startProduct({ directory, ports, postgresUrl, bus, at, frozen, extra = {} }) {
  const keys = readOrCreateKeys(directory);
  const logs = join(directory, 'logs');
  mkdirSync(logs, { recursive: true });
  const databases = await prepareDatabases({ postgresUrl, bus, password: keys.database, logs });
  const environments = serviceEnvironments({ ports, keys, databases, directory, at, frozen });
  const forget = writeAddresses(directory, environments, databases);
  const start = (name) =>
    startProcess({
      name,
      entry: join(root, `apps/${name}/dist/main.js`),
      env: { ...environments[name], ...extra[name] },
      directory: logs,
      nodeFlags,
    });
  const services = appNames.map(start);
  let stopping = false;
  const stop = async () => {
    stopping = true;
    forget();
    const [gateway, ...subgraphs] = services;
    await gateway.stop();
    await Promise.all(subgraphs.map((service) => service.stop()));
  };
  const crashed = Promise.race(
    services.map((service) =>
      service.ended.then((code) => (stopping ? new Promise(() => {}) : { service, code })),
    ),
  );
  const ready = (service) =>
    waitUntilHealthy(service, `http://127.0.0.1:${ports[service.name]}/health/ready`);
  try {
    await Promise.all(services.map(ready));
  } catch (error) {
    await stop();
    throw error;
  }
  /** Starts one service again after it has ended. */
  const restart = async (name) => {
    const index = appNames.indexOf(name);
    services[index] = start(name);
    await ready(services[index]);
  };
  return { url: `http://127.0.0.1:${ports.gateway}`, services, crashed, stop, restart };
}
