import { newId, systemViewer } from '@charter/database';
import type { Transaction, UnitOfWork } from '@charter/database';
import type pg from 'pg';
import type { Logger } from 'pino';
import { Alarm } from './alarm.js';
import type { Clock } from './clock.js';
import type { DueHandler, DueWork } from './consumers.js';
import { Setbacks } from './due-setbacks.js';
import type { DueRow, WaitingWork } from './due-setbacks.js';
import { armed } from './failpoints.js';
import { ATTEMPTS, backOff, kindOf, NotYetPossible, reasonOf } from './failures.js';
import type { Activity } from './metrics.js';
import { traceDueWork } from './spans.js';
import type { WorkerSession } from './worker-session.js';

const POLL = 2_000;

/**
 * Does what is due by domain time, earliest first, one piece after the other, in the one process of
 * the service that has the lead. What keeps it to once is not the lead (whose holder may have lost it
 * unawares) but the handler's own transaction: it holds a lock on the row's name, finds the row still
 * there, and deletes it with its effect. What is not possible for longer lets the rest pass.
 */
export class DueWorkRunner {
  private readonly alarm = new Alarm();
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  private readonly setbacks = new Setbacks();
  private leads = false;
  /** Why the last piece of work failed; null when it did not. */
  failing: string | null = null;

  constructor(
    private readonly around: {
      readonly consumer: string;
      readonly handlers: DueWork;
      readonly unitOfWork: UnitOfWork;
      readonly worker: pg.Pool;
      readonly session: Pick<WorkerSession, 'lead'>;
      readonly clock: Clock;
      readonly activity: Activity;
      readonly log: Pick<Logger, 'warn' | 'error'>;
    },
  ) {}

  start(): void {
    this.around.clock.onChange(() => this.wake());
    this.running = this.run();
  }

  wake(): void {
    this.alarm.ring();
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopped;) {
      try {
        this.leads = await this.around.session.lead();
        if (!this.leads) await this.alarm.sleep(POLL);
        else await this.next();
        failures = 0;
        this.failing = null;
      } catch (error) {
        this.failing = reasonOf(error);
        this.around.log.warn({ reason: this.failing }, 'due work failed, trying again');
        await this.alarm.sleep(backOff(++failures));
      }
    }
  }

  /** Does the earliest piece of work if it is due, else sleeps until something is. */
  private async next(): Promise<void> {
    const row = await this.earliest(this.setbacks.passed());
    const left = row ? row.due_at.getTime() - this.around.clock.now().epochMilliseconds : POLL;
    if (this.setbacks.bringBack(left <= 0)) return;
    if (row && left <= 0) return this.fire(row);
    this.setbacks.forgetGone();
    await this.alarm.sleep(Math.max(0, Math.min(left, this.setbacks.left(), POLL)));
  }

  /** Due work of the kinds known here; what a newer process scheduled waits for it. */
  async earliest(passed: readonly string[] = []): Promise<DueRow | null> {
    const { rows } = await this.around.worker.query<DueRow>(
      `SELECT provider_id, kind, id, due_at FROM due_work
       WHERE kind = ANY ($1) AND concat_ws('/', provider_id, kind, id,
         (extract(epoch FROM due_at) * 1000)::bigint) <> ALL ($2)
       ORDER BY due_at, kind, id LIMIT 1`,
      [Object.keys(this.around.handlers), passed],
    );
    return rows[0] ?? null;
  }

  /** Work that is not possible yet and lets the rest pass, as the process that has the lead knows it. */
  waiting(): WaitingWork[] {
    return this.leads ? this.setbacks.waiting() : [];
  }

  private async fire(row: DueRow): Promise<void> {
    const name = `${row.provider_id}/${row.kind}/${row.id}`;
    const { unitOfWork, clock, activity, handlers } = this.around;
    try {
      const viewer = systemViewer(row.provider_id, clock.now());
      const done = await traceDueWork(row.kind, row.id, () =>
        unitOfWork.run(viewer, (tx) => once(tx, row, name, handlers[row.kind]!)),
      );
      if (armed && done) await armed.pass('due.committed');
      this.setbacks.forget(row);
      const lateness = clock.now().epochMilliseconds - row.due_at.getTime();
      if (done) activity.worked(row.kind, 'done', lateness);
      else await this.alarm.sleep(100);
    } catch (error) {
      activity.retried(this.around.consumer);
      if (error instanceof NotYetPossible) return this.wait(row, name, error);
      const kind = kindOf(error);
      if (kind === 'transient') throw error;
      const { waits, failures } = this.setbacks.failed(row);
      if (kind === 'unclear' && failures < ATTEMPTS) throw error;
      await this.setAside(row, name, reasonOf(error), waits + failures);
    }
  }

  private wait(row: DueRow, name: string, error: NotYetPossible): void {
    const { waits, letsPass } = this.setbacks.waited(row);
    if (!letsPass) throw error;
    const reason = reasonOf(error);
    this.around.log.warn({ work: name, waits, reason }, 'due work waits, the rest goes on');
  }

  /** Work that cannot be done must not hold up what is due after it. */
  private async setAside(
    row: DueRow,
    name: string,
    reason: string,
    attempts: number,
  ): Promise<void> {
    const { worker, consumer, log, activity } = this.around;
    log.error({ work: name, reason }, 'due work set aside');
    await worker.query(
      `WITH gone AS (
         DELETE FROM due_work WHERE provider_id = $1 AND kind = $2 AND id = $3 AND due_at = $4 RETURNING *
       )
       INSERT INTO dead_letter (id, consumer, topic, key, partition, position, provider_id, state,
         reason, attempts, headers, data, failed_at)
       SELECT $8, $5, 'due:' || kind, id, 0, (extract(epoch FROM due_at) * 1000)::bigint,
         provider_id, 'failed', $6, $7, '{}', NULL, clock_timestamp() FROM gone
       ON CONFLICT DO NOTHING`,
      [row.provider_id, row.kind, row.id, row.due_at, consumer, reason, attempts, newId()],
    );
    this.setbacks.forget(row);
    activity.worked(row.kind, 'dead');
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.alarm.ring();
    await this.running;
  }
}

/**
 * Mutations lock an aggregate first and its due work second; so does this, or the two would deadlock:
 * the row is looked at before the handler and deleted after it. A row that got another date meanwhile
 * stays for that date. Resolves to false if the row is gone or another process is at it.
 */
async function once(
  tx: Transaction,
  row: DueRow,
  name: string,
  handler: DueHandler,
): Promise<boolean> {
  const [lock] = await tx.manager.query<{ mine: boolean }[]>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('due/' || $1::text, 0)) AS mine`,
    [name],
  );
  const key = [row.provider_id, row.kind, row.id, row.due_at];
  const same = 'provider_id = $1 AND kind = $2 AND id = $3 AND due_at = $4';
  const still = await tx.manager.query<unknown[]>(`SELECT FROM due_work WHERE ${same}`, key);
  if (!lock?.mine || still.length === 0) return false;
  if (armed) await armed.pass('due.admitted');
  await handler(row.id, Temporal.Instant.fromEpochMilliseconds(row.due_at.getTime()), tx);
  await tx.manager.query(`DELETE FROM due_work WHERE ${same}`, key);
  if (armed) await armed.pass('due.effected');
  return true;
}
