// Fills a log with a made-up history and rebuilds the projections of billing from it, which live is
// taken to have handled: the report says that all rows differ, since live has none.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { provision } from '../../libs/database/src/provision.ts';
import { startKafkaBroker } from '../../libs/testing/src/kafka/broker.ts';
import {
  eraseEmbeddedServer,
  startEmbeddedServer,
} from '../../libs/testing/src/postgres/embedded-server.ts';
import { load } from '../../tools/load-typescript.js';
import { buildStaleApps } from '../launcher/build.js';
import { serviceEnvironments } from '../launcher/environment.js';
import { readOrCreateKeys } from '../launcher/keys.js';
import { root, subgraphNames } from '../launcher/paths.js';
import { writeHistory } from './rebuild-history.js';

const usage = `npm run bench:rebuild -- [options]

  --events <number>     length of the log (default 100000)
  --providers <number>  whose events these are (default 12)
  --bus <bus>           postgres (default) or kafka
  --profile             writes a .cpuprofile of the rebuild into the current directory
  --help                this text
`;

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    providers: { type: 'string', default: '12' },
    bus: { type: 'string', default: 'postgres' },
    profile: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else await bench({ ...values, events: Number(values.events), providers: Number(values.providers) });

async function bench(options) {
  const directory = await mkdtemp(join(tmpdir(), 'charter-bench-'));
  const data = join(directory, 'postgres');
  const undo = [() => rm(directory, { recursive: true, force: true })];
  try {
    await buildStaleApps();
    const postgres = await startEmbeddedServer({ directory: data, password: 'bench' });
    undo.push(
      () => eraseEmbeddedServer(data),
      () => postgres.stop(),
    );
    const databases = await provision({
      adminUrl: postgres.url(),
      services: ['billing', 'bus'],
      password: (role) => role,
    });
    const env = environmentOf(databases, directory);
    await run([join(root, 'apps/billing/dist/migrate.js')], {
      ...env,
      BUS_OWNER_URL: databases.bus.owner,
    });
    console.log(`Writing ${options.events} events of ${options.providers} providers.`);
    let ends = await writeHistory(databases.bus.owner, options);
    if (options.bus === 'kafka') {
      const kafka = await startKafkaBroker({ directory: join(directory, 'broker') });
      undo.push(() => kafka.stop());
      ends = await copyToKafka(databases.bus.app, kafka.url);
      env.BUS_URL = kafka.url;
    }
    await markAsHandled(postgres.url('billing'), ends);
    const profiled = options.profile ? { ...env, NODE_OPTIONS: '--cpu-prof' } : env;
    const launcher = join(root, 'scripts/launcher/rebuild.js');
    report(options, await run([launcher, 'billing', '--json'], profiled));
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

function environmentOf(databases, directory) {
  const ports = Object.fromEntries(['gateway', ...subgraphNames].map((name) => [name, 0]));
  const all = Object.fromEntries(subgraphNames.map((name) => [name, databases.billing]));
  const keys = readOrCreateKeys(directory);
  const environments = serviceEnvironments({
    ...{ ports, keys, directory },
    databases: { ...all, bus: databases.bus },
  });
  return {
    ...environments.billing,
    CONTRACTS_URL: 'http://127.0.0.1:1',
    DATABASE_OWNER_URL: databases.billing.owner,
  };
}

async function copyToKafka(from, to) {
  const { KafkaBus, PostgresBus, prepareKafkaBus } = await load('libs/messaging/src/index.ts');
  await prepareKafkaBus(to);
  const [source, target] = [new PostgresBus(from, console), new KafkaBus(to, console)];
  for await (const batch of source.read(['ticket', 'contract'], new Map()))
    await target.send(batch);
  await Promise.all([source.close(), target.close()]);
  const brokers = [new URL(to).host];
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const ends = [];
  for (const topic of ['ticket', 'contract'])
    for (const { partition, high } of await admin.fetchTopicOffsets(topic))
      ends.push({ topic, partition, next_offset: BigInt(high) });
  await admin.disconnect();
  return ends;
}

async function markAsHandled(url, ends) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const { topic, partition, next_offset } of ends)
    await client.query('INSERT INTO projection_position VALUES ($1, $2, $3)', [
      topic,
      partition,
      next_offset,
    ]);
  await client.end();
}

/** Runs a program to its end; resolves to what it said as JSON. */
async function run(program, env) {
  const child = spawn(process.execPath, program, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = [];
  const ended = new Promise((done) => child.once('exit', done));
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue;
    said.push(JSON.parse(line));
    if (said.at(-1).progress && said.length % 10 === 0) console.log(line);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`${program.join(' ')} ended with ${code}`);
  return said;
}

function report({ events, bus, providers }, said) {
  const { report: found } = said.at(-1);
  const memory = said.flatMap(({ progress }) => (progress ? [progress.memory] : []));
  const quarter = Math.ceil(memory.length / 4);
  const mean = (some) => Math.round(some.reduce((sum, one) => sum + one, 0) / some.length);
  const result = {
    ...{ events, bus, providers },
    seconds: Number(found.seconds.toFixed(1)),
    eventsPerSecond: Math.round(found.records / found.seconds),
    liveProjectorsWaitedMilliseconds: Math.round(found.held),
    peakMemory: Math.max(...memory),
    memoryOfQuarters: [0, 1, 2, 3].map((n) => mean(memory.slice(n * quarter, (n + 1) * quarter))),
  };
  console.log(JSON.stringify(result));
}
