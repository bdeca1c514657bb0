import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import pg from 'pg';
import type { Bus, BusRecord, Health, LoggedRecord, Offsets, Subscription } from '../bus.js';
import { backOff, reasonOf } from '../failures.js';
import { append, readLayout } from './append.js';
import type { Layout } from './append.js';
import { readLog } from './read-log.js';
import { Session } from './session.js';

/**
 * A log in PostgreSQL, in a database of its own. One connection holds all partitions of a process,
 * one more sends. Retention is for ever.
 */
export class PostgresBus implements Bus {
  private readonly pool: pg.Pool;
  private readonly subscriptions: Subscription[] = [];
  private layout: Layout | null = null;
  private session: Session | null = null;
  private running: Promise<void> | null = null;
  private readonly closing = new AbortController();
  private down: string | null = null;

  constructor(
    private readonly url: string,
    private readonly log: Pick<Logger, 'warn'>,
  ) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: 1,
      idleTimeoutMillis: 10_000,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 20_000,
    });
    this.pool.on('error', (error) =>
      log.warn({ reason: reasonOf(error) }, 'bus: idle connection lost'),
    );
  }

  async send(records: readonly BusRecord[]): Promise<void> {
    const client = await this.pool.connect();
    try {
      this.layout ??= await readLayout(client);
      await append(client, this.layout, records);
      client.release();
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }

  async subscribe(subscription: Subscription): Promise<void> {
    this.session ??= await Session.open(this.url);
    await this.session.join(subscription);
    this.subscriptions.push(subscription);
    this.running ??= this.run(this.session);
  }

  /** Keeps a session open until the bus closes. */
  private async run(first: Session): Promise<void> {
    let session: Session | null = first;
    for (let failures = 0; !this.closing.signal.aborted;) {
      try {
        session ??= await this.reopen();
        this.down = null;
        await session.run();
      } catch (error) {
        this.down = reasonOf(error);
        this.log.warn({ reason: this.down }, 'bus: lost, joining again');
        failures = session ? 1 : failures + 1;
        await wait(backOff(failures), undefined, { signal: this.closing.signal }).catch(() => {});
      }
      session = null;
    }
  }

  private async reopen(): Promise<Session> {
    const session = await Session.open(this.url);
    this.session = session;
    try {
      for (const subscription of this.subscriptions) await session.join(subscription);
    } catch (error) {
      session.end();
      await session.run();
      throw error;
    }
    if (this.closing.signal.aborted) session.end();
    return session;
  }

  async lag(group: string): Promise<Map<string, number>> {
    const topics = this.subscriptions
      .filter((subscription) => subscription.group === group)
      .flatMap((subscription) => subscription.topics);
    const { rows } = await this.pool.query<{ topic: string; lag: number }>(
      `SELECT p.topic, sum(p.next_offset - coalesce(g.next_offset, 0))::int AS lag
       FROM partition p LEFT JOIN group_offset g
         ON g.topic = p.topic AND g.partition = p.partition AND g."group" = $1
       WHERE p.topic = ANY ($2) GROUP BY p.topic`,
      [group, topics],
    );
    return new Map(rows.map((row) => [row.topic, row.lag]));
  }

  read(topics: readonly string[], from: Offsets): AsyncIterable<readonly LoggedRecord[]> {
    return readLog(this.pool, topics, from);
  }

  health(): Health {
    return { healthy: this.down === null, reason: this.down && `bus: ${this.down}` };
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.session?.end();
    await this.running;
    await this.pool.end();
  }
}
