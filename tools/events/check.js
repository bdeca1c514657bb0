/**
 * Lists every event in libs/events/events.json: `npm run events`.
 *
 * - `--check` (CI) writes nothing and fails if the file differs, or lists what is promised nowhere.
 * - `--publish` promises today's events to logs that are kept: they become libs/events/published.json,
 *   which every later listing is held to. What breaks it is published by `--publish --breaking` alone,
 *   for all to see in the diff.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../apps.js';
import { breaks, unpromised } from './compatibility.js';
import { listing } from './listing.js';

const [check, publish, breaking] = ['--check', '--publish', '--breaking'].map((flag) =>
  process.argv.includes(flag),
);
const name = 'libs/events/events.json';
const published = 'libs/events/published.json';
const events = await listing();
const text = await format(JSON.stringify(events), { parser: 'json', printWidth: 100 });
const complaints = [];

const promised = read(published);
if (!promised && !publish) complaints.push(`${published} is missing: npm run events -- --publish`);
if (promised && !breaking) complaints.push(...breaks(JSON.parse(promised), events));

if (promised && check)
  for (const event of unpromised(JSON.parse(promised), events))
    complaints.push(`${event}: npm run events -- --publish`);
if (check && read(name) !== text) complaints.push(`${name} differs: run npm run events`);
if (!check) writeFileSync(join(root, name), text);
if (publish && complaints.length === 0) writeFileSync(join(root, published), text);
for (const complaint of complaints) console.error(complaint);
console.log(`events: ${events.length} types, ${complaints.length} complaints`);
process.exit(complaints.length > 0 ? 1 : 0);

function read(file) {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
