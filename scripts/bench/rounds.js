import { setTimeout as sleep } from 'node:timers/promises';

/** Changes under way at once at full speed. */
const PRODUCERS = 16;
/** One change at a time, with pauses: what a quiet system takes. */
const CALM = { events: 60, pause: 15 };
const LIMIT = 120_000;

/** Instants of commits and effects of one client, in machine milliseconds. */
export class Watch {
  #committed = new Map();
  #done = new Map();

  committed(id, at) {
    this.#committed.set(id, at);
  }

  done = (id) => this.#done.set(id, performance.now());

  /** Resolves when this many effects are there; throws when they do not come. */
  async all(count) {
    for (const deadline = performance.now() + LIMIT; this.#done.size < count; await sleep(2))
      if (performance.now() > deadline)
        throw new Error(`${this.#done.size} of ${count} effects came within ${LIMIT / 1000} s`);
  }

  latencies() {
    return [...this.#committed].map(([id, at]) => this.#done.get(id) - at);
  }

  /** Milliseconds from the first commit to the last effect. */
  span() {
    return Math.max(...this.#done.values()) - Math.min(...this.#committed.values());
  }

  clear() {
    this.#committed.clear();
    this.#done.clear();
  }
}

/** Milliseconds from commit to effect of single events, by a client that has nothing else to do. */
export async function calm(client, watch) {
  watch.clear();
  for (let event = 0; event < CALM.events; event++) {
    await once(client, watch);
    await sleep(CALM.pause);
  }
  await watch.all(CALM.events);
  return watch.latencies();
}

/** Events per second from the first commit to the last effect. */
export async function fullSpeed(client, watch, events) {
  watch.clear();
  let left = events;
  const producer = async () => {
    while (left-- > 0) await once(client, watch);
  };
  await Promise.all(Array.from({ length: PRODUCERS }, producer));
  await watch.all(events);
  return events / (watch.span() / 1000);
}

async function once(client, watch) {
  const id = await client.change();
  watch.committed(id, performance.now());
  // The relay of ours sends by itself.
  await client.send?.(id);
}
