import type pg from 'pg';
import type { Logger } from 'pino';
import { Alarm } from './alarm.js';
import type { Bus } from './bus.js';
import { toRecord } from './envelope.js';
import type { OutboxRow } from './envelope.js';
import { armed } from './failpoints.js';
import { backOff, reasonOf } from './failures.js';
import type { Activity } from './metrics.js';
import { OutboxDelivery } from './outbox-delivery.js';
import type { Standing } from './outbox-delivery.js';
import { traceSent } from './spans.js';

const BATCH = 200;
const POLL = 1_000;
/** Connections that know the relay's statements. */
const prepared = new WeakSet<pg.PoolClient>();

/**
 * Moves outbox rows to the bus. Each batch is one transaction that one process at a time gets, and a
 * row is deleted only when the bus or the dead letters have it: it may be sent twice, never not at
 * all. Rows are taken, not remembered by number, so one that commits late is found late, not lost.
 */
export class OutboxRelay {
  private readonly alarm = new Alarm();
  private readonly delivery: OutboxDelivery;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  /** Why the last batch failed; null when it did not. */
  failing: string | null = null;

  constructor(
    private readonly service: string,
    private readonly worker: pg.Pool,
    bus: Pick<Bus, 'send'>,
    private readonly activity: Activity,
    private readonly log: Pick<Logger, 'warn'>,
  ) {
    this.delivery = new OutboxDelivery(service, worker, bus, log);
  }

  start(): void {
    this.running = this.run();
  }

  wake(): void {
    this.alarm.ring();
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopped;) {
      try {
        const sent = await this.relay();
        failures = 0;
        this.failing = null;
        if (sent < BATCH) await this.alarm.sleep(POLL);
      } catch (error) {
        this.failing = reasonOf(error);
        this.log.warn({ reason: this.failing }, 'relay: batch failed, trying again');
        await this.alarm.sleep(backOff(++failures));
        await this.blankErased().catch(() => {}); // if the database is away, the next batch says so
      }
    }
  }

  /** What was erased while the bus is away must not wait here for its return: rows become tombstones. */
  private async blankErased(): Promise<void> {
    await this.worker.query(
      `UPDATE outbox o SET data = NULL FROM outbox t
       WHERE t.data IS NULL AND o.topic = t.topic AND o.aggregate_id = t.aggregate_id
         AND o.aggregate_version < t.aggregate_version AND o.data IS NOT NULL`,
    );
  }

  /** One batch; resolves to the number of records sent. */
  async relay(): Promise<number> {
    if (armed) await armed.pass('relay.woken');
    const began = performance.now();
    const sent = await this.batch();
    if (armed && sent > 0) await armed.pass('relay.committed');
    this.activity.relayed(sent, performance.now() - began);
    return sent;
  }

  private async batch(): Promise<number> {
    const client = await this.worker.connect();
    const began = new Date();
    try {
      const { records, standing } = await this.take(client);
      if (records.length > 0) await this.delivery.deliver(records, standing);
      await client.query('COMMIT');
      client.release();
      traceSent(records, began);
      return records.length;
    } catch (error) {
      client.release(error as Error); // closing the connection rolls back
      throw error;
    }
  }

  private async take(client: pg.PoolClient) {
    if (!prepared.has(client)) await client.query(statements(this.delivery.stuckQuery));
    prepared.add(client);
    const results: unknown = await client.query(TAKE);
    const [stuck, batch] = (results as unknown[]).slice(-2) as [
      pg.QueryResult<Standing>,
      pg.QueryResult<OutboxRow>,
    ];
    // The rows are deleted before they are sent, but only the commit afterwards makes it true.
    return {
      records: batch.rows.map((row) => toRecord(this.service, row)),
      standing: stuck.rows,
    };
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.alarm.ring();
    await this.running;
  }
}

/**
 * Planned once per connection: planning them anew would cost more than the bus does. The turn is
 * remembered for the statements behind it, since one that came only then would be too late. The rows
 * are chosen into an array: a join might choose anew per row, and find more each time.
 */
const statements = (stuckQuery: string) => `
  PREPARE relay_turn AS
    SELECT set_config('relay.turn', pg_try_advisory_xact_lock(hashtextextended('outbox', 0))::text, true);
  PREPARE relay_stuck AS ${stuckQuery};
  PREPARE relay_batch AS
    WITH batch AS (
      DELETE FROM outbox WHERE seq = ANY (ARRAY (
        SELECT seq FROM outbox
        WHERE current_setting('relay.turn')::boolean AND seq > ALL (
          SELECT earlier.seq FROM outbox AS earlier
          WHERE earlier.topic = outbox.topic AND earlier.aggregate_id = outbox.aggregate_id
            AND earlier.aggregate_version < outbox.aggregate_version)
        ORDER BY seq LIMIT ${BATCH} FOR UPDATE))
      RETURNING seq, id, topic, type, schema_version, aggregate_id, aggregate_version, provider_id,
        time, traceparent, data::text AS data)
    SELECT * FROM batch ORDER BY seq`;

/**
 * Takes and deletes a batch in one round trip: events wait for it. What stands in the dead letters is
 * looked for before the rows, so that what is put back between the two is seen once at least. What
 * was put back has a later number than events that waited: those stay until it is gone. The commit is
 * not waited for on disk: a crash of the server that forgets it has the batch sent again. Indexes are
 * used even while the outbox is empty, since the plan stays when a million rows wait.
 */
const TAKE = `BEGIN; SET LOCAL synchronous_commit = off; SET LOCAL enable_seqscan = off;
  EXECUTE relay_turn; EXECUTE relay_stuck; EXECUTE relay_batch`;
