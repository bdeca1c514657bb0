import { setTimeout as wait } from 'node:timers/promises';
import { SHADOW } from '@charter/database';
import pg from 'pg';
import { RebuildError } from './rebuild-error.js';
import type { Spot } from './set-aside.js';

/**
 * Machine milliseconds that live projectors may be held: they try five times for 20 s each before
 * an event goes to the dead letters.
 */
const LONGEST = 60_000;
/** Machine milliseconds that an attempt to hold them may take; later ones queue behind it. */
const PATIENCE = 1_000;
const ATTEMPTS = 60;
const LOCK_NOT_AVAILABLE = '55P03';
const QUERY_CANCELED = '57014';

/** The projectors of the running service, which take a version and move a position with each event. */
export class LiveProjectors {
  /** Milliseconds for which they were held, the last time. */
  heldFor = 0;
  private heldSince = 0;

  constructor(
    private readonly owner: pg.Client,
    private readonly longest = LONGEST,
  ) {}

  /**
   * Runs the work in a transaction during which no projection of live changes; reading goes on. It
   * commits what the work resolves to, and rolls back if that is null. The work has to end when the
   * signal that it gets is aborted.
   */
  async held<T>(work: (deadline: AbortSignal) => Promise<T | null>): Promise<T | null> {
    await this.begin();
    const deadline = AbortSignal.timeout(this.longest);
    try {
      const result = await work(deadline);
      if (result !== null) deadline.throwIfAborted();
      await this.owner.query(result === null ? 'ROLLBACK' : 'COMMIT');
      return result;
    } catch (error) {
      await this.owner.query('ROLLBACK').catch(() => {});
      const late = error === deadline.reason || (error as pg.DatabaseError).code === QUERY_CANCELED;
      throw late ? this.tooLong() : error;
    } finally {
      this.heldFor = performance.now() - this.heldSince;
    }
  }

  /** Has the next statement end in time for those who wait. */
  async limit(): Promise<void> {
    const left = this.longest - (performance.now() - this.heldSince);
    await this.owner.query(`SET LOCAL statement_timeout = ${Math.max(1, Math.round(left))}`);
  }

  /** Whoever projects locks the versions first, so this order waits for nobody who waits for us. */
  private async begin(): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      this.heldSince = performance.now();
      await this.owner.query(`BEGIN; SET LOCAL lock_timeout = ${PATIENCE}`);
      try {
        await this.owner.query(
          'LOCK TABLE public.projection_version, public.projection_position IN SHARE ROW EXCLUSIVE MODE',
        );
        await this.owner.query(`SET LOCAL lock_timeout = 0; SET LOCAL work_mem = '64MB'`);
        return;
      } catch (error) {
        await this.owner.query('ROLLBACK');
        if ((error as pg.DatabaseError).code !== LOCK_NOT_AVAILABLE) throw error;
        await wait(PATIENCE * Math.random());
      }
    }
    throw new RebuildError(
      'a projector of the running service has been at work for a minute; live is as it was. Try again.',
    );
  }

  /** Versions that live has of these records' aggregates where the twins are behind, by topic and id. */
  async aheadOf(records: readonly Spot[]): Promise<Map<string, number>> {
    const { rows } = await this.owner.query<{ place: string; version: number }>(
      `SELECT concat_ws('/', live.topic, live.aggregate_id) AS place, live.version
       FROM unnest($1::text[], $2::text[]) AS given (topic, key)
       JOIN public.projection_version live
         ON live.topic = given.topic AND live.aggregate_id::text = lower(given.key)
       LEFT JOIN ${SHADOW}.projection_version made
         ON made.topic = live.topic AND made.aggregate_id = live.aggregate_id
       WHERE made.version IS NULL OR made.version < live.version`,
      [records.map(({ topic }) => topic), records.map(({ key }) => key)],
    );
    return new Map(rows.map(({ place, version }) => [place, version]));
  }

  /**
   * Live's versions become those of the new tables. In a compacted topic none is taken back: the
   * log may have forgotten the tombstone that bore it.
   */
  async takeVersions(compacted: readonly string[]): Promise<void> {
    await this.owner.query(
      `INSERT INTO public.projection_version AS live (topic, aggregate_id, version)
       SELECT topic, aggregate_id, made.version FROM ${SHADOW}.projection_version made
       LEFT JOIN public.projection_version was USING (topic, aggregate_id)
       WHERE was.version IS DISTINCT FROM made.version
       ON CONFLICT (topic, aggregate_id) DO UPDATE SET version = excluded.version
       WHERE live.version < excluded.version OR NOT live.topic = ANY ($1)`,
      [compacted],
    );
  }

  private tooLong(): RebuildError {
    return new RebuildError(
      `catching up and comparing took more than ${this.longest / 1000} s, for which live projectors may not wait; live is as it was. Try again when less is going on.`,
    );
  }
}
