import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { provision } from '../../libs/database/src/provision.ts';
import { root, subgraphNames } from './paths.js';
import { startProcess } from './process.js';

/** Creates roles and databases, and brings all of them and the bus to the newest schema at the same
 * time. Returns the connection strings by service, or `bus`, and role. */
export async function prepareDatabases({ postgresUrl, bus = 'postgres', password, logs }) {
  const urls = await provision({
    adminUrl: postgresUrl,
    services: bus === 'postgres' ? [...subgraphNames, 'bus'] : subgraphNames,
    password: (role) => `${password}-${role}`,
  });
  if (bus !== 'postgres') urls.bus = { owner: bus.kafka, app: bus.kafka };
  mkdirSync(logs, { recursive: true });
  await Promise.all(subgraphNames.map((name) => migrate(name, urls, logs)));
  return urls;
}

async function migrate(name, urls, directory) {
  const migration = startProcess({
    name: `migrate-${name}`,
    entry: join(root, `apps/${name}/dist/migrate.js`),
    env: { DATABASE_OWNER_URL: urls[name].owner, BUS_OWNER_URL: urls.bus.owner },
    directory,
  });
  const code = await migration.ended;
  if (code !== 0) throw new Error(`The migration of ${name} failed:\n${migration.lastLines()}`);
}
