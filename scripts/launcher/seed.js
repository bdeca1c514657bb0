import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo } from '../../demo/load.js';
import { situationsPage } from '../../demo/situations.js';
import { GraphClient } from '../../libs/testing/src/graph-client.ts';

/** Loads charters and demo data into a fresh database, and says how long it took. */
export async function seed({ product, directory, demo, at, say }) {
  const began = performance.now();
  say(demo ? 'Loading five charters and the demo data.' : 'Loading five charters.');
  const gateway = new GraphClient(product.url);
  const situations = await loadDemo(gateway, { today: todayOf(at), tickets: demo });
  writeFileSync(join(directory, 'situations.html'), situationsPage(situations));
  writeFileSync(marker(directory), JSON.stringify({ demo, situations }, null, 2));
  say(`Loaded in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** The domain instant at which a fresh database begins: demo data has a past to be played. */
export function startOfClock({ demo, at }) {
  const today = todayOf(at);
  return demo ? today.subtract({ hours: 52 * 24 }).toString() : at;
}

export const isSeeded = (directory) => existsSync(marker(directory));
export const forgetSeed = (directory) => rmSync(marker(directory), { force: true });

const marker = (directory) => join(directory, 'seeded.json');
const todayOf = (at) => (at ? Temporal.Instant.from(at) : Temporal.Now.instant());
