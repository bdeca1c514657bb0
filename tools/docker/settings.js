import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../apps.js';
import { load } from '../load-typescript.js';

/** The schema that an app holds its environment to at start: its own, else that of all subgraphs. */
export async function settingsOf(app) {
  const own = [`apps/${app}/src/config.ts`, `apps/${app}/src/settings.ts`].find((file) =>
    existsSync(join(root, file)),
  );
  if (!own) {
    return (await load('libs/subgraph/src/config/config.ts')).subgraphSettings;
  }
  const schemas = Object.values(await load(own)).filter((value) => value?.safeParse && value.shape);
  if (schemas.length !== 1) throw new Error(`${own} should export one zod object, its settings`);
  return schemas[0];
}

/** Settings that a container gets and the app does not know, and those that the app refuses. */
export function disagreements(schema, environment) {
  const unknown = Object.keys(environment).filter(
    (name) => !(name in schema.shape) && !known(name),
  );
  const { error } = schema.safeParse(environment);
  return [
    ...unknown.map((name) => `${name} is no setting of the app`),
    ...(error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
  ];
}

/** Read by what the app is built on. */
function known(name) {
  return ['APOLLO_TELEMETRY_DISABLED', 'NODE_OPTIONS'].includes(name);
}
