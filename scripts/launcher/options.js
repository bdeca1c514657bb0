import { parseArgs } from 'node:util';

export const usage = `npm start -- [options]

  --fresh          delete the data in .charter/ and start over
  --at <instant>   start at this domain instant, past or future (2026-03-02T09:00:00Z);
                   only with a fresh database
  --port <port>    port of the gateway (default 4000); the services take the next four
  --kafka          events travel on a Kafka broker of its own (needs Docker, or Java 17 and Maven),
                   with data apart from those of the other starts
  --no-demo        providers and charters only, no demo data
  --help           this text
`;

/** Options of the command line. Throws an Error with a readable message on anything unknown. */
export function parseOptions(args) {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      fresh: { type: 'boolean', default: false },
      at: { type: 'string' },
      port: { type: 'string', default: '4000' },
      kafka: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
  });
  return { ...values, port: portOf(values.port), at: values.at && instantOf(values.at) };
}

function portOf(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_531)
    throw new Error(`--port takes a number from 1 to 65531, not "${text}".`);
  return port;
}

function instantOf(text) {
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    throw new Error(`--at takes an instant such as 2026-03-02T09:00:00Z, not "${text}".`);
  }
}
