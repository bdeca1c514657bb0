/**
 * Composes the subgraphs' SDL into apps/gateway/supergraph.graphql, offline: `npm run compose`.
 *
 * - `--check` (CI) writes nothing and fails if the file differs.
 * - `--publish` promises today's schema to callers: it becomes apps/gateway/published.graphql, which
 *   every later schema is held to. What was published is removed only after the day announced in
 *   its @deprecated reason, or by `--publish --breaking`, for all to see in the diff.
 *
 * It also fails on an input that subgraphs describe differently (composition would drop fields in
 * silence) and on an example that does not fit.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { root, subgraphs } from '../tools/apps.js';
import { breakingChanges } from './compose/compatibility.js';
import { exampleFaults } from './compose/examples.js';
import { apiSchemaOf, compose, sdlOfSubgraph } from './compose/supergraph.js';

const supergraphFile = join(root, 'apps/gateway/supergraph.graphql');
const publishedFile = join(root, 'apps/gateway/published.graphql');
const [check, publish, breaking] = ['--check', '--publish', '--breaking'].map((flag) =>
  process.argv.includes(flag),
);

const { supergraphSdl, faults } = compose(subgraphs().map(sdlOfSubgraph));
stopOn('The subgraphs do not compose:', faults);
const apiSchema = apiSchemaOf(supergraphSdl);

if (check && read(supergraphFile) !== supergraphSdl) {
  stopOn('apps/gateway/supergraph.graphql differs from the SDL:', ['run npm run compose']);
}
if (!check && read(supergraphFile) !== supergraphSdl) writeFileSync(supergraphFile, supergraphSdl);

if (!breaking) stopOn('These changes break what was published to callers:', await breaks());
stopOn('These examples do not fit the schema:', exampleFaults(apiSchema));
if (publish) writeFileSync(publishedFile, `${printSchema(lexicographicSortSchema(apiSchema))}\n`);
console.log(`${check ? 'Checked' : 'Composed'} ${subgraphs().join(', ')}.`);

async function breaks() {
  const published = read(publishedFile);
  if (published) {
    const today = new Date().toISOString().slice(0, 10);
    return breakingChanges(buildSchema(published), apiSchema, today);
  }
  console.log('Nothing is published to callers yet: npm run compose -- --publish.');
  return [];
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function stopOn(title, lines) {
  if (lines.length === 0) return;
  console.error([title, ...lines.map((line) => `  ${line}`)].join('\n'));
  process.exit(1);
}
