#!/usr/bin/env node
// Runs on whatever Node (20 or later) the machine has, before anything is installed: installs what
// is missing, then hands over to the Node that the lock file pins.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const windows = process.platform === 'win32';

requireVersion('Node', process.versions.node, 20, 'https://nodejs.org');
const install = spawnSync(process.execPath, [join(root, 'tools/install.js')], {
  cwd: root,
  stdio: 'inherit',
});
if (install.status !== 0) {
  const npm = spawnSync('npm', ['--version'], { encoding: 'utf8', shell: windows });
  if (npm.status !== 0) fail('npm was not found. It comes with Node: https://nodejs.org');
  requireVersion('npm', npm.stdout, 11, 'npm install -g npm@11');
  fail('The dependencies could not be installed: see above.');
}

const node = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');
const launcher = join(root, 'scripts/launcher/main.js');
// The channel tells the launcher when this process is killed, so that it stops everything.
const child = spawn(node, [launcher, ...process.argv.slice(2)], {
  cwd: root,
  env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/charter/compile'), ...process.env },
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

function requireVersion(name, found, least, remedy) {
  if (parseInt(found, 10) < least)
    fail(`Charter needs ${name} ${least} or later, and found ${found.trim()}. ${remedy}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
