// What lists and due work of tickets cost at few and at many tickets, in one run on one server: only the
// ratios between the sizes say anything on a machine that does other things too.
import { parseArgs } from 'node:util';
import { withStages } from './service-stages.js';
import { measureDueWork } from './tickets-due.js';
import { measureLists } from './tickets-lists.js';
import { createWorld } from './tickets-world.js';

const usage = `npm run bench:tickets -- [options]

  --tickets <numbers>  open tickets of each size, the smallest first (default 10000,1000000)
  --events <number>    pieces of due work that are done at each size (default 400)
  --only <part>        lists or due; both unless given
  --help               this text
`;

const { values } = parseArgs({
  options: {
    tickets: { type: 'string', default: '10000,1000000' },
    events: { type: 'string', default: '400' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else await bench(numbersOf('--tickets'), numbersOf('--events')[0], partOf(values.only));

function numbersOf(name) {
  const numbers = values[name.slice(2)].split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number >= 100)) return numbers;
  throw new Error(`${name} takes whole numbers from 100 on, not "${values[name.slice(2)]}".`);
}

function partOf(only) {
  if (only === undefined || only === 'lists' || only === 'due') return only;
  throw new Error(`--only takes lists or due, not "${only}".`);
}

function bench(sizes, events, only) {
  return withStages('tickets', async (service, open) => {
    const worlds = [];
    for (const tickets of sizes) {
      const began = performance.now();
      const { stage } = await open(`tickets_${tickets}`);
      worlds.push({ tickets, stage, ...(await createWorld(stage, service, tickets)) });
      const seconds = Math.round((performance.now() - began) / 1000);
      console.log(`${tickets} open tickets, three clocks each, written in ${seconds} s.`);
    }
    const result = { sizes };
    if (only !== 'due') result.lists = await measureLists(worlds, service);
    if (only !== 'lists') result.dueWork = await measureDueWork(worlds, events);
    console.log(JSON.stringify(result));
  });
}
