import { setTimeout as wait } from 'node:timers/promises';
import { bornAt } from '@charter/database';
import type pg from 'pg';
import type { Bus } from './bus.js';
import type { Lag } from './depth-gauges.js';

/** Machine milliseconds after which a bus that does not tell the lag counts as away. */
const PATIENCE = 3_000;

/** What waits in this service: rows of the outbox, and records that its groups have not passed. */
export class Backlog {
  constructor(
    private readonly worker: pg.Pool,
    private readonly bus: Pick<Bus, 'lag'>,
    private readonly groups: readonly string[],
  ) {}

  /** Rows, and when the oldest of them was made (machine time); null if there is none. */
  async outbox(): Promise<{ rows: number; oldest: Temporal.Instant | null }> {
    const { rows } = await this.worker.query(
      'SELECT count(*)::int AS rows, (SELECT id FROM outbox ORDER BY seq LIMIT 1) AS first FROM outbox',
    );
    const [{ rows: count, first }] = rows;
    return { rows: count, oldest: first && bornAt(first) };
  }

  /** The age in seconds of machine time, whatever domain time is. */
  async outboxDepth(): Promise<{ rows: number; ageSeconds: number }> {
    const { rows, oldest } = await this.outbox();
    const age = oldest ? Date.now() - oldest.epochMilliseconds : 0;
    return { rows, ageSeconds: Math.max(0, age) / 1_000 };
  }

  async lag(): Promise<Lag[]> {
    const lags = await Promise.all(
      this.groups.map(async (group) => {
        const byTopic = await this.bus.lag(group);
        return [...byTopic].map(([topic, records]) => ({ group, topic, records }));
      }),
    );
    return lags.flat();
  }

  /** The same for who only watches: null while the bus is away. */
  async lagIfKnown(): Promise<Lag[] | null> {
    const ended = new AbortController();
    const late = wait(PATIENCE, null, { signal: ended.signal, ref: false });
    const lag = await Promise.race([this.lag(), late]).catch(() => null);
    ended.abort();
    return lag;
  }
}
