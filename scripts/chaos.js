// npm run chaos: the whole product under load while everything is killed, cut and doubled by a seeded
// plan; at the end nothing may be lost, doubled or stuck.
import { appendFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eraseEmbeddedServer } from '../libs/testing/src/postgres/embedded-server.ts';
import { kafkaMeans } from '../libs/testing/src/kafka/means.ts';
import { drain } from './chaos/drain.js';
import { gather } from './chaos/facts.js';
import { judge, neverTried } from './chaos/judge.js';
import { Load } from './chaos/load.js';
import { parseOptions, usage } from './chaos/options.js';
import { planOf } from './chaos/plan.js';
import { makeTrouble } from './chaos/trouble.js';
import { World } from './chaos/world.js';

/** Machine milliseconds of work without trouble at the end. */
const AFTERMATH = 10_000;

let began;
let directory;

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else if (options.bus === 'postgres' || kafkaMeans().by !== null) await runAll(options);
  else {
    console.error(`Chaos on Kafka is skipped. ${kafkaMeans().reason}`);
    // Whoever checks everything may not leave it out.
    process.exitCode = process.env.CI ? 1 : 0;
  }
} catch (error) {
  console.error(`\n${error.stack}`);
  if (directory) console.error(`Databases and logs are kept in ${directory}.`);
  process.exitCode = 1;
}

async function runAll({ seeds, ...options }) {
  const runs = [];
  for (const seed of seeds) runs.push({ seed, ...(await run({ ...options, seed })) });
  const failed = runs.filter(({ broken }) => broken.length > 0).map(({ seed }) => seed);
  if (failed.length > 0)
    console.log(`Of the seeds ${seeds.join(', ')} these broke something: ${failed.join(', ')}.`);
  // One seed may lack something to try an invariant on; several together may not.
  const lacks = seeds.length > 1 ? neverTried(runs) : [];
  if (lacks.length > 0)
    console.log(`The seeds ${seeds.join(', ')} had nothing to try these on: ${lacks.join('; ')}.`);
  if (failed.length > 0 || lacks.length > 0) process.exitCode = 1;
}

/** One run; resolves to the names of invariants that broke, and of those that were not tried. */
async function run(options) {
  const { seed, minutes, bus, keep } = options;
  began = performance.now();
  const again = `npm run chaos -- --seed ${seed} --minutes ${minutes} --bus ${bus}`;
  directory = mkdtempSync(join(tmpdir(), `charter-chaos-${bus}-${seed}-`));
  mkdirSync(join(directory, 'logs'), { recursive: true });
  say(`${again}   (in ${directory})`);
  const world = await World.open({ directory, bus, say });
  const end = () => void world.close().finally(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
  let verdicts;
  try {
    verdicts = await story(world, options);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, end);
    await world.close();
  }
  const { broken } = verdicts;
  if (broken.length === 0 && !keep) await erase();
  else console.log(`Databases and logs are kept in ${directory}.`);
  if (broken.length > 0) console.log(`${broken.length} invariants are broken. Again: ${again}`);
  return verdicts;
}

async function story(world, { seed, minutes, bus }) {
  say('The product is up; trouble begins.');
  const load = new Load(world, seed);
  const plan = planOf(seed, { minutes, bus });
  const over = sleep(minutes * 60_000);
  await makeTrouble(world, plan, load);
  await over;
  say('The trouble is over; work goes on for a while, so that what it left half done is taken up.');
  await world.supervisor.disarm();
  await load.advance(30);
  await sleep(AFTERMATH);
  await load.stop();
  const rest = await drain(world, () => load.now());
  say('Everything has come to rest, or will not.');
  for (const sentence of rest.unrest) say(sentence);
  const facts = await gather(world, load, rest);
  try {
    tell(world, load, facts);
    return await judge(facts, (line) => console.log(line));
  } finally {
    await facts.close();
  }
}

function tell(world, load, { journal, log }) {
  const restarts = [...world.supervisor.restarts].map(([name, count]) => `${name} ${count}`);
  const answers = load.answers.filter(({ calls }) => calls !== null);
  const repeated = answers.filter(({ calls }) => calls > 1).length;
  const done = Map.groupBy(
    answers,
    ({ mutation, id }) => `${mutation}${id === null ? ' refused' : ''}`,
  );
  say(`${answers.length} mutations answered, ${repeated} of them after more than one call:`);
  say(
    [...done]
      .map(([name, all]) => `${name} ${all.length}`)
      .sort()
      .join(', '),
  );
  say(`${journal.length} events published, ${log.length} records in the log.`);
  say(`Started again: ${restarts.join(', ')}.`);
}

async function erase() {
  await eraseEmbeddedServer(join(directory, 'postgres'));
  await rm(directory, { recursive: true, force: true });
}

function say(sentence) {
  const line = `${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${sentence}`;
  console.log(line);
  if (directory) appendFileSync(join(directory, 'logs', 'chaos.log'), `${line}\n`);
}
