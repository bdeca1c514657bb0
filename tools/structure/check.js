/** Sizes and places of the sources, by rules.js; each rule is shown to reject its fixture, and alone. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../apps.js';
import { rules } from './rules.js';

const exclude = (path) => /(^|\/)(node_modules|dist|generated|fixtures)$/.test(path);
const files = globSync('{apps,libs,e2e}/**/*.ts', { cwd: root, exclude }).map((path) => ({
  path,
  lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1,
}));

const complaints = files.flatMap((file) =>
  rejecting(file).map((name) => `${file.path} (${file.lines} lines): ${name}`),
);
for (const { name, fixture } of rules) {
  if (rejecting(fixture).join() !== name)
    complaints.push(`the fixture of "${name}" is not rejected by it alone`);
}

for (const complaint of complaints) console.error(complaint);
console.log(
  `structure: ${files.length} files, ${rules.length} rules, ${complaints.length} complaints`,
);
process.exit(complaints.length > 0 ? 1 : 0);

function rejecting(file) {
  return rules.filter((rule) => rule.rejects(file)).map((rule) => rule.name);
}
