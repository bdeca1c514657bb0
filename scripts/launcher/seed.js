import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo } from '../../demo/load.js';
import { GraphClient } from '../../libs/testing/src/graph-client.ts';

/** Loads charters and demo data into a fresh database, once; says how long it took. */
export async function seed({ product, directory, demo, say }) {
  const file = join(directory, 'seeded.json');
  if (seededBefore(file)) return;
  const began = performance.now();
  say(demo ? 'Loading five charters and the demo data.' : 'Loading the five charters.');
  const situations = await loadDemo(new GraphClient(product.url), { tickets: demo });
  writeFileSync(file, JSON.stringify({ demo, situations }, null, 2));
  say(`Loaded in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

function seededBefore(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
