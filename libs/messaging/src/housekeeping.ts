import { setTimeout as wait } from 'node:timers/promises';
import { topics } from '@charter/events';
import type pg from 'pg';
import type { Logger } from 'pino';
import { reasonOf } from './failures.js';

/** Machine milliseconds between two rounds. */
const EVERY = 3_600_000;

/**
 * What may be forgotten, by machine time: keys that are kept for 30 days, and whom a notice was sent
 * to once the bus keeps it no longer, with a week for what is relayed and deleted late. The inbox is
 * for ever: what it forgot would have its effect again.
 */
const forgettable = [
  ['idempotency_key', 'created_at', '30 days'],
  ['notice_sent', 'sent_at', '37 days'],
] as const;

const shortLived = Object.entries(topics)
  .filter(([, { retention }]) => retention === 'compacted-30-days')
  .map(([topic]) => topic);

/**
 * Letters whose event the bus holds no longer: an erasure that comes later would not find their words.
 * The id tells when the event was made; one that is made by hand may not, or wrongly.
 */
const outlived = `DELETE FROM dead_letter WHERE topic = ANY ($1)
  AND least(uuid_extract_timestamp(event_id), failed_at) < clock_timestamp() - interval '30 days'`;

/** Deletes what has served from a service's own tables of messaging, as long as the process is there. */
export class Housekeeping {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly worker: pg.Pool,
    private readonly log: Pick<Logger, 'warn'>,
  ) {}

  start(): void {
    this.running = this.run();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.tidy().catch((error: unknown) =>
        this.log.warn({ reason: reasonOf(error) }, 'housekeeping failed, trying again in an hour'),
      );
      await wait(EVERY, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  async tidy(): Promise<void> {
    for (const [table, column, age] of forgettable)
      await this.worker.query(
        `DELETE FROM ${table} WHERE ${column} < clock_timestamp() - interval '${age}'`,
      );
    await this.worker.query(outlived, [shortLived]);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }
}
