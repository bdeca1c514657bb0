/**
 * Holds the SDL of every subgraph to the rules of rules/, then shows that each rule rejects its
 * fixture, and alone. `node tools/graph-lint/check.js tickets` shows the complaints of one.
 */
import { existsSync, globSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, subgraphs, wholeSdlOf } from '../apps.js';
import { Subgraph } from './subgraph.js';

const fixtures = join(import.meta.dirname, 'fixtures');
const rules = await Promise.all(
  readdirSync(join(import.meta.dirname, 'rules')).map(async (file) => ({
    name: basename(file, '.js'),
    ...(await import(`./rules/${file}`)),
  })),
);

const asked = process.argv.slice(2);
const graph = subgraphs().map(
  (app) =>
    new Subgraph(
      app,
      wholeSdlOf(app).map((name) => ({ name, path: join(root, name) })),
    ),
);
const complaints = violations(graph)
  .map(({ rule, text }) => `${text} (${rule})`)
  .filter((text) => asked.length === 0 || asked.some((app) => text.startsWith(`apps/${app}/`)));
if (asked.length === 0) complaints.push(...rules.flatMap(({ name }) => unproven(name)));

for (const complaint of new Set(complaints)) console.error(complaint);
console.log(
  `graph: ${graph.length} subgraphs, ${rules.length} rules, ${new Set(complaints).size} complaints`,
);
process.exit(complaints.length > 0 ? 1 : 0);

function violations(all) {
  return rules.flatMap(({ name, check, checkAll }) =>
    (checkAll ? checkAll(all) : all.flatMap(check)).map((text) => ({ rule: name, text })),
  );
}

/** A rule's fixture is `fixtures/<rule>/<subgraph>.graphql`. */
function unproven(name) {
  const folder = join(fixtures, name);
  if (!existsSync(folder)) return [`rule ${name} has no fixture`];
  const all = globSync('*.graphql', { cwd: folder }).map(
    (file) => new Subgraph(basename(file, '.graphql'), [{ name: file, path: join(folder, file) }]),
  );
  const rejecting = [...new Set(violations(all).map(({ rule }) => rule))];
  return rejecting.join() === name ? [] : [`fixture ${name} is rejected by [${rejecting}]`];
}
