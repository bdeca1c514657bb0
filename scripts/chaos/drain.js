import { setTimeout as sleep } from 'node:timers/promises';
import { appNames, subgraphNames } from '../launcher/paths.js';

/** A slow machine needs this long at most, also when every process has just been started again. */
const LIMIT = 150_000;
/** Gauges are read at most once a second: two looks must not share one answer. */
const PAUSE = 1_500;

/** What is due by an instant, in the database of any service. */
export const overdue =
  'SELECT kind, id, due_at FROM due_work WHERE due_at <= $1 ORDER BY due_at LIMIT 5';

/**
 * Waits until everything is up and nothing is left to relay, to handle or to do. Resolves to what was
 * seen last: of a product at rest, or of one that did not come to it in the time it may take.
 */
export async function drain(world, now) {
  const deadline = performance.now() + LIMIT;
  let last;
  for (let quiet = 0; ; await sleep(PAUSE)) {
    last = await look(world, now);
    quiet = last.unrest.length === 0 ? quiet + 1 : 0;
    if (quiet === 2 || performance.now() > deadline) return last;
  }
}

/** How it stands: `{ now, processes, metrics, unrest }`; `now` is null while nobody tells domain time. */
async function look(world, now) {
  const processes = await Promise.all(appNames.map((name) => readiness(world, name)));
  const metrics = await Promise.all(
    subgraphNames.map(async (name) => ({ name, text: await textOf(world, name, '/metrics') })),
  );
  const instant = await now().catch(() => null);
  const due = instant
    ? await Promise.all(subgraphNames.map((name) => dueIn(world, name, instant)))
    : ['nobody tells domain time'];
  const seen = { now: instant, processes, metrics };
  return { ...seen, unrest: [...notReady(seen), ...waiting(seen), ...due.flat()] };
}

const get = (world, name, path) =>
  fetch(`http://127.0.0.1:${world.ports[name]}${path}`, { signal: AbortSignal.timeout(5_000) });

const textOf = (world, name, path) =>
  get(world, name, path).then(
    (answer) => answer.text(),
    ({ message }) => message,
  );

async function readiness(world, name) {
  try {
    const answer = await get(world, name, '/health/ready');
    return { name, ready: answer.ok, text: await answer.text() };
  } catch (error) {
    return { name, ready: false, text: error.message };
  }
}

const dueIn = (world, name, instant) =>
  world.sql(name, overdue, [`${instant}`]).then(
    (rows) => rows.map((row) => `${name}: ${JSON.stringify(row)} is due`),
    ({ message }) => [`${name}: ${message}`],
  );

/** Processes that do not call themselves ready, as sentences. */
export function notReady({ processes }) {
  return processes
    .filter(({ ready }) => !ready)
    .map(({ name, text }) => `${name} is not ready: ${text}`);
}

/** What waits to be relayed or handled, by the gauges of the services. */
export function waiting({ metrics }) {
  return metrics.flatMap(({ name, text }) => {
    const [outbox, lag] = [gauge(text, 'charter_outbox_rows'), gauge(text, 'charter_consumer_lag')];
    // While the bus is away nobody knows how much waits there.
    if (outbox.length === 0 || lag.length === 0) return [`${name} does not tell what waits`];
    return [...outbox, ...lag]
      .filter(({ value }) => value !== 0)
      .map(({ labels, value }) => `${name}: ${value} waiting ${labels ?? 'in the outbox'}`);
  });
}

const gauge = (text, metric) =>
  [...text.matchAll(new RegExp(`^${metric}(\\{.*\\})? (\\S+)$`, 'gm'))].map(
    ([, labels, value]) => ({ labels, value: Number(value) }),
  );
