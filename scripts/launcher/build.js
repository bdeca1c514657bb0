import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { appNames, root } from './paths.js';

const shared = [
  'libs/*/src/**/*.{ts,json}',
  'libs/*/schema/**',
  'rolldown.config.js',
  'package-lock.json',
  'tsconfig.base.json',
];

/** Bundles the apps whose sources differ from those of the last build. Returns their names. */
export async function buildStaleApps() {
  const common = contentHash(shared);
  const stale = appNames
    .map((name) => ({
      name,
      hash: contentHash(
        [`apps/${name}/{src,schema,explorer/src}/**`, `apps/${name}/*.graphql`],
        common,
      ),
    }))
    .filter(
      ({ name, hash }) =>
        stampOf(name) !== hash || !existsSync(join(root, `apps/${name}/dist/main.js`)),
    );
  await Promise.all(
    stale.map(async ({ name, hash }) => {
      await build(name);
      mkdirSync(dirname(stampFile(name)), { recursive: true });
      writeFileSync(stampFile(name), hash);
    }),
  );
  return stale.map(({ name }) => name);
}

// Beside the build, not inside: the bundler empties its own directory.
const stampFile = (app) => join(root, 'node_modules/.cache/charter', `${app}.hash`);

function stampOf(app) {
  return existsSync(stampFile(app)) ? readFileSync(stampFile(app), 'utf8') : null;
}

function contentHash(patterns, seed = '') {
  const files = globSync(patterns, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/spec\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256').update(seed);
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

// What an app's own `build` script does, without npm and Nx before it.
async function build(app) {
  await rolldown(app, '../../rolldown.config.js');
  if (existsSync(join(root, 'apps', app, 'explorer/rolldown.config.js')))
    await rolldown(app, 'explorer/rolldown.config.js');
}

function rolldown(app, config) {
  const command = join(root, 'node_modules/rolldown/bin/cli.mjs');
  const child = spawn(process.execPath, [command, '-c', config], {
    cwd: join(root, 'apps', app),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`The build of ${app} failed:\n${output}`)),
    );
  });
}
