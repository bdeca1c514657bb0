import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes this process the only launcher of a state directory; the lock of a dead one is taken over.
 * Throws when another launcher runs. Returns the function that gives the lock back. */
export function takeLock(directory) {
  const file = join(directory, 'launcher.pid');
  const holder = read(file);
  if (holder && holder.pid !== process.pid && startOf(holder.pid) === holder.startedAt)
    throw new Error(
      `Charter already runs here (process ${holder.pid}). Stop it with Ctrl-C first.`,
    );
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }));
  return () => rmSync(file, { force: true });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** When a process began, null if there is none: its number alone may belong to another by now. */
export function startOf(pid) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['powershell', '-c', `(Get-Process -Id ${pid}).StartTime.Ticks`]
      : ['ps', '-o', 'lstart=', '-p', String(pid)];
  const found = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return found.status === 0 ? found.stdout.trim() : null;
}
