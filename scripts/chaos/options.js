import { parseArgs } from 'node:util';

export const usage = `npm run chaos -- [options]

  --seed <numbers>    decides what goes wrong, when and where (default: drawn, and told);
                      one run after the other for several: 1,2,3, which together must
                      have something to try each invariant on
  --minutes <number>  how long things go wrong (default 1); the end takes a minute or two more
  --bus <bus>         postgres (default) or kafka
  --keep              keep databases and logs of a run that went well, too
  --help              this text
`;

/** Options of the command line. Throws an Error with a readable message on anything unknown. */
export function parseOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string' },
      minutes: { type: 'string', default: '1' },
      bus: { type: 'string', default: 'postgres' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const drawn = String(Math.trunc(performance.timeOrigin % 1_000_000));
  const seeds = (values.seed ?? drawn).split(',').map(Number);
  if (!seeds.every((seed) => Number.isInteger(seed) && seed >= 0))
    throw new Error(`--seed takes whole numbers, such as 1 or 1,2,3, not "${values.seed}".`);
  const minutes = Number(values.minutes);
  if (!(minutes > 0 && minutes <= 600))
    throw new Error(`--minutes takes a number up to 600, not "${values.minutes}".`);
  if (!['postgres', 'kafka'].includes(values.bus))
    throw new Error(`--bus takes postgres or kafka, not "${values.bus}".`);
  return { ...values, seeds, minutes };
}
