import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
  writeFileSync(fileOf(directory), JSON.stringify(addresses), { mode: 0o600 });
  return () => rmSync(fileOf(directory), { force: true });
}

/** Null if nothing runs in this directory. */
export function readAddresses(directory) {
  try {
    return JSON.parse(readFileSync(fileOf(directory), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
