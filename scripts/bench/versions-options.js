import { parseArgs } from 'node:util';

export const usage = `npm run bench:versions -- [options]

  --only <part>              release, state or lists; all of them unless given
  --bus <bus>                what a release is told on: postgres (default) or kafka
  --customers <number>       customers whom the release touches, with ten installations and one open
                             ticket each (default 10000)
  --versions <number>        versions whose state is asked for at an instant (default 100000)
  --installations <numbers>  sizes of the lists, the smallest first (default 10000,1000000)
  --without-end              leaves out the six months after the release
  --help                     this text
`;

const parts = ['release', 'state', 'lists'];

/** Options of the command line. Throws an Error with a readable message on anything unknown. */
export function parseVersionsOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      bus: { type: 'string', default: 'postgres' },
      customers: { type: 'string', default: '10000' },
      versions: { type: 'string', default: '100000' },
      installations: { type: 'string', default: '10000,1000000' },
      'without-end': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.only !== undefined && !parts.includes(values.only))
    throw new Error(`--only takes release, state or lists, not "${values.only}".`);
  if (!['postgres', 'kafka'].includes(values.bus))
    throw new Error(`--bus takes postgres or kafka, not "${values.bus}".`);
  return {
    help: values.help,
    bus: values.bus,
    parts: values.only ? [values.only] : parts,
    withEnd: !values['without-end'],
    customers: numberOf('--customers', values.customers, 1),
    versions: numberOf('--versions', values.versions, 1),
    installations: values.installations
      .split(',')
      .map((text) => numberOf('--installations', text, 1000)),
  };
}

function numberOf(name, text, least) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`${name} takes whole numbers from ${least} on, not "${text}".`);
}
