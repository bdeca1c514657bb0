import { join } from 'node:path';
import { eraseKafkaBroker, startKafkaBroker } from '../../libs/testing/src/kafka/broker.ts';
import {
  eraseEmbeddedServer,
  startEmbeddedServer,
} from '../../libs/testing/src/postgres/embedded-server.ts';
import { buildStaleApps } from './build.js';
import { readOrCreateKeys } from './keys.js';
import { takeLock } from './lock.js';
import { parseOptions, usage } from './options.js';
import { stateDirectory } from './paths.js';
import { choosePorts, movedPorts } from './ports.js';
import { startProduct } from './product.js';
import { forgetSeed, isSeeded, seed, startOfClock } from './seed.js';
import { printWelcome } from './welcome.js';

const began = performance.now();
try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else await run(options);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

async function run(options) {
  // What is in a log of events belongs to the databases beside it: each bus has a home of its own.
  const home = options.kafka ? join(stateDirectory, 'kafka') : stateDirectory;
  const release = takeLock(home);
  const undo = [release];
  const end = stopper(undo);
  try {
    const fresh = options.fresh || !isSeeded(home);
    if (options.at && !fresh)
      throw new Error('--at sets the clock of a fresh database: add --fresh.');
    // What a killed start left half loaded is worth nothing.
    if (fresh) await startOver(home);
    const [postgres, kafka] = await allOf([
      startDatabase(home).then((server) => stopLater(server, undo)),
      options.kafka && startBroker(home).then((broker) => stopLater(broker, undo)),
      build(),
    ]);
    const ports = await choosePorts(options.port);
    movedPorts(ports, options.port).forEach((sentence) => say(sentence));
    const product = await startProduct({
      directory: home,
      ports,
      postgresUrl: postgres.url(),
      bus: kafka ? { kafka: kafka.url } : 'postgres',
      at: fresh ? startOfClock(options) : undefined,
    });
    undo.push(() => product.stop());
    say(`The five processes are up: ${product.url}/graphql answers.`);
    void product.crashed.then(({ service, code }) =>
      end(1, `${service.name} ended with code ${code}. Its last lines:\n${service.lastLines()}`),
    );
    void postgres.ended.then((lines) => end(1, `PostgreSQL ended. Its last lines:\n${lines}`));
    if (kafka) void kafka.ended.then((lines) => end(1, `Kafka ended. Its last lines:\n${lines}`));
    if (fresh) await seed({ product, directory: home, ...options, say });
    await printWelcome(product, say);
  } catch (error) {
    await end(1, error.message);
  }
}

async function startOver(home) {
  await eraseEmbeddedServer(join(home, 'postgres'));
  await eraseKafkaBroker(join(home, 'broker'));
  forgetSeed(home);
}

async function startDatabase(home) {
  const postgres = await startEmbeddedServer({
    directory: join(home, 'postgres'),
    password: readOrCreateKeys(home).database,
    port: 54329,
    settings: { shared_buffers: '48MB', max_wal_size: '256MB', synchronous_commit: 'off' },
  });
  say(`PostgreSQL 18 listens on port ${postgres.port}.`);
  return postgres;
}

async function startBroker(home) {
  const kafka = await startKafkaBroker({ directory: join(home, 'broker'), port: 9092 });
  say(`Kafka 4.3 listens on port ${kafka.port}.`);
  return kafka;
}

/** Waits for all, also when one fails, so that nothing starts behind the back of who stops the rest. */
async function allOf(starts) {
  const outcomes = await Promise.allSettled(starts);
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return outcomes.map(({ value }) => value);
}

function stopLater(server, undo) {
  undo.push(() => server.stop());
  return server;
}

async function build() {
  const built = await buildStaleApps();
  if (built.length > 0) say(`Built ${built.join(', ')}.`);
}

/** Runs the undo steps once, last first, whichever of the many reasons to stop comes first. */
function stopper(undo) {
  let stopping = null;
  const end = (code, message) => {
    stopping ??= (async () => {
      if (message) console.error(`\n${message}`);
      for (const step of undo.reverse()) await step();
      process.exit(code);
    })();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => end(0, 'Stopping.'));
  process.on('disconnect', () => end(1));
  return end;
}

function say(sentence) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5);
  console.log(`${seconds} s  ${sentence}`);
}
