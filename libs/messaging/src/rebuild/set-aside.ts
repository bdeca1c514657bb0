import type pg from 'pg';
import type { LoggedRecord } from '../bus.js';

/** A record that the replay cannot handle though live has passed it. */
export interface Failure {
  readonly record: LoggedRecord;
  readonly reason: string;
}

const chainOf = ({ topic, key }: LoggedRecord) => `${topic}/${key}`;

/**
 * What the replay leaves out, as live has: what stands in the projector's dead letters and everything
 * of the same aggregate behind it, and what operators have dismissed from there.
 */
export class SetAside {
  private parked = new Map<string, bigint>();
  private dismissed = new Set<string>();
  /** Per aggregate the first record that was left out because of the dead letters. */
  private readonly leftOut = new Map<string, LoggedRecord>();
  private readonly failed = new Map<string, Failure & { erasedAt: bigint | null }>();

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
    this.parked = new Map(
      letters.rows.map(({ topic, key, position }) => [`${topic}/${key}`, BigInt(position)]),
    );
    const acts = await this.worker.query<{ topic: string; key: string; event_id: string | null }>(
      `SELECT topic, key, event_id FROM dead_letter_act WHERE consumer = $1 AND outcome = 'dismissed'`,
      [this.consumer],
    );
    this.dismissed = new Set(
      acts.rows.map(({ topic, key, event_id }) => event_id ?? `${topic}/${key}`),
    );
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
    this.leftOut.set(chain, record);
    return true;
  }

  /** Whether an operator has dismissed the event; without id, a broken record of the aggregate. */
  wasDismissed(record: LoggedRecord, eventId: string | null): boolean {
    return this.dismissed.has(eventId ?? chainOf(record));
  }

  /** The first record of each aggregate that was left out, and may have been handled by now. */
  get firstLeftOut(): readonly LoggedRecord[] {
    return [...this.leftOut.values()];
  }

  /** Whether the record waits behind one that failed, as it would in the dead letters. */
  isBlocked(record: LoggedRecord): boolean {
    const failed = this.failed.get(chainOf(record));
    if (!failed || record.offset < failed.record.offset) return false;
    return failed.erasedAt === null || record.offset < failed.erasedAt;
  }

  fail(failure: Failure): void {
    this.failed.set(chainOf(failure.record), { ...failure, erasedAt: null });
  }

  /** The tombstone of an aggregate takes away what failed of it before. */
  erase(tombstone: LoggedRecord): void {
    const failed = this.failed.get(chainOf(tombstone));
    if (failed && failed.record.offset < tombstone.offset) failed.erasedAt ??= tombstone.offset;
  }

  get failures(): readonly Failure[] {
    return [...this.failed.values()].filter(({ erasedAt }) => erasedAt === null);
  }
}
