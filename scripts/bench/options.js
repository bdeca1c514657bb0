import { parseArgs } from 'node:util';

export const usage = `npm run bench:messaging -- [options]

  --bus <bus>         postgres (default) or kafka
  --rounds <number>   rounds of ours and of the raw client in turns (default 5)
  --events <number>   events of a round at full speed (default 1000), or of --memory (default 360000)
  --memory            pushes the events of an hour at full speed and watches memory instead
  --help              this text
`;

/** Options of the command line. Throws an Error with a readable message on anything unknown. */
export function parseOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      bus: { type: 'string', default: 'postgres' },
      rounds: { type: 'string', default: '5' },
      events: { type: 'string' },
      memory: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (!['postgres', 'kafka'].includes(values.bus))
    throw new Error(`--bus takes postgres or kafka, not "${values.bus}".`);
  const events = numberOf('--events', values.events ?? (values.memory ? '360000' : '1000'));
  return { ...values, rounds: numberOf('--rounds', values.rounds), events };
}

function numberOf(name, text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`${name} takes a whole number from 1 on, not "${text}".`);
  return number;
}
