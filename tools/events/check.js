/**
 * `npm run events` writes libs/events/events.json; `npm run events -- --check` fails if it differs,
 * or if an event changed so that what is in the log, or a consumer, would break.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../apps.js';
import { earlier } from '../earlier.js';
import { breaks } from './compatibility.js';
import { listing } from './listing.js';

const name = 'libs/events/events.json';
const file = join(root, name);
const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
const events = await listing();
const text = await format(JSON.stringify(events), { parser: 'json', printWidth: 100 });
const complaints = [];

const known = earlier(name);
if (known.text === null) console.log(`No earlier listing of events: ${known.reason}.`);
else complaints.push(...breaks(JSON.parse(known.text), events));

if (text !== current) {
  if (process.argv.includes('--check')) complaints.push(`${name} differs: run npm run events`);
  else writeFileSync(file, text);
}
for (const complaint of complaints) console.error(complaint);
console.log(`events: ${events.length} types, ${complaints.length} complaints`);
process.exit(complaints.length > 0 ? 1 : 0);
