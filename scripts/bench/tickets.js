// What lists and due work of tickets cost at few and at many tickets, in one run on one server: only the
// ratios between the sizes say anything on a machine that does other things too.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDatabase, createRoles, roleUrls } from '../../libs/database/src/provision.ts';
import pg from 'pg';
import {
  eraseEmbeddedServer,
  startEmbeddedServer,
} from '../../libs/testing/src/postgres/embedded-server.ts';
import { load } from '../../tools/load-typescript.js';
import { measureDueWork } from './tickets-due.js';
import { measureLists } from './tickets-lists.js';
import { createWorld } from './tickets-world.js';

const usage = `npm run bench:tickets -- [options]

  --tickets <numbers>  open tickets of each size, the smallest first (default 10000,1000000)
  --events <number>    pieces of due work that are done at each size (default 400)
  --only <part>        lists or due; both unless given
  --help               this text
`;

// What is measured is how cost grows; that nothing is flushed lets a million be written in minutes.
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  shared_buffers: '2GB',
  maintenance_work_mem: '512MB',
  work_mem: '64MB',
  max_wal_size: '16GB',
};

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

async function bench(sizes, events, only) {
  const directory = await mkdtemp(join(tmpdir(), 'charter-bench-'));
  const data = join(directory, 'postgres');
  const undo = [() => rm(directory, { recursive: true, force: true })];
  try {
    const server = await startEmbeddedServer({ directory: data, password: 'bench', settings });
    undo.push(
      () => eraseEmbeddedServer(data),
      () => server.stop(),
    );
    const service = await load('apps/tickets/src/testing/bench.ts');
    const worlds = [];
    for (const tickets of sizes) {
      const began = performance.now();
      const stage = await service.openTicketStage(() => database(server, service, tickets));
      undo.push(() => stage.close());
      worlds.push({ tickets, stage, ...(await createWorld(stage, service, tickets)) });
      const seconds = Math.round((performance.now() - began) / 1000);
      console.log(`${tickets} open tickets, three clocks each, written in ${seconds} s.`);
    }
    const result = { sizes };
    if (only !== 'due') result.lists = await measureLists(worlds, service);
    if (only !== 'lists') result.dueWork = await measureDueWork(worlds, events);
    console.log(JSON.stringify(result));
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/** Each size has a database of its own: side by side in one table they would share its size. */
async function database(server, { migrate, migrations }, tickets) {
  const name = `tickets_${tickets}`;
  const admin = new pg.Client({ connectionString: server.url() });
  await admin.connect();
  await createRoles(admin, 'tickets', (role) => role);
  await createDatabase(admin, name, 'tickets');
  await admin.end();
  const urls = roleUrls({ adminUrl: server.url(), password: (role) => role }, 'tickets', name);
  await migrate(urls.owner, migrations);
  return { ...urls, admin: server.url(name), drop: async () => {} };
}
