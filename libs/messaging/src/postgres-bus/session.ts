import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Alarm } from '../alarm.js';
import type { Delivery, LoggedRecord, Subscription } from '../bus.js';
import { armed } from '../failpoints.js';
import { backOff, reasonOf } from '../failures.js';
import { headersOf } from './headers.js';
import { Membership } from './membership.js';
import type { Held } from './membership.js';
import { SingleFile } from './single-file.js';

/** Machine milliseconds between two looks at who else is in the group. */
const REBALANCE = 2_000;
/** … by a member that holds nothing: the others may just have made room, or there is none for it. */
const SOON = 500;
/** Notifications are hints; this often records are looked for without one. */
const POLL = 1_000;
const BATCH = 100;
/** Bytes of a partition's records at hand, but for the last one. */
const BATCH_BYTES = 1_048_576;
/** Machine milliseconds between two times that a partition's offset is kept while records go on. */
const KEEP = 1_000;
/** Machine milliseconds after which a silent server counts as gone. */
const SILENCE = 7_000;

interface Row extends Omit<LoggedRecord, 'offset' | 'headers'> {
  readonly place: string;
  readonly offset: string;
  readonly headers: unknown;
}

/**
 * The memberships of one process, on one connection. It ends when the connection breaks, and with
 * it every lock: what is at hand then may come to another member as well.
 */
export class Session {
  private readonly memberships: Membership[] = [];
  private readonly alarm = new Alarm();
  private readonly queries: SingleFile;
  private ending = false;
  private broken: Error | null = null;

  private constructor(
    private readonly client: pg.Client,
    private readonly subscriptions: readonly Subscription[],
  ) {
    this.queries = new SingleFile(client);
    client.on('notification', () => this.alarm.ring());
    client.on('error', (error) => this.break(error));
    client.on('end', () => this.break(new Error('the bus closed the connection')));
  }

  /** Connects; `run` joins the groups of these subscriptions and of those that are added to them. */
  static async open(url: string, subscriptions: readonly Subscription[]): Promise<Session> {
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: SILENCE,
      query_timeout: SILENCE,
      // A machine that vanishes must not keep its partitions: the server asks whether it is there.
      // Only offsets are written here: those that a crash of the server forgets are handled again.
      options:
        '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 ' +
        '-c synchronous_commit=off',
    });
    const session = new Session(client, subscriptions);
    await client.connect();
    await client.query('LISTEN record');
    return session;
  }

  /** Why nothing comes any more; null while the connection stands. */
  get lost(): string | null {
    return this.broken && reasonOf(this.broken);
  }

  /** Looks for new subscriptions and records at once. */
  wake(): void {
    this.alarm.ring();
  }

  /** Delivers until the session ends; throws when its connection broke or a group refused it. */
  async run(joined: () => void): Promise<void> {
    let rebalancedAt = 0;
    try {
      while (!this.ending && !this.broken) {
        const added = await this.joinNew();
        if (added) joined();
        const newcomer = this.memberships.some(({ held }) => held.length === 0);
        const pause = newcomer ? SOON : REBALANCE;
        if (added || performance.now() >= rebalancedAt + pause) {
          for (const membership of this.memberships) await membership.rebalance();
          rebalancedAt = performance.now();
        }
        if (!(await this.deliver())) await this.alarm.sleep(POLL);
      }
    } catch (error) {
      this.break(error as Error);
    }
    await this.finish();
    if (this.broken && !this.ending) throw this.broken;
  }

  private async joinNew(): Promise<boolean> {
    const added = this.subscriptions.slice(this.memberships.length);
    for (const subscription of added) {
      const membership = new Membership(this.queries, subscription);
      await membership.join();
      this.memberships.push(membership);
    }
    return added.length > 0;
  }

  private break(error: Error): void {
    this.broken ??= error;
    this.abort();
  }

  private abort(): void {
    for (const held of this.memberships.flatMap((membership) => membership.held))
      held.ended.abort();
    this.alarm.ring();
  }

  private async finish(): Promise<void> {
    const held = this.memberships.flatMap((membership) => membership.held);
    await Promise.allSettled(held.map(async (one) => one.work));
    await this.client.end().catch(() => {});
  }

  /** Lets the records at hand finish, then leaves. */
  end(): void {
    this.ending = true;
    this.abort();
  }

  /** Starts work on every partition that has records and none at hand; whether there was any. */
  private async deliver(): Promise<boolean> {
    const idle = this.memberships.flatMap((membership) =>
      membership.held
        .filter((held) => !held.work && !held.leaving)
        .map((held) => ({ membership, held })),
    );
    if (idle.length === 0) return false;
    const records = await this.fetch(idle.map(({ held }) => held));
    for (const [index, { membership, held }] of idle.entries()) {
      const batch = records.get(index);
      if (batch) held.work = this.work(membership, held, batch);
    }
    return records.size > 0;
  }

  private async fetch(places: readonly Held[]): Promise<Map<number, LoggedRecord[]>> {
    const { rows } = await this.queries.query<Row>({
      name: 'fetch',
      text: `SELECT p.place, r.topic, r.partition, r."offset", r.key, r.headers, r.value
        FROM unnest($1::text[], $2::int[], $3::bigint[]) WITH ORDINALITY AS p (topic, partition, next, place),
        LATERAL (SELECT *, sum(octet_length(value)) OVER (ORDER BY "offset"
              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
            FROM (SELECT * FROM record r WHERE r.topic = p.topic AND r.partition = p.partition
                    AND r."offset" >= p.next ORDER BY r."offset" LIMIT ${BATCH}) AS next) r
        WHERE coalesce(r.before, 0) < ${BATCH_BYTES} ORDER BY p.place, r."offset"`,
      values: [
        places.map((held) => held.topic),
        places.map((held) => held.partition),
        places.map((held) => held.next),
      ],
    });
    const records = rows.map((row) => ({
      ...row,
      offset: BigInt(row.offset),
      headers: headersOf(row.headers),
    }));
    return Map.groupBy(records, (record) => Number(record.place) - 1);
  }

  private async keepOffset(membership: Membership, held: Held): Promise<void> {
    try {
      await membership.keepOffset(held);
      if (armed) await armed.pass('consumer.offset-kept');
    } catch (error) {
      this.break(error as Error);
    }
  }

  private async work(membership: Membership, held: Held, batch: LoggedRecord[]): Promise<void> {
    const { signal } = held.ended;
    const heartbeat = async () => signal.throwIfAborted();
    let kept = held.next;
    let keepAt = performance.now() + KEEP;
    try {
      for (const record of batch) {
        if (held.leaving || signal.aborted) break;
        await held.subscription.handler(record, { heartbeat, signal } satisfies Delivery);
        held.next = record.offset + 1n;
        if (performance.now() < keepAt) continue;
        await this.keepOffset(membership, held);
        kept = held.next;
        keepAt = performance.now() + KEEP;
      }
    } catch {
      // Whoever handles records says why it failed; here it only counts that it comes again.
      await wait(backOff(5), undefined, { signal }).catch(() => {});
    } finally {
      if (held.next > kept) await this.keepOffset(membership, held);
      held.work = null;
      this.alarm.ring();
    }
  }
}
