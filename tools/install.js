/** Installs the dependencies if they are missing or older than the lock file. Runs on Node 20. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const installed = join(root, 'node_modules/.package-lock.json');
const pinnedNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

if (
  !existsSync(installed) ||
  !existsSync(pinnedNode) ||
  age(installed) > age(join(root, 'package-lock.json'))
) {
  const { status } = spawnSync('npm', ['ci'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function age(file) {
  return Date.now() - statSync(file).mtimeMs;
}
