// What product versions cost when there are many: a release and the end of its window, the state of many
// versions at an instant, lists of installations. Only ratios say anything on a machine that does other things too.
import { measureLists } from './versions-lists.js';
import { parseVersionsOptions, usage } from './versions-options.js';
import { measureRelease } from './versions-release.js';
import { measureState } from './versions-state.js';

const measures = { release: measureRelease, state: measureState, lists: measureLists };

try {
  const options = parseVersionsOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else await bench(options);
} catch (error) {
  console.error(`\n${error.stack}`);
  process.exitCode = 1;
}

async function bench(options) {
  const result = {};
  for (const part of options.parts) result[part] = await measures[part](options);
  console.log(JSON.stringify(result));
}
