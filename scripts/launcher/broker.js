import { parseArgs } from 'node:util';
import { startTestBroker } from '../../libs/testing/src/kafka/test-broker.ts';

const usage = `npm run kafka -- [--port <port>]

One broker of Apache Kafka 4.3 on 127.0.0.1 (port 9092 or, when that is taken, another), in Docker
or on Java 17, until Ctrl-C; its data goes with it. The whole product on Kafka: npm run start:kafka.
`;

try {
  const { port, help } = optionsOf(process.argv.slice(2));
  if (help) console.log(usage);
  else await run(port);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function run(port) {
  const starting = startTestBroker({ port });
  let stopping = null;
  const stop = () =>
    (stopping ??= starting.then((broker) => broker.stop()).finally(() => process.exit(0)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, stop);
  const broker = await starting;
  if (!stopping)
    console.log(`Apache Kafka is ready at ${broker.url} (process ${broker.pid}). Ctrl-C stops it.`);
  const lines = await broker.ended;
  if (!stopping) throw new Error(`Kafka ended by itself. Its last lines:\n${lines}`);
}

function optionsOf(args) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '9092' },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port takes a number from 1 to 65535, not "${values.port}".`);
  return { port, help: values.help };
}
