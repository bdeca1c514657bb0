import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAddresses } from './addresses.js';
import { buildStaleApps } from './build.js';
import { root, stateDirectory, subgraphNames } from './paths.js';

// Batches come and go: a young generation that holds a few of them leaves little to collect later.
const nodeFlags = [
  '--max-old-space-size=256',
  '--max-semi-space-size=16',
  '--enable-source-maps',
  // kafkajs asks for timers in the past, which Node takes as at once, and warns.
  '--disable-warning=TimeoutNegativeWarning',
];

const usage = `npm run rebuild -- <service> [options]

  <service>   tickets, billing or versions: its projections are made anew from the log, while
              it serves, and replace the old ones in one transaction
  --check     compare only, change nothing; ends with 1 if they differ
  --json      progress and report as lines of JSON
  --kafka     of what \`npm run start:kafka\` runs
  --help      this text

Works on what \`npm start\` runs, or on the service that the environment names by DATABASE_OWNER_URL
and the settings of the service itself. Ends with 0; 2 on failure, 130 on Ctrl-C: live is as it was.
`;

try {
  await run();
} catch (error) {
  console.error(error.message);
  process.exit(2);
}

async function run() {
  const boolean = { type: 'boolean', default: false };
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: boolean, json: boolean, kafka: boolean, help: boolean },
  });
  const { help, kafka, ...passed } = values;
  if (help) return console.log(usage);
  const [service, ...rest] = positionals;
  if (rest.length > 0 || !subgraphNames.includes(service))
    throw new Error(`Name one service of ${subgraphNames.join(', ')}.\n\n${usage}`);
  const env = { ...process.env, ...environmentOf(service, kafka) };
  await buildStaleApps();
  const child = spawn(
    process.execPath,
    [
      ...nodeFlags,
      join(root, `apps/${service}/dist/rebuild.js`),
      ...Object.keys(passed).flatMap((name) => (passed[name] ? [`--${name}`] : [])),
    ],
    { env, stdio: 'inherit' },
  );
  // It hears Ctrl-C as well, and puts everything back before it ends.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  process.on('disconnect', () => child.kill('SIGTERM'));
  child.once('exit', (code) => process.exit(code ?? 2));
}

function environmentOf(service, kafka) {
  if (process.env.DATABASE_OWNER_URL) return {};
  const running = (onKafka) =>
    readAddresses(onKafka ? join(stateDirectory, 'kafka') : stateDirectory);
  const addresses = running(kafka);
  if (addresses) return addresses[service];
  if (running(!kafka))
    throw new Error(
      kafka
        ? 'What runs here has its events in PostgreSQL: leave out --kafka.'
        : 'What runs here has its events on Kafka: add --kafka.',
    );
  throw new Error(
    'Nothing runs here. Start Charter (npm start), or give DATABASE_OWNER_URL and the settings of the service.',
  );
}
