import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../apps.js';

const file = join(root, 'package-lock.json');

export function readLock() {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function writeLock(lock) {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
}

/** Where Node looks for a package: beside the one that asks, then further up. */
export function placesOf(name, from) {
  const places = [];
  for (let folder = from; ; folder = folder.replace(/\/?[^/]*$/, '')) {
    if (!/(^|\/)(node_modules|@[^/]+)$/.test(folder)) {
      places.push(`${folder}${folder ? '/' : ''}node_modules/${name}`);
    }
    if (folder === '') return places;
  }
}

/** Packages that the apps load at run time, with their licences. */
export function loadedBy(apps, packages) {
  const found = new Map();
  const pending = [...apps];
  while (pending.length > 0) {
    const path = pending.pop();
    if (found.has(path)) continue;
    const entry = packages[path];
    found.set(path, entry);
    const names = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
    const places = names.map((name) => placesOf(name, path).find((place) => packages[place]));
    for (const place of places.filter(Boolean)) {
      pending.push(packages[place].link ? packages[place].resolved : place);
    }
  }
  return [...found]
    .filter(([path]) => path.includes('node_modules/'))
    .map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//, ''), license }));
}
