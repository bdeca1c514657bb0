import type pg from 'pg';
import { chainOf, placeOf } from '../bus.js';
import type { Bus, LoggedRecord } from '../bus.js';
import { effectOf } from '../consumers.js';
import type { Consumers, Effect } from '../consumers.js';
import { isKnown, isTombstone, readEnvelope } from '../envelope.js';
import type { Envelope } from '../envelope.js';
import { PermanentFailure, reasonOf } from '../failures.js';
import type { Progress } from './progress.js';
import type { BatchProjector, Work } from './projector.js';
import type { SetAside, Spot } from './set-aside.js';

interface Surroundings {
  readonly bus: Bus;
  readonly worker: pg.Pool;
  readonly consumers: Consumers;
  readonly topics: readonly string[];
  readonly setAside: SetAside;
  readonly projector: BatchProjector;
  readonly progress: Progress;
  /** Transactions at once, each with a connection of its own. */
  readonly lanes: number;
  readonly signal: AbortSignal;
}

/** Brings the twins of projections to where live stands, from the log. */
export class Replay {
  private readonly reached = new Map<string, bigint>();

  constructor(private readonly around: Surroundings) {}

  /**
   * Replays what live has handled since the last time; resolves to the number of records. What a
   * deadline interrupts is not to be gone on with.
   */
  async catchUp(deadline?: AbortSignal): Promise<number> {
    const { setAside, topics, progress } = this.around;
    const live = await this.positions();
    await setAside.read();
    const behind = topics.filter((topic) => this.distance(live, topic) > 0);
    const distance = behind.reduce((sum, topic) => sum + this.distance(live, topic), 0);
    const before = progress.done;
    progress.total = before + distance;
    // One topic after the other: what a topic tells of erased persons comes after the persons.
    for (const topic of behind)
      await this.read(
        topic,
        this.reached,
        (record) => {
          const end = live.get(placeOf(record)) ?? 0n;
          return record.offset < end && !setAside.leavesOut(record);
        },
        deadline,
      );
    for (const [place, position] of live) this.reached.set(place, position);
    // What was compacted away counts as done.
    progress.done = before + distance;
    return distance;
  }

  /** Handles what was left out of these aggregates, up to the version that live has by now. */
  async makeUp(
    first: readonly Spot[],
    versions: ReadonlyMap<string, number>,
    deadline: AbortSignal,
  ): Promise<void> {
    const { progress } = this.around;
    const { done } = progress;
    for (const [topic, records] of Map.groupBy(first, (record) => record.topic)) {
      const from = new Map<string, bigint>(this.reached);
      for (const record of records) {
        const known = from.get(placeOf(record));
        if (known === undefined || record.offset < known) from.set(placeOf(record), record.offset);
      }
      await this.read(
        topic,
        from,
        (record) => {
          const version = versions.get(chainOf(record));
          return version !== undefined && Number(record.headers['ce_aggregateversion']) <= version;
        },
        deadline,
      );
    }
    progress.done = done;
  }

  private distance(live: ReadonlyMap<string, bigint>, topic: string): number {
    let sum = 0n;
    for (const [place, position] of live)
      if (place.startsWith(`${topic}/`)) sum += position - (this.reached.get(place) ?? 0n);
    return Number(sum);
  }

  private async positions(): Promise<Map<string, bigint>> {
    const { rows } = await this.around.worker.query(
      'SELECT topic, partition, next_offset FROM projection_position',
    );
    return new Map(rows.map((row) => [placeOf(row), BigInt(row.next_offset)]));
  }

  private async read(
    topic: string,
    from: ReadonlyMap<string, bigint>,
    wanted: (record: LoggedRecord) => boolean,
    deadline?: AbortSignal,
  ): Promise<void> {
    const { bus, lanes, projector, progress, signal } = this.around;
    for await (const batch of ahead(bus.read([topic], from))) {
      signal.throwIfAborted();
      deadline?.throwIfAborted();
      const records = batch.filter(wanted);
      const works = records.map((record) => this.workOf(record)).filter((work) => work !== null);
      const byLane = Map.groupBy(works, ({ record }) => parseInt(record.key.slice(-6), 16) % lanes);
      // All of them end before one is heard to have failed: none goes on behind its back.
      const ends = await Promise.allSettled(
        [...byLane.values()].map((lane) => projector.project(lane)),
      );
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      progress.done += batch.length;
    }
  }

  /** What is to be done with a record; null if nothing. */
  private workOf(record: LoggedRecord): Work | null {
    const { setAside } = this.around;
    let envelope: Envelope | null = null;
    try {
      envelope = readEnvelope(record);
      if (setAside.wasDismissed(record, envelope.id))
        return { record, effect: withoutEffect(record, envelope) };
      const effect = this.effectOf(record, envelope);
      return effect && { record, effect };
    } catch (error) {
      if (envelope || !setAside.wasDismissed(record, null)) setAside.fail(record, reasonOf(error));
      return null;
    }
  }

  private effectOf(record: LoggedRecord, envelope: Envelope): Effect | null {
    if (!isTombstone(record) && !isKnown(envelope))
      throw new PermanentFailure(
        `${envelope.type} (version ${envelope.dataVersion}) is not known here`,
      );
    return effectOf(this.around.consumers, 'project', record, envelope);
  }
}

/** What was dismissed: its version is taken, so that no copy of it has an effect either. */
function withoutEffect(record: LoggedRecord, envelope: Envelope): Effect {
  const { key: aggregateId, topic, partition, offset } = record;
  const event = { ...envelope, aggregateId, topic, partition, offset };
  return { event, run: async () => {} };
}

/** Asks for the next batch while one is at work. */
async function* ahead<T>(source: AsyncIterable<T>): AsyncIterable<T> {
  const iterator = source[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (;;) {
      const result = await next;
      if (result.done) return;
      next = iterator.next();
      next.catch(() => {}); // it is awaited, and heard, later
      yield result.value;
    }
  } finally {
    await next.catch(() => {});
    await iterator.return?.();
  }
}
