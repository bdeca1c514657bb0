import { join } from 'node:path';
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
const data = join(stateDirectory, 'postgres');

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else await run(options);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

async function run(options) {
  const release = takeLock(stateDirectory);
  const undo = [release];
  const end = stopper(undo);
  try {
    const fresh = options.fresh || !isSeeded(stateDirectory);
    if (options.at && !fresh)
      throw new Error('--at sets the clock of a fresh database: add --fresh.');
    // What a killed start left half loaded is worth nothing.
    if (fresh) await startOver();
    const [database, built] = await Promise.allSettled([startDatabase(), build()]);
    if (database.status === 'rejected') throw database.reason;
    const postgres = database.value;
    undo.push(() => postgres.stop());
    if (built.status === 'rejected') throw built.reason;
    const ports = await choosePorts(options.port);
    movedPorts(ports, options.port).forEach((sentence) => say(sentence));
    const product = await startProduct({
      directory: stateDirectory,
      ports,
      postgresUrl: postgres.url(),
      at: fresh ? startOfClock(options) : undefined,
    });
    undo.push(() => product.stop());
    say(`The five processes are up: ${product.url}/graphql answers.`);
    void product.crashed.then(({ service, code }) =>
      end(1, `${service.name} ended with code ${code}. Its last lines:\n${service.lastLines()}`),
    );
    void postgres.ended.then((lines) => end(1, `PostgreSQL ended. Its last lines:\n${lines}`));
    if (fresh) await seed({ product, directory: stateDirectory, ...options, say });
    await printWelcome(product, say);
  } catch (error) {
    await end(1, error.message);
  }
}

async function startOver() {
  await eraseEmbeddedServer(data);
  forgetSeed(stateDirectory);
}

async function startDatabase() {
  const postgres = await startEmbeddedServer({
    directory: data,
    password: readOrCreateKeys(stateDirectory).database,
    port: 54329,
    settings: { shared_buffers: '48MB', max_wal_size: '256MB', synchronous_commit: 'off' },
  });
  say(`PostgreSQL 18 listens on port ${postgres.port}.`);
  return postgres;
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
