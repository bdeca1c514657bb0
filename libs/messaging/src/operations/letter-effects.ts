import { handlerViewer } from '@charter/database';
import type { Transaction, UnitOfWork, Viewer } from '@charter/database';
import type { Clock } from '../clock.js';
import type { ConsumerGroup } from '../consumer-group.js';
import type { DeadLetter } from '../dead-letter-rows.js';
import { PermanentFailure } from '../failures.js';
import { record } from './acts.js';
import type { Act } from './acts.js';

/** Who asks for something, and why, without what comes of it. */
export type Call = Pick<Act, 'requestId' | 'actor'>;

/**
 * What becomes of a letter, in one transaction of the app role: the letter is deleted first, so that
 * of two who are at it the second finds it gone; effect and act stand or fall with the deletion.
 */
export class LetterEffects {
  constructor(
    private readonly service: string,
    private readonly groups: readonly ConsumerGroup[],
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Handles the letter, or puts it back where it came from; rejects with why it fails again. */
  async replay(letter: DeadLetter, call: Call | null): Promise<'handled' | 'returned' | 'gone'> {
    const { consumer } = letter;
    const take = (outcome: 'handled' | 'returned') => (tx: Transaction) =>
      this.take(tx, letter, call && { ...call, act: 'replayed', outcome, reason: null });
    const group = this.groups.find(({ name }) => name === consumer);
    if (group) return (await group.repeat(letter, take('handled'))) ? 'handled' : 'gone';
    const back = { [`${this.service}.due`]: putBackDue, [`${this.service}.relay`]: putBackEvent };
    const putBack = back[consumer];
    if (!putBack)
      throw new PermanentFailure(`${this.service} has no consumer ${consumer} any more`);
    const taken = await this.unitOfWork.run(this.viewerOf(letter), async (tx) => {
      if (!(await take('returned')(tx))) return false;
      await putBack(tx, letter);
      return true;
    });
    return taken ? 'returned' : 'gone';
  }

  /** Takes the letter away for good: copies of its event that still come have no effect either. */
  async dismiss(letter: DeadLetter, call: Call, reason: string): Promise<'dismissed' | 'gone'> {
    const group = this.groups.find(({ name }) => name === letter.consumer);
    const taken = await this.unitOfWork.run(this.viewerOf(letter), async (tx) => {
      const act = { ...call, act: 'dismissed', outcome: 'dismissed', reason } as const;
      if (!(await this.take(tx, letter, act))) return false;
      await group?.passOver(tx, letter);
      return true;
    });
    return taken ? 'dismissed' : 'gone';
  }

  private async take(tx: Transaction, letter: DeadLetter, act: Act | null): Promise<boolean> {
    const deleted = await tx.manager.queryRunner?.query(
      'DELETE FROM dead_letter WHERE id = $1',
      [letter.id],
      true,
    );
    if (deleted?.affected !== 1) return false;
    if (act) await record((sql, values) => tx.manager.query(sql, values), letter, act);
    return true;
  }

  private viewerOf({ providerId }: DeadLetter): Viewer {
    return handlerViewer(providerId, this.clock.now());
  }
}

/** What was scheduled anew meanwhile stays as it is: its handler judges by the rows anyhow. */
async function putBackDue(tx: Transaction, { providerId, record }: DeadLetter): Promise<void> {
  await tx.manager.query(
    `INSERT INTO due_work (provider_id, kind, id, due_at)
     VALUES ($1, $2, $3, 'epoch'::timestamptz + $4 * interval '1 millisecond')
     ON CONFLICT (provider_id, kind, id) DO NOTHING`,
    [providerId, record.topic.slice('due:'.length), record.key, record.offset],
  );
}

/**
 * An event that the bus refused, back into the outbox as it was. Its twin may be with the relay, which
 * may wait for the turn that is held here: whoever replays gives in.
 */
async function putBackEvent(tx: Transaction, { record, ...letter }: DeadLetter): Promise<void> {
  const { topic, key, headers, value } = record;
  await tx.manager.query(`SET LOCAL lock_timeout = '2s'`);
  await tx.manager.query(
    `INSERT INTO outbox (id, topic, type, schema_version, aggregate_id, aggregate_version,
       provider_id, time, traceparent, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT DO NOTHING`,
    [
      letter.eventId,
      topic,
      headers['ce_type'],
      headers['ce_dataversion'],
      key,
      headers['ce_aggregateversion'],
      letter.providerId,
      headers['ce_time'],
      headers['ce_traceparent'] ?? null,
      value,
    ],
  );
}
