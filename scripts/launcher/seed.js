import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { situationsPage } from '../../demo/situations.js';

/** Loads charters and demo data into a fresh database, and says how long it took. */
export async function seed({ product, directory, demo, at, say }) {
  const began = performance.now();
  say(demo ? 'Loading five charters and the demo data.' : 'Loading five charters.');
  const situations = await loadInOwnProcess(product.url, todayOf(at), demo);
  writeFileSync(join(directory, 'situations.html'), situationsPage(situations));
  writeFileSync(marker(directory), JSON.stringify({ demo, situations }, null, 2));
  say(`Loaded in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

// What loading takes in memory is given back when it is done; the launcher stays for hours.
async function loadInOwnProcess(url, today, demo) {
  const child = fork(join(import.meta.dirname, 'load-demo.js'), [url, `${today}`, `${demo}`], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    detached: true,
  });
  let situations;
  let problem = '';
  child.on('message', (message) => (situations = message));
  child.stderr.on('data', (text) => (problem += text));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The demo data could not be loaded:\n${problem}`);
  return situations;
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
