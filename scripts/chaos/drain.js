import { setTimeout as sleep } from 'node:timers/promises';
import { appNames, subgraphNames } from '../launcher/paths.js';

/** A slow machine needs this long at most, also when every process has just been started again. */
const LIMIT = 150_000;
/** Gauges are read at most once a second: two looks must not share one answer. */
const PAUSE = 1_500;

/**
 * Waits until everything is up and nothing is left to relay, to handle or to do. Resolves to what
 * still stands in the way at the end of its patience; an empty list is a product at rest.
 */
export async function drain(world, now) {
  const deadline = performance.now() + LIMIT;
  let last = [];
  for (let quiet = 0; performance.now() < deadline; await sleep(PAUSE)) {
    last = await unrest(world, now).catch((error) => [error.message]);
    quiet = last.length === 0 ? quiet + 1 : 0;
    if (quiet === 2) return [];
  }
  return last;
}

async function unrest(world, now) {
  const notReady = await Promise.all(appNames.map((name) => readiness(world, name)));
  const waiting = await Promise.all(subgraphNames.map((name) => depths(world, name)));
  const instant = await now();
  if (!instant) return ['nobody tells domain time'];
  const due = await Promise.all(subgraphNames.map((name) => overdue(world, name, instant)));
  return [...notReady, ...waiting, ...due].flat();
}

const get = (world, name, path) =>
  fetch(`http://127.0.0.1:${world.ports[name]}${path}`, { signal: AbortSignal.timeout(5_000) });

async function readiness(world, name) {
  const answer = await get(world, name, '/health/ready').catch(() => null);
  return answer?.ok ? [] : [`${name} is not ready: ${answer ? await answer.text() : 'no answer'}`];
}

async function depths(world, name) {
  const text = await (await get(world, name, '/metrics')).text();
  const gauge = (metric) =>
    [...text.matchAll(new RegExp(`^${metric}(\\{.*\\})? (\\S+)$`, 'gm'))].map(
      ([, labels, value]) => ({ labels, value: Number(value) }),
    );
  const [outbox, lag] = [gauge('charter_outbox_rows'), gauge('charter_consumer_lag')];
  // While the bus is away nobody knows how much waits there.
  if (outbox.length === 0 || lag.length === 0) return [`${name} does not tell what waits`];
  return [...outbox, ...lag]
    .filter(({ value }) => value !== 0)
    .map(({ labels, value }) => `${name}: ${value} waiting ${labels ?? 'in the outbox'}`);
}

async function overdue(world, name, instant) {
  const rows = await world.sql(
    name,
    'SELECT kind, id, due_at FROM due_work WHERE due_at <= $1 LIMIT 5',
    [`${instant}`],
  );
  return rows.map((row) => `${name}: ${row.kind} ${row.id} was due at ${row.due_at.toISOString()}`);
}
