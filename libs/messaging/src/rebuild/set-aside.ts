import type pg from 'pg';
import { chainOf } from '../bus.js';
import type { LoggedRecord } from '../bus.js';
import { RebuildError } from './rebuild-error.js';

/** Aggregates that may fail before the replay ends: so many are no exceptions any more. */
const MOST_FAILURES = 100;

/** A record without what it says, of which there may be many. */
export type Spot = Pick<LoggedRecord, 'topic' | 'key' | 'partition' | 'offset'>;

/** A record that the replay cannot handle though live has passed it. */
interface Failure {
  readonly spot: Spot;
  readonly type: string | undefined;
  readonly reason: string;
  readonly erasedAt: bigint | null;
}

const spotOf = ({ topic, key, partition, offset }: LoggedRecord): Spot => ({
  topic,
  key,
  partition,
  offset,
});

/**
 * What the replay leaves out, as live has: what stands in the projector's dead letters and everything
 * of the same aggregate behind it, and what operators have dismissed from there.
 */
export class SetAside {
  private parked = new Map<string, bigint>();
  private dismissed = new Set<string>();
  /** Per aggregate the first record that was left out because of the dead letters. */
  private readonly leftOut = new Map<string, Spot>();
  private readonly failed = new Map<string, Failure>();

  constructor(
    private readonly worker: pg.Pool,
    private readonly consumer: string,
  ) {}

  /** To be read after the positions of live: what has passed them without effect stands here by then. */
  async read(): Promise<void> {
    const letters = await this.worker.query<{ topic: string; key: string; position: string }>(
      'SELECT topic, key, min(position) AS position FROM dead_letter WHERE consumer = $1 GROUP BY 1, 2',
      [this.consumer],
    );
    this.parked = new Map(letters.rows.map((row) => [chainOf(row), BigInt(row.position)]));
    const acts = await this.worker.query<{ topic: string; key: string; event_id: string | null }>(
      `SELECT topic, key, event_id FROM dead_letter_act WHERE consumer = $1 AND outcome = 'dismissed'`,
      [this.consumer],
    );
    this.dismissed = new Set(acts.rows.map((row) => row.event_id ?? chainOf(row)));
  }

  /**
   * Whether the record is left out. Once one was, all that follow are: were they handled, nobody would
   * see that the twin lacks what live has handled from the dead letters since.
   */
  leavesOut(record: LoggedRecord): boolean {
    const chain = chainOf(record);
    if (this.leftOut.has(chain)) return true;
    const position = this.parked.get(chain);
    if (position === undefined || record.offset < position) return false;
    this.leftOut.set(chain, spotOf(record));
    return true;
  }

  /** Whether an operator has dismissed the event; without id, a broken record of the aggregate. */
  wasDismissed(record: LoggedRecord, eventId: string | null): boolean {
    return this.dismissed.has(eventId ?? chainOf(record));
  }

  /** The first record of each aggregate that was left out, and may have been handled by now. */
  get firstLeftOut(): readonly Spot[] {
    return [...this.leftOut.values()];
  }

  /** Whether the record waits behind one that failed, as it would in the dead letters. */
  isBlocked(record: LoggedRecord): boolean {
    const failed = this.failed.get(chainOf(record));
    if (!failed || record.offset < failed.spot.offset) return false;
    return failed.erasedAt === null || record.offset < failed.erasedAt;
  }

  /** @throws RebuildError if too many have failed */
  fail(record: LoggedRecord, reason: string): void {
    const type = record.headers['ce_type'];
    this.failed.set(chainOf(record), { spot: spotOf(record), type, reason, erasedAt: null });
    if (this.failed.size > MOST_FAILURES && this.failures.length > MOST_FAILURES)
      this.refuseFailures();
  }

  /** The tombstone of an aggregate takes away what failed of it before. */
  erase(tombstone: LoggedRecord): void {
    const failed = this.failed.get(chainOf(tombstone));
    if (failed && failed.erasedAt === null && failed.spot.offset < tombstone.offset)
      this.failed.set(chainOf(tombstone), { ...failed, erasedAt: tombstone.offset });
  }

  private get failures(): readonly Failure[] {
    return [...this.failed.values()].filter(({ erasedAt }) => erasedAt === null);
  }

  /** @throws RebuildError that names what failed, if anything did */
  refuseFailures(): void {
    const { failures } = this;
    if (failures.length === 0) return;
    const told = failures
      .slice(0, 5)
      .map(
        ({ spot: { topic, key, partition, offset }, type, reason }) =>
          `  ${type ?? 'a record'} of ${topic} ${key} (partition ${partition}, offset ${offset}): ${reason}`,
      );
    const many = failures.length > MOST_FAILURES ? 'more than ' : '';
    throw new RebuildError(
      'live has handled these events, but the projectors of this release cannot ' +
        `(${many}${Math.min(failures.length, MOST_FAILURES)} aggregates):\n${told.join('\n')}\n` +
        'Mend the projector, or dismiss the event if it stands in the dead letters.',
    );
  }
}
