/**
 * Composes the subgraphs' SDL into apps/gateway/supergraph.graphql, offline.
 *
 * `npm run compose` writes the file; `npm run compose -- --check` (CI) fails on drift. Both fail on
 * an input that subgraphs describe differently; on a change that breaks callers of the schema on
 * main, unless its removal was announced or it stands in scripts/compose/accepted-breaks.txt; and
 * on an example that does not fit.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, subgraphs } from '../tools/apps.js';
import { acceptedBreaks, baseSupergraph } from './compose/base.js';
import { breakingChanges } from './compose/compatibility.js';
import { exampleFaults } from './compose/examples.js';
import { apiSchemaOf, compose, sdlOfSubgraph } from './compose/supergraph.js';

const target = join(root, 'apps/gateway/supergraph.graphql');
const check = process.argv.includes('--check');

const { supergraphSdl, faults } = compose(subgraphs().map(sdlOfSubgraph));
if (faults.length > 0) fail('The subgraphs do not compose:', faults);

const base = baseSupergraph();
if (base.sdl === null) console.log(`No earlier supergraph to compare with: ${base.reason}.`);
else {
  const today = new Date().toISOString().slice(0, 10);
  const breaks = await breakingChanges(apiSchemaOf(base.sdl), apiSchemaOf(supergraphSdl), today);
  const accepted = acceptedBreaks();
  const open = breaks.filter((message) => !accepted.has(message));
  if (open.length > 0) {
    const advice = 'deprecate first, with "Use X. Removed after YYYY-MM-DD.", six months at least';
    fail(`These changes break callers of the schema at ${base.ref} (${advice}):`, open);
  }
}

const current = existsSync(target) ? readFileSync(target, 'utf8') : '';
if (check && current !== supergraphSdl) {
  fail('apps/gateway/supergraph.graphql differs from the SDL:', ['run npm run compose']);
}
if (!check && current !== supergraphSdl) writeFileSync(target, supergraphSdl);

const wrong = exampleFaults(apiSchemaOf(supergraphSdl));
if (wrong.length > 0) fail('These examples do not fit the schema:', wrong);
console.log(`${check ? 'Checked' : 'Composed'} ${subgraphs().join(', ')}.`);

function fail(title, lines) {
  console.error([title, ...lines.map((line) => `  ${line}`)].join('\n'));
  process.exit(1);
}
