import { newId, systemViewer } from '@charter/database';
import type { Transaction, UnitOfWork } from '@charter/database';
import type pg from 'pg';
import type { Logger } from 'pino';
import { Alarm } from './alarm.js';
import type { Clock } from './clock.js';
import type { DueHandler, DueWork } from './consumers.js';
import { DueClaims, keyOf, unclaimed, type ClaimedRow } from './due-claims.js';
import { Setbacks } from './due-setbacks.js';
import type { DueRow, WaitingWork } from './due-setbacks.js';
import { takePiece } from './due-together.js';
import { armed } from './failpoints.js';
import { ATTEMPTS, backOff, kindOf, NotYetPossible, reasonOf } from './failures.js';
import type { Activity } from './metrics.js';
import type { RightOfWay } from './right-of-way.js';
import { traceDueWork } from './spans.js';

const POLL = 2_000;
/** Machine milliseconds after which a process gives back what it claimed and has not begun. */
const LONG = 500;

/**
 * Does what is due by domain time, earliest first, one piece after the other; several processes of a
 * service share it, each claiming a few pieces at a time. One process alone does all in order of due
 * time; several keep that order for each aggregate, and are a few pieces apart otherwise. What keeps a
 * piece to once is not its claim (which may have ended unawares) but the handler's own transaction: it
 * holds a lock on the row's name, finds the row still there, and deletes it with its effect. What is not
 * possible for longer lets the rest pass.
 */
export class DueWorkRunner {
  private readonly alarm = new Alarm();
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  private readonly setbacks = new Setbacks();
  private readonly claims: DueClaims;
  /** Why the last piece of work failed; null when it did not. */
  failing: string | null = null;

  constructor(
    private readonly around: {
      readonly consumer: string;
      readonly handlers: DueWork;
      readonly unitOfWork: UnitOfWork;
      readonly rightOfWay: RightOfWay;
      readonly worker: pg.Pool;
      readonly clock: Clock;
      readonly activity: Activity;
      readonly log: Pick<Logger, 'warn' | 'error'>;
    },
  ) {
    this.claims = new DueClaims(around.worker, Object.keys(around.handlers));
  }

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
        await this.next();
        failures = 0;
        this.failing = null;
      } catch (error) {
        this.failing = reasonOf(error);
        this.around.log.warn({ reason: this.failing }, 'due work failed, trying again');
        await this.alarm.sleep(backOff(++failures));
      }
    }
  }

  /** Does the earliest pieces of work that are due, else sleeps until something is. */
  private async next(): Promise<void> {
    const row = await this.claims.earliest(this.setbacks.passed(), 'unclaimed');
    const left = row ? row.due_at.getTime() - this.around.clock.now().epochMilliseconds : POLL;
    if (this.setbacks.bringBack(left <= 0)) return;
    if (row && left <= 0) return this.doBatch();
    this.setbacks.forgetGone();
    await this.alarm.sleep(Math.max(0, Math.min(left, this.setbacks.left(), POLL)));
  }

  /** Claims what is earliest and does it, until something else is due sooner or it takes long. */
  private async doBatch(): Promise<void> {
    const rows = await this.claims.claim(this.around.clock.now(), this.setbacks.passed());
    // Others are at it, or at what comes before it.
    if (rows.length === 0) return this.alarm.sleep(50);
    let undone = rows;
    const began = performance.now();
    try {
      for (let left = rows; left.length > 0;) {
        const [row, ...rest] = left as [ClaimedRow, ...ClaimedRow[]];
        const outcome = await this.fire(row, rest[0] ?? null);
        left = rest;
        // What another process is still at stays claimed: given back, it would be claimed over and over.
        if (outcome !== 'undone') undone = undone.filter((one) => one !== row);
        if (outcome === 'done, sooner due' || this.stopped) return;
        if (performance.now() - began > LONG) return;
        // Where one was done with another's, the rest may have been, too.
        if (outcome === 'undone') left = await this.claims.remaining(rest);
      }
    } finally {
      await this.claims.release(undone);
    }
  }

  /** Due work of the kinds known here; what a newer process scheduled waits for it. */
  earliest(): Promise<DueRow | null> {
    return this.claims.earliest([], 'all');
  }

  /** Work that is not possible yet and lets the rest pass, as this process has tried it. */
  waiting(): WaitingWork[] {
    return this.setbacks.waiting();
  }

  private async fire(row: ClaimedRow, next: DueRow | null): Promise<Outcome> {
    const name = `${row.provider_id}/${row.kind}/${row.id}`;
    const { unitOfWork, rightOfWay, clock, activity, handlers } = this.around;
    const passed = this.setbacks.passed();
    try {
      const work = () => {
        const viewer = systemViewer(row.provider_id, clock.now());
        return unitOfWork.run(viewer, (tx) => once(tx, row, name, { handlers, next, passed }));
      };
      const outcome = await rightOfWay.piece(() => traceDueWork(row.kind, row.id, work));
      const isDone = outcome !== 'undone' && outcome !== 'elsewhere';
      if (armed && isDone) await armed.pass('due.committed');
      this.setbacks.forget(row);
      const lateness = clock.now().epochMilliseconds - row.due_at.getTime();
      if (isDone) activity.worked(row.kind, 'done', lateness);
      return outcome;
    } catch (error) {
      activity.retried(this.around.consumer);
      if (error instanceof NotYetPossible) {
        this.wait(row, name, error);
        return 'undone';
      }
      const kind = kindOf(error);
      if (kind === 'transient') throw error;
      const { waits, failures } = this.setbacks.failed(row);
      if (kind === 'unclear' && failures < ATTEMPTS) throw error;
      await this.setAside(row, name, reasonOf(error), waits + failures);
      return 'done';
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

type Outcome = 'done' | 'done, sooner due' | 'undone' | 'elsewhere';

/**
 * Mutations lock an aggregate first and its due work second; so does this, or the two would deadlock:
 * the row is looked at before the handler and deleted after it. A row that got another date meanwhile
 * stays for that date. Resolves to `undone` if the row is gone, to `elsewhere` if another process is at it,
 * and says whether the handler has scheduled something that is due before the next piece.
 */
async function once(
  tx: Transaction,
  row: DueRow,
  name: string,
  around: { handlers: DueWork; next: DueRow | null; passed: readonly string[] },
): Promise<Outcome> {
  const { handlers, next, passed } = around;
  const [lock] = await tx.manager.query<{ mine: boolean }[]>(
    `SELECT ${takePiece('$1::text')} AS mine`,
    [name],
  );
  if (!lock?.mine) return 'elsewhere';
  const key = [row.provider_id, row.kind, row.id, row.due_at];
  const same = 'provider_id = $1 AND kind = $2 AND id = $3 AND due_at = $4';
  const still = await tx.manager.query<unknown[]>(`SELECT FROM due_work WHERE ${same}`, key);
  if (still.length === 0) return 'undone';
  if (armed) await armed.pass('due.admitted');
  const handler: DueHandler = handlers[row.kind]!;
  await handler(row.id, Temporal.Instant.fromEpochMilliseconds(row.due_at.getTime()), tx);
  const [after] = await tx.manager.query<{ sooner: boolean }[]>(
    `WITH gone AS (DELETE FROM due_work WHERE ${same})
     SELECT EXISTS (SELECT FROM due_work d
       WHERE kind = ANY ($5) AND (due_at, kind, id) < ($6, $7, $8) AND ${unclaimed}
         AND ${keyOf('d')} <> ALL ($9)) AS sooner`,
    [...key, Object.keys(handlers), ...placeOf(next), passed],
  );
  if (armed) await armed.pass('due.effected');
  return after?.sooner ? 'done, sooner due' : 'done';
}

const placeOf = (row: DueRow | null) => [row?.due_at ?? null, row?.kind ?? null, row?.id ?? null];
