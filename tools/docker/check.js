/** docker/ agrees with what the apps ask of their environment, and with the pinned Node. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { root } from '../apps.js';
import { composeFile } from './compose-file.js';
import { load } from '../load-typescript.js';
import { disagreements, settingsOf } from './settings.js';

const apps = globSync('apps/*/package.json', { cwd: root }).map((file) => file.split('/')[1]);
const complaints = [];

const keys = execFileSync(process.execPath, [join(root, 'docker/keys.js')], { encoding: 'utf8' });
const issuers = [
  { issuer: 'https://people.test', jwksUri: 'https://people.test/jwks', audience: 'charter' },
];
const { services, missing } = composeFile({ ...parseEnv(keys), ISSUERS: JSON.stringify(issuers) });
complaints.push(...missing.map((name) => `docker/keys.js does not print ${name}`));

for (const app of apps) {
  const environment = services[app]?.environment;
  if (!environment) complaints.push(`compose.yaml has no service ${app}`);
  else complaints.push(...(await unlike(app, environment)));
}
const { migrationSettings } = await load('libs/subgraph/src/migrate.ts');
for (const app of apps.filter((name) => name !== 'gateway')) {
  const environment = services[`${app}-migrate`]?.environment ?? {};
  for (const text of disagreements(migrationSettings, environment))
    complaints.push(`compose.yaml, ${app}-migrate: ${text}`);
  if (environment.BUS_OWNER_URL !== services[app]?.environment.BUS_URL)
    complaints.push(`${app}-migrate prepares another bus than ${app} speaks on`);
}
complaints.push(...(await proof()));

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dockerfile = readFileSync(join(root, 'docker/Dockerfile'), 'utf8');
for (const [, image] of dockerfile.matchAll(/^FROM (\S+)/gm)) {
  if (image !== `node:${devDependencies.node}-slim`)
    complaints.push(`${image} is not the pinned Node`);
}
if (!/^USER node$/m.test(dockerfile)) complaints.push('the apps run as root');
for (const [name, { user, image }] of Object.entries(services)) {
  if (!user && !/^(charter-|apache\/kafka:)/.test(image)) complaints.push(`${name} runs as root`);
}

for (const complaint of complaints) console.error(complaint);
console.log(`docker: ${Object.keys(services).length} containers, ${complaints.length} complaints`);
process.exit(complaints.length > 0 ? 1 : 0);

async function unlike(app, environment) {
  const found = disagreements(await settingsOf(app), environment);
  return found.map((text) => `compose.yaml, ${app}: ${text}`);
}

/** A setting that is unknown, and one that is lacking, are found. */
async function proof() {
  const { PORT: _, ...environment } = services.tickets.environment;
  const found = await unlike('tickets', { ...environment, PORTT: '4000' });
  return found.length === 2 ? [] : ['a wrong and a lacking setting are not found'];
}
