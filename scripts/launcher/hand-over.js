// Runs on whatever Node (20 or later) the machine has, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const windows = process.platform === 'win32';

/** Installs what is missing, then runs a program of scripts/ on the Node that the lock file pins, with
 * the arguments of this process. */
export function handOver(program) {
  requireVersion('Node', process.versions.node, 20, 'https://nodejs.org');
  const install = spawnSync(process.execPath, [join(root, 'tools/install.js')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (install.status !== 0) explainInstall();
  const node = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');
  // The channel tells the program when this process is killed, so that it stops everything.
  const child = spawn(node, [join(root, 'scripts', program), ...process.argv.slice(2)], {
    cwd: root,
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/charter/compile'), ...process.env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function explainInstall() {
  const npm = spawnSync('npm', ['--version'], { encoding: 'utf8', shell: windows });
  if (npm.status !== 0) fail('npm was not found. It comes with Node: https://nodejs.org');
  requireVersion('npm', npm.stdout, 11, 'npm install -g npm@11');
  fail('The dependencies could not be installed: see above.');
}

function requireVersion(name, found, least, remedy) {
  if (parseInt(found, 10) < least)
    fail(`Charter needs ${name} ${least} or later, and found ${found.trim()}. ${remedy}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
