/**
 * The lock file names the optional packages (binaries) of every platform and no registry: `npm ci`
 * refuses an incomplete one. npm leaves out what the registry at hand does not offer; put it back
 * with `node tools/packages/lock-check.js --complete`.
 */
import { placesOf, readLock, writeLock } from './lock.js';

const lock = readLock();
const lacking = Object.entries(lock.packages).flatMap(lackingOf);
const hosts = Object.entries(lock.packages).filter(([, { resolved, link }]) => resolved && !link);

if (process.argv.includes('--complete')) {
  for (const { path, entry } of lacking) lock.packages[path] = entry;
  writeLock(lock);
} else {
  for (const { path } of lacking) console.error(`package-lock.json lacks ${path}`);
  for (const [path] of hosts) console.error(`package-lock.json says where ${path} came from`);
  console.log(`lock file: ${lacking.length + hosts.length} complaints`);
  process.exit(lacking.length + hosts.length > 0 ? 1 : 0);
}

/** Optional packages of one package that do not stand where Node would look for them. */
function lackingOf([host, { optionalDependencies = {}, dev, engines, license }]) {
  return Object.entries(optionalDependencies).flatMap(([name, version]) => {
    const places = placesOf(name, host);
    const found = places.find((path) => lock.packages[path]);
    // A range may be met by several versions; binaries are asked for by an exact one.
    const fits = !/^\d/.test(version) || (found && lock.packages[found].version === version);
    if (fits || !platformOf(name)) return [];
    const path = found ? places[0] : places.at(-1);
    return [
      { path, entry: { version, dev, license, optional: true, engines, ...platformOf(name) } },
    ];
  });
}

/** `{ os, cpu, libc }` by the name of a package with a binary, such as `binding-linux-x64-musl`. */
function platformOf(name) {
  if (/-wasm32-wasi$/.test(name)) return { cpu: ['wasm32'] };
  const found = /-(android|darwin|freebsd|linux|openharmony|win32)-(\w+)(?:-(\w+))?$/.exec(name);
  if (!found) return null;
  const [, os, cpu, abi] = found;
  const libc = { gnu: ['glibc'], musl: ['musl'] }[abi];
  return { os: [os], cpu: [cpu], ...(libc && os === 'linux' && { libc }) };
}
