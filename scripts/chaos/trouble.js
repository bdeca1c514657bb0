import { setTimeout as sleep } from 'node:timers/promises';
import { frozen, signal } from './signals.js';

/** What each kind of step of a plan does to the world; resolves when its harm is over. */
const kinds = {
  async kill({ supervisor }, { service, downFor, againAfter }) {
    supervisor.kill(service, { downFor });
    if (againAfter === undefined) return;
    await sleep(downFor + againAfter);
    supervisor.kill(service, { downFor: 0 });
  },

  fail({ supervisor }, { service, ...how }) {
    supervisor.kill(service, how);
  },

  freeze: ({ supervisor }, { service, milliseconds }) =>
    frozen(supervisor.pidOf(service), milliseconds),

  cut({ proxies }, { service, link }) {
    proxies.get(`${service}/${link}`).cut();
  },

  refuse: ({ proxies }, { service, link, milliseconds }) =>
    refused([proxies.get(`${service}/${link}`)], milliseconds),

  async stall({ proxies }, { service, link, milliseconds }) {
    const proxy = proxies.get(`${service}/${link}`);
    proxy.stall(true);
    await sleep(milliseconds);
    proxy.stall(false);
  },

  async terminate(world, { database, percent }) {
    await world.sql(
      'postgres',
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = $1 AND pid <> pg_backend_pid() AND abs(hashtext(pid::text) % 100) < $2`,
      [database, percent],
    );
  },

  async 'crash-database'(world, { downFor }) {
    signal(world.postgres.pid, 'SIGQUIT');
    await world.postgres.ended;
    await sleep(downFor);
    await world.startDatabase();
  },

  'refuse-bus': ({ proxies }, { milliseconds }) =>
    refused(
      [...proxies].filter(([name]) => name.endsWith('/bus')).map(([, proxy]) => proxy),
      milliseconds,
    ),

  'kill-broker': ({ bus }, { downFor }) => bus.kill(downFor),
  'stop-broker': ({ bus }, { downFor }) => bus.stopFor(downFor),
  'freeze-broker': ({ bus }, { milliseconds }) => bus.freeze(milliseconds),
  advance: (world, { hours }, load) => load.advance(hours),
};

async function refused(proxies, milliseconds) {
  for (const proxy of proxies) proxy.refuse(true);
  await sleep(milliseconds);
  for (const proxy of proxies) proxy.refuse(false);
}

/** Carries a plan out, step by step at its time, and resolves when the harm of all of them is over. */
export async function makeTrouble(world, plan, load) {
  const began = performance.now();
  const harms = [];
  // A server that is down cannot go down, nor be asked to end connections.
  let database = Promise.resolve();
  for (const step of plan) {
    await sleep(Math.max(0, step.at - (performance.now() - began)));
    const { at: _, kind, ...details } = step;
    world.say(`${kind} ${JSON.stringify(details)}`);
    const run = () => kinds[kind](world, step, load);
    const alone = kind === 'terminate' || kind === 'crash-database';
    const harm = alone ? (database = database.then(run, run)) : Promise.resolve(run());
    harms.push(harm);
    harm.catch((error) => world.say(`${kind} went wrong: ${error.message}`));
  }
  await Promise.all(harms);
}
