import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import pg from 'pg';
import type { Bus, BusRecord, Health, LoggedRecord, Offsets, Subscription } from '../bus.js';
import { missingTopics, refuseTooLarge } from '../bus-refusals.js';
import { backOff, reasonOf } from '../failures.js';
import { openPool } from '../open-pool.js';
import { Upkeep } from '../upkeep.js';
import { append, readLayout } from './append.js';
import type { Layout } from './append.js';
import { compact } from './compaction.js';
import { readLog } from './read-log.js';
import { Session } from './session.js';

/**
 * A log in PostgreSQL, in a database of its own. One connection holds all partitions of a process,
 * one more sends. What the retention of a topic no longer keeps is deleted every hour.
 */
export class PostgresBus implements Bus {
  private readonly pool: pg.Pool;
  private readonly subscriptions: Subscription[] = [];
  private readonly attempts: (() => void)[] = [];
  private layout: Layout | null = null;
  private session: Session | null = null;
  private running: Promise<void> | null = null;
  private readonly compaction: Upkeep;
  private readonly closing = new AbortController();
  private down: string | null = null;

  constructor(
    private readonly url: string,
    private readonly log: Pick<Logger, 'warn'>,
  ) {
    const work = (signal: AbortSignal) => compact(url, { wait: false, signal });
    this.compaction = new Upkeep('bus: compaction', work, log);
    const settings = {
      connectionString: url,
      max: 1,
      idleTimeoutMillis: 10_000,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 20_000,
      query_timeout: 25_000,
    };
    this.pool = openPool(settings, (error) =>
      log.warn({ reason: reasonOf(error) }, 'bus: idle connection lost'),
    );
  }

  async send(records: readonly BusRecord[]): Promise<void> {
    for (const record of records) refuseTooLarge(record);
    const client = await this.pool.connect();
    try {
      await append(client, await this.layoutFor(client, records), records);
      client.release();
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }

  /** Read again when a topic is not in it: it may have been made since. */
  private async layoutFor(client: pg.ClientBase, records: readonly BusRecord[]): Promise<Layout> {
    const topics = new Set(records.map(({ topic }) => topic));
    const missing = (layout: Layout | null) => [...topics].filter((topic) => !layout?.has(topic));
    if (this.layout && missing(this.layout).length === 0) return this.layout;
    this.layout = await readLayout(client);
    if (missing(this.layout).length > 0) throw missingTopics(missing(this.layout));
    return this.layout;
  }

  /**
   * Resolves after the first attempt to join, successful or not: while the server is away, refuses
   * the credentials or lacks a topic, health says so, and joining is tried again.
   */
  async subscribe(subscription: Subscription): Promise<void> {
    this.subscriptions.push(subscription);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.attempts.push(resolve);
    this.compaction.start();
    this.running ??= this.run();
    this.session?.wake();
    await promise;
  }

  private attempted(reason: string | null): void {
    this.down = reason;
    for (const resolve of this.attempts.splice(0)) resolve();
  }

  /** Keeps a session open until the bus closes. */
  private async run(): Promise<void> {
    let failures = 0;
    const joined = () => {
      failures = 0;
      this.attempted(null);
    };
    while (!this.closing.signal.aborted) {
      try {
        this.session = await Session.open(this.url, this.subscriptions);
        if (this.closing.signal.aborted) this.session.end();
        await this.session.run(joined);
      } catch (error) {
        this.attempted(reasonOf(error));
        this.log.warn({ reason: this.down }, 'bus: lost, joining again');
        await wait(backOff(++failures), undefined, { signal: this.closing.signal }).catch(() => {});
      }
    }
    this.attempted(this.down);
  }

  async lag(group: string): Promise<Map<string, number>> {
    const topics = this.subscriptions
      .filter((subscription) => subscription.group === group)
      .flatMap((subscription) => subscription.topics);
    const { rows } = await this.pool.query<{ topic: string; lag: number }>(
      // From the first record that is there: a group need not pass what retention has deleted.
      `SELECT p.topic, coalesce(sum(p.next_offset - next."offset"), 0)::int AS lag
       FROM partition p LEFT JOIN group_offset g
         ON g.topic = p.topic AND g.partition = p.partition AND g."group" = $1
       LEFT JOIN LATERAL (SELECT "offset" FROM record r
         WHERE p.next_offset > coalesce(g.next_offset, 0) AND r.topic = p.topic
           AND r.partition = p.partition AND r."offset" >= coalesce(g.next_offset, 0)
         ORDER BY "offset" LIMIT 1) AS next ON true
       WHERE p.topic = ANY ($2) GROUP BY p.topic`,
      [group, topics],
    );
    return new Map(rows.map((row) => [row.topic, row.lag]));
  }

  read(topics: readonly string[], from: Offsets): AsyncIterable<readonly LoggedRecord[]> {
    return readLog(this.pool, topics, from);
  }

  /** Deletes at once what the topics' retention no longer keeps; resolves to the number of records. */
  compact(): Promise<number> {
    return compact(this.url, { wait: true });
  }

  health(): Health {
    const reason = this.session?.lost ?? this.down;
    return { healthy: reason === null, reason: reason && `bus: ${reason}` };
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.session?.end();
    await this.running;
    await this.compaction.stop();
    await this.pool.end();
  }
}
