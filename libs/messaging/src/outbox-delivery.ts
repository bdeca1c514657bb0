import pg from 'pg';
import type { Logger } from 'pino';
import { chainOf } from './bus.js';
import type { Bus, BusRecord } from './bus.js';
import { DeadLetters } from './dead-letters.js';
import { isTombstone, readEnvelope } from './envelope.js';
import { armed } from './failpoints.js';
import { NotYetPossible, PermanentFailure, reasonOf } from './failures.js';

/** The earliest version of an aggregate that stands in the dead letters of the relay. */
export interface Standing {
  readonly topic: string;
  readonly key: string;
  readonly version: number;
}

type Stuck = Map<string, number>;

const versionOf = ({ headers }: BusRecord) => Number(headers['ce_aggregateversion']);

/**
 * Gives records of the outbox to the bus. What the bus will never take goes to the dead letters of
 * `<service>.relay`, later events of its aggregate behind it, so that it holds up nothing else.
 */
export class OutboxDelivery {
  private readonly letters: DeadLetters;
  private readonly consumer: string;
  /** Asks what stands in the dead letters; the answer is for `deliver`. */
  readonly stuckQuery: string;

  constructor(
    service: string,
    worker: pg.Pool,
    private readonly bus: Pick<Bus, 'send'>,
    private readonly log: Pick<Logger, 'warn'>,
  ) {
    this.consumer = `${service}.relay`;
    this.stuckQuery = `SELECT topic, key, min(position)::int AS version FROM dead_letter
      WHERE consumer = ${pg.escapeLiteral(this.consumer)} GROUP BY topic, key`;
    this.letters = new DeadLetters(worker);
  }

  /** Resolves when each record is on the bus or set aside. */
  async deliver(records: readonly BusRecord[], standing: readonly Standing[]): Promise<void> {
    const stuck: Stuck = new Map(standing.map((one) => [chainOf(one), one.version]));
    for (const record of records.filter(isTombstone)) await this.forget(record, stuck);
    const free = records.filter((record) => !stuck.has(chainOf(record)));
    const others = records.filter((record) => stuck.has(chainOf(record)));
    if (!(await this.sendAll(free))) others.unshift(...free);
    for (const record of others) await this.deliverOne(record, stuck);
  }

  /** What an erased aggregate left in the dead letters goes, so a tombstone waits behind nothing. */
  private async forget(record: BusRecord, stuck: Stuck): Promise<void> {
    if (stuck.delete(chainOf(record))) await this.letters.forget(this.consumer, record);
  }

  /** False if there is one among them that the bus will never take. */
  private async sendAll(records: readonly BusRecord[]): Promise<boolean> {
    if (records.length === 0) return true;
    try {
      await this.send(records);
      return true;
    } catch (error) {
      if (error instanceof PermanentFailure) return false;
      throw error;
    }
  }

  private async deliverOne(record: BusRecord, stuck: Stuck): Promise<void> {
    // What was put back from the dead letters goes before what still stands there.
    const isBehind = (stuck.get(chainOf(record)) ?? Infinity) < versionOf(record);
    const logged = { ...record, partition: 0, offset: BigInt(versionOf(record)) };
    const envelope = readEnvelope(record);
    if (isBehind) {
      if (await this.letters.park(this.consumer, logged, envelope)) return;
      throw new NotYetPossible(
        `what stands before ${envelope.id} was put back or given up meanwhile`,
      );
    }
    try {
      await this.send([record]);
    } catch (error) {
      if (!(error instanceof PermanentFailure)) throw error;
      const reason = reasonOf(error);
      this.log.warn({ event: envelope.id, reason }, 'relay: event set aside');
      const why = { state: 'failed', reason, attempts: 1 } as const;
      await this.letters.add(this.consumer, logged, envelope, why);
      stuck.set(chainOf(record), versionOf(record));
    }
  }

  private async send(records: readonly BusRecord[]): Promise<void> {
    if (armed && (await armed.pass('relay.taken')) === 2) await this.bus.send(records);
    await this.bus.send(records);
    if (armed) await armed.pass('relay.sent');
  }
}
