import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, percentile } from './statistics.js';

const PAUSE = 40;

/** What people do meanwhile: some lists, what hangs on a version, and one write. */
const reads = {
  'a manager’s installations': [
    'manager',
    `{ installations(first: 20) { nodes { id environment since productVersion { id label state } } } }`,
  ],
  'an agent’s queue': [
    'agent',
    `{ tickets(first: 20, filter: { states: [NEW, IN_PROGRESS, WAITING_THIRD_PARTY] }, sort: QUEUE) {
         nodes { id reference state subject productVersion { id label } } } }`,
  ],
  'who runs the version': [
    'manager',
    `query ($version: ID!) { productVersion(id: $version) { id label state
       affectedOrganizations(first: 20) { nodes { name } } } }`,
  ],
  'a customer’s tickets': [
    'customer',
    `{ tickets(first: 10) { nodes { id reference state coverage { live { reasons { message } } changed } } } }`,
  ],
};

/**
 * Asks one thing after the other until it is stopped; resolves to the milliseconds of each, by name. While the clock
 * travels nobody writes: it waits until all that follows is done, which would never be.
 */
export function startLoad(people, { version, customer, answers }, { writes = true } = {}) {
  const times = Object.fromEntries([...Object.keys(reads), 'openTicket'].map((name) => [name, []]));
  let isOver = false;
  const timed = async (name, work) => {
    const began = performance.now();
    await work();
    times[name].push(performance.now() - began);
    await sleep(PAUSE);
  };
  const open = () =>
    people.customer.perform(
      'openTicket',
      {
        ...{ customerId: customer, productVersionId: version, answers },
        subject: 'Écriture non équilibrée',
        description: 'Depuis ce matin.',
        idempotencyKey: randomUUID(),
      },
      'ticket { id }',
    );
  const working = (async () => {
    while (!isOver) {
      for (const [name, [who, query]] of Object.entries(reads))
        await timed(name, () => people[who].query(query, { version }));
      if (writes) await timed('openTicket', open);
    }
  })();
  working.catch(() => {});
  return async () => {
    isOver = true;
    await working;
    return times;
  };
}

/** Median and 95th percentile of each and of all, quiet and during, and what the second is to the first. */
export function compareLoads(quiet, during) {
  const names = Object.keys(quiet).filter((name) => during[name].length > 0);
  const rows = names.map((name) => [name, quiet[name], during[name]]);
  const all = (times) => names.flatMap((name) => times[name]);
  rows.push(['all of them', all(quiet), all(during)]);
  return rows.map(([name, before, meanwhile]) => {
    const [a, b] = [before, meanwhile].map((all) => ({
      ...{ calls: all.length, p50: rounded(median(all)), p95: rounded(percentile(all, 0.95)) },
    }));
    const ratios = { p50Ratio: rounded(b.p50 / a.p50), p95Ratio: rounded(b.p95 / a.p95) };
    return { name, quiet: a, during: b, ...ratios };
  });
}

const rounded = (number) => Number(number.toFixed(2));
