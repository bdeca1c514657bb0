import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { load } from '../../tools/load-typescript.js';
import { subgraphNames } from '../launcher/paths.js';
import { processorSeconds } from '../measure/memory.js';
import { copyCustomer } from './copies.js';
import { openProduct } from './versions-ground.js';
import { compareLoads, startLoad } from './versions-load.js';
import { statementsDuring, watch } from './watch.js';

const QUIET = 20_000;
/** Events that those at work may have under way. */
const UNDER_WAY = 10;
const reading = { writes: false };
/** Techtra's window: six months from the release on 2 March, in Toronto. */
const before90 = '2026-06-04T03:59:00Z';
const at90 = '2026-06-04T04:00:00Z';
const beforeEnd = '2026-09-02T03:59:00Z';
const end = '2026-09-02T04:00:00Z';

/**
 * A release, and the end of the window that it opens, each touching so many customers: how long until
 * everything that follows is done, in how much memory, holding what for how long, and what those at work
 * feel of it.
 */
export async function measureRelease({ bus, customers, withEnd }) {
  const ground = await openProduct(bus);
  try {
    await writeCopies(ground, customers);
    const quiet = await quietly(ground);
    const release = () =>
      ground.people.manager.perform(
        'publishRelease',
        { productId: ground.productId, label: '5.0', idempotencyKey: 'release-5.0' },
        'productVersion { label } withdrawn { label state }',
      );
    const found = { bus, customers, release: await measured(ground, 'release', quiet, release) };
    if (!withEnd) return found;
    const to = (instant) => () => travel(ground.gateway, instant);
    await to(before90)();
    found.at90 = await measured(ground, '90 days before the end', quiet, to(at90), reading);
    await to(beforeEnd)();
    found.end = await measured(ground, 'end of the window', quiet, to(end), reading);
    return found;
  } finally {
    await ground.close();
  }
}

async function writeCopies({ server, seeds, atRest, installationsEach }, customers) {
  const { decodeId } = await load('libs/database/src/ids.ts');
  const began = performance.now();
  const [organization, person, ticket] = seeds;
  const ids = [
    decodeId('organization', organization),
    decodeId('person', person),
    decodeId('ticket', ticket),
  ];
  // What billing would do with them (fees, accounts) is not what is measured.
  const urls = ['contracts', 'tickets', 'versions'].map((name) => server.url(name));
  await copyCustomer(urls, ids, customers - 1);
  const tickets = new pg.Client({ connectionString: server.url('tickets') });
  await tickets.connect();
  // Ten thousand tickets that nobody resolves for months would be escalated, which is not what is measured.
  await tickets.query(`DELETE FROM due_work WHERE kind <> 'ticket.coverage'`);
  await tickets.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await tickets.end();
  await atRest();
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `${customers} customers with ${installationsEach} installations and a ticket each, written in ${seconds} s.`,
  );
}

async function quietly({ people, asked }) {
  const warm = startLoad(people, asked);
  await sleep(5_000);
  await warm();
  const stop = startLoad(people, asked);
  await sleep(QUIET);
  return stop();
}

async function measured(ground, title, quiet, act, load = {}) {
  const { server, product, people, asked, atRest } = ground;
  const seen = await watch(product.services, server.url());
  const stop = startLoad(people, asked, load);
  const processes = [...product.services, { name: 'postgres', pid: server.pid }];
  const spent = () => processes.map(({ pid }) => processorSeconds(pid));
  const before = spent();
  let after = before;
  let acted = 0;
  let rest = {};
  const url = server.url('tickets');
  const { databases, costliest } = await statementsDuring(url, async () => {
    const began = performance.now();
    await act();
    acted = (performance.now() - began) / 1000;
    rest = await atRest({ underWay: UNDER_WAY });
    after = spent();
  });
  const during = await stop();
  await atRest();
  await nothingSetAside(server);
  const latencies = compareLoads(quiet, during);
  const processor = Object.fromEntries(
    processes.map(({ name }, index) => [name, after[index] - before[index]]),
  );
  const found = { acted, rest, processor, ...(await seen()), latencies, databases, costliest };
  print(title, found);
  return found;
}

/** What was set aside is not done, however quiet it is. */
async function nothingSetAside(server) {
  for (const name of subgraphNames) {
    const client = new pg.Client({ connectionString: server.url(name) });
    await client.connect();
    const { rows } = await client.query('SELECT consumer, topic, reason FROM dead_letter LIMIT 3');
    await client.end();
    if (rows.length > 0) throw new Error(`${name} has set aside ${JSON.stringify(rows)}`);
  }
}

/** Advances the clock, through everything that falls due, and lets it stand. */
async function travel(gateway, to) {
  const operator = await gateway.signedIn('operator', ['platform:operate']);
  const input = { to, frozen: true, idempotencyKey: `to-${to}` };
  const { job } = await operator.perform('advanceTime', input, 'job { id }');
  for (let state = 'QUEUED'; state !== 'DONE'; await sleep(100)) {
    const query = 'query ($id: ID!) { timeTravel(id: $id) { state reason } }';
    const { timeTravel } = await operator.query(query, { id: job.id });
    state = timeTravel.state;
    if (state === 'FAILED') throw new Error(`The clock did not reach ${to}: ${timeTravel.reason}`);
  }
}

function print(name, found) {
  const { acted, rest, processor, memory, longestTransaction, longestLockWait } = found;
  console.log(
    `\n${name}: answered after ${acted.toFixed(1)} s, consistent ${Math.max(...Object.values(rest)).toFixed(1)} s after that`,
  );
  for (const [service, seconds] of Object.entries(rest))
    console.log(`  ${service.padEnd(10)} at rest after ${seconds.toFixed(1)} s`);
  const all = Object.values(processor).reduce((sum, each) => sum + each, 0);
  const each = Object.entries(processor).map(([what, seconds]) => `${what} ${seconds.toFixed(1)}`);
  console.log(`  ${all.toFixed(1)} s of processor: ${each.join(', ')}`);
  for (const [process, { before, peak, after }] of Object.entries(memory))
    console.log(
      `  ${process.padEnd(10)} ${before} MB before, ${peak} at the peak, ${after} in the end`,
    );
  for (const [what, { ms, database, statement }] of Object.entries({
    longestTransaction,
    longestLockWait,
  }))
    console.log(`  ${what}: ${ms} ms, ${database}: ${statement}`);
  for (const { name: call, quiet, during, p50Ratio, p95Ratio } of found.latencies)
    console.log(
      `  ${call.padEnd(28)} quiet ${quiet.p50} / ${quiet.p95} ms (${quiet.calls}), during ${during.p50} / ` +
        `${during.p95} ms (${during.calls}), p50 × ${p50Ratio}, p95 × ${p95Ratio}`,
    );
  for (const { name: database, statements, ms } of found.databases)
    console.log(`  ${database.padEnd(10)} ${statements} statements, ${ms} ms in them`);
  for (const { database, calls, rows, ms, buffers, statement } of found.costliest)
    console.log(
      `  ${database} ${calls} × ${(ms / calls).toFixed(2)} ms, ${rows} rows, ${buffers} buffers: ${statement}`,
    );
}
