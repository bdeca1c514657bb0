/**
 * What is derived from the charters: `npm run clauses`, `npm run clauses -- --check` (fails on drift).
 *
 * - charters/charter.schema.json: the schema, for editors
 * - charters/versions.json: the hash of each version's content, which never changes
 * - docs/CLAUSE-TABLE.md: clause, rules, tests
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import './typescript.js';
import { root } from '../apps.js';

const lib = await import('../../libs/charter/src/index.ts');
const check = process.argv.includes('--check');

const charters = globSync('charters/*.yaml', { cwd: root })
  .map((path) => lib.loadOwnCharter(read(path)))
  .sort((a, b) => order(a).localeCompare(order(b)));
const tests = globSync(
  ['{apps,libs}/**/src/**/*.{spec,db-spec,bus-spec}.ts', 'e2e/**/*.e2e-spec.ts'],
  {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist|fixtures)$/.test(path),
  },
)
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => ({ path, text: read(path) }));

const rows = lib.clauseRows(charters, tests);
const recorded = JSON.parse(read('charters/versions.json') || '{}');
const current = charters.map(({ charter }) => ({
  key: charter.key,
  version: charter.version,
  hash: lib.charterHash(charter),
}));

const faults = [
  ...lib.clauseFaults(rows, read('docs/CLAUSE-TABLE.md')),
  ...lib.unraisedVersions(current, recorded),
];
if (faults.length === 0) {
  await put('charters/charter.schema.json', JSON.stringify(lib.charterJsonSchema()));
  await put('charters/versions.json', JSON.stringify(lib.recordVersions(current, recorded)));
  await put('docs/CLAUSE-TABLE.md', lib.clauseTable(rows));
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

for (const { id, status, kept, tests } of rows) {
  if (status === 'pending' && kept !== 'D' && tests.length > 0) {
    console.log(`${id} is pending and has tests: ${tests.join(', ')}`);
  }
}

/** Writes a file, or, when checking, remarks that it is not in step. */
async function put(path, text) {
  const file = join(root, path);
  const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (formatted === read(path)) return;
  if (check) return void faults.push(`${path} is out of step: run npm run clauses`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, formatted);
}

function read(path) {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** In the order of the texts: S0, S1, … */
function order({ charter }) {
  return Object.keys(charter.clauses)[0];
}
