/** Shows that each lint rule we rely on rejects its fixture: `// rejected by <rule>: <words of the message>`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { impureCalls } from './impure-calls.js';
import { root } from '../apps.js';

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts'));
const eslint = new ESLint({ cwd: root, ignore: false });
const complaints = [];
const shown = new Set();

for (const { filePath, messages } of await eslint.lintFiles(
  files.map((file) => join(folder, file)),
)) {
  const expected = /^\/\/ rejected by (\S+): (.+)\n/.exec(readFileSync(filePath, 'utf8'));
  const [rule, words] = expected.slice(1);
  const alone = messages.length === 1 && messages[0].ruleId === rule;
  if (!alone || !messages[0].message.includes(words)) {
    complaints.push(`${filePath} is not rejected by ${rule} alone: ${JSON.stringify(messages)}`);
  }
  shown.add(words);
}
for (const { message } of impureCalls) {
  if (![...shown].some((words) => message.startsWith(words)))
    complaints.push(`no fixture for: ${message}`);
}

for (const complaint of complaints) console.error(complaint);
console.log(
  `lint fixtures: ${files.length} rejected as they must be, ${complaints.length} complaints`,
);
process.exit(complaints.length > 0 ? 1 : 0);
