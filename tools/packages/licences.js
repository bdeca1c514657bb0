/** NOTICE names every package that is loaded at run time under a licence that obliges, and no other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../apps.js';
import { loadedBy, readLock } from './lock.js';

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Unlicense',
  '(MIT AND BSD-3-Clause)',
]);

/** Licences that packages declare in an old form, which lock files leave out. */
const oldForm = { busboy: 'MIT', streamsearch: 'MIT' };

const { packages } = readLock();
const apps = Object.keys(packages).filter((path) => /^apps\/[^/]+$/.test(path));
const loaded = loadedBy(apps, packages).map(({ name, license }) => ({
  name,
  license: license ?? oldForm[name],
}));
const notice = readFileSync(join(root, 'NOTICE'), 'utf8');
const complaints = disagreements(loaded, notice);

const proof = disagreements(
  [{ name: 'a-copyleft-package', license: 'GPL-3.0' }],
  '  a-gone-package  Elastic-2.0',
);
if (proof.length !== 2) complaints.push('an unlisted licence and a stale entry are not found');

for (const complaint of complaints) console.error(complaint);
console.log(`licences: ${loaded.length} packages, ${complaints.length} complaints`);
process.exit(complaints.length > 0 ? 1 : 0);

function disagreements(found, text) {
  const obliging = found
    .filter(({ license }) => !permissive.has(license))
    .map(({ name, license = 'no licence' }) => `${name} ${license}`);
  const listed = [...text.matchAll(/^ {2}(@?[a-z0-9][\w./-]*) {2,}(\S.*)$/gm)].map(
    ([, name, license]) => `${name} ${license}`,
  );
  return [
    ...obliging.filter((entry) => !listed.includes(entry)).map((entry) => `NOTICE lacks ${entry}`),
    ...listed
      .filter((entry) => !obliging.includes(entry))
      .map((entry) => `NOTICE lists ${entry}, which is not loaded`),
  ];
}
