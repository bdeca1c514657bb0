import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOf } from './lock.js';

const fileOf = (directory) => join(directory, 'addresses.json');

/** Keeps, as long as the product runs, the environments of its services and who owns their databases:
 * for programs that work beside them. Holds passwords, like keys.json beside it: mode 0600. */
export function writeAddresses(directory, environments, databases) {
  const addresses = Object.fromEntries(
    Object.entries(environments).map(([name, environment]) => [
      name,
      { ...environment, ...(databases[name] && { DATABASE_OWNER_URL: databases[name].owner }) },
    ]),
  );
  const holder = { pid: process.pid, startedAt: startOf(process.pid) };
  writeFileSync(fileOf(directory), JSON.stringify({ holder, addresses }), { mode: 0o600 });
  return () => rmSync(fileOf(directory), { force: true });
}

/** Null if nothing runs in this directory; one that was killed may have left its addresses behind. */
export function readAddresses(directory) {
  try {
    const { holder, addresses } = JSON.parse(readFileSync(fileOf(directory), 'utf8'));
    return holder && startOf(holder.pid) === holder.startedAt ? addresses : null;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
