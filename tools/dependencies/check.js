/** Holds every import to rules.js, then shows that each rule rejects its fixture, and alone. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { root } from '../apps.js';
import { rules } from './rules.js';

const fixtures = join(import.meta.dirname, 'fixtures');
const complaints = [];

const graph = await violationsIn(root);
for (const { rule, from, to } of graph.violations) complaints.push(`${rule.name}: ${from} → ${to}`);

for (const { name } of rules) {
  const project = join(fixtures, name);
  if (!existsSync(project)) {
    complaints.push(`rule ${name} has no fixture`);
    continue;
  }
  const rejecting = [
    ...new Set((await violationsIn(project)).violations.map((found) => found.rule.name)),
  ];
  if (rejecting.join() !== name) {
    complaints.push(`fixture ${name} is rejected by [${rejecting}] and not by its rule alone`);
  }
}
const known = new Set(rules.map((rule) => rule.name));
for (const name of readdirSync(fixtures)) {
  if (!known.has(name)) complaints.push(`fixture ${name} has no rule`);
}

for (const complaint of complaints) console.error(complaint);
console.log(
  `imports: ${graph.totalCruised} files, ${rules.length} rules, ${complaints.length} complaints`,
);
process.exit(complaints.length > 0 ? 1 : 0);

async function violationsIn(baseDir) {
  const folders = ['apps', 'libs', 'e2e'].filter((folder) => existsSync(join(baseDir, folder)));
  const { output } = await cruise(
    folders,
    {
      baseDir,
      ruleSet: { forbidden: rules },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(dist|\\.nx)/' },
      moduleSystems: ['es6'],
    },
    {
      extensions: ['.ts', '.tsx', '.js', '.json', '.graphql'],
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  );
  return output.summary;
}
