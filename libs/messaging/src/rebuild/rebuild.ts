import { setTimeout as wait } from 'node:timers/promises';
import {
  compare,
  createShadows,
  createShadowSource,
  dropShadows,
  SHADOW,
  swap,
  UnitOfWork,
  whoBlocks,
} from '@charter/database';
import type { Comparison } from '@charter/database';
import { isCompacted } from '@charter/events';
import pg from 'pg';
import type { Bus } from '../bus.js';
import type { Clock } from '../clock.js';
import { topicsFor } from '../consumers.js';
import type { Consumers } from '../consumers.js';
import { openPool } from '../open-pool.js';
import { LiveProjectors } from './live-projectors.js';
import type { Progress } from './progress.js';
import { BatchProjector } from './projector.js';
import { RebuildError } from './rebuild-error.js';
import { Replay } from './replay.js';
import { SetAside } from './set-aside.js';

export interface RebuildOptions {
  readonly service: string;
  /** Addresses of the service's database: the owner makes tables, projectors write as the app. */
  readonly urls: { readonly owner: string; readonly app: string; readonly worker: string };
  readonly entities: readonly (new () => object)[];
  readonly bus: Bus;
  readonly clock: Clock;
  readonly consumers: Consumers;
  /** Tables that projectors write, and nobody else. */
  readonly projections: readonly string[];
  /** Compares and swaps nothing. */
  readonly check: boolean;
  readonly progress: Progress;
  /** Aborted to give up; live stays as it is. */
  readonly signal: AbortSignal;
}

export interface RebuildReport {
  readonly comparisons: readonly Comparison[];
  /** Whether the new tables are in place. */
  readonly swapped: boolean;
  /** Records of the log that were replayed. */
  readonly records: number;
  readonly seconds: number;
  /** Milliseconds for which live projectors had to wait. */
  readonly held: number;
}

/** Transactions of the replay at once. */
const LANES = 3;
/** So few records that live projectors may wait for them. */
const FEW = 500;
const ROUNDS = 20;

/**
 * Makes a service's projections anew from the log, while it serves, and puts them in the place of the
 * old ones. Only projectors run. Whatever goes wrong before the swap, live is as it was. Throws
 * {@link RebuildError}, or what the database or the bus says.
 */
export async function rebuild(options: RebuildOptions): Promise<RebuildReport> {
  const owner = new pg.Client({ connectionString: options.urls.owner, keepAlive: true });
  owner.on('error', () => {}); // the query at hand, or the next one, tells it
  await owner.connect();
  const worker = openPool({ connectionString: options.urls.worker, max: 2 }, () => {});
  try {
    await takeTurn(owner);
    await dropShadows(owner);
    try {
      return await new Rebuild(options, owner, worker).run();
    } finally {
      await dropShadows(owner).catch(() => {}); // the next rebuild does it
    }
  } finally {
    await Promise.all([owner.end(), worker.end()]);
  }
}

/** One rebuild at a time; the lock goes with the connection. */
async function takeTurn(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(
    `SELECT pg_try_advisory_lock(hashtextextended('rebuild', 0)) AS taken,
       current_setting('track_counts')::boolean AS counts`,
  );
  if (!rows[0].taken)
    throw new RebuildError('another rebuild of this service runs: wait for its end, or stop it.');
  if (!rows[0].counts)
    throw new RebuildError(
      'the server counts no writes, so a projector that writes elsewhere would not be noticed: set track_counts = on.',
    );
}

class Rebuild {
  private readonly setAside: SetAside;
  private readonly live: LiveProjectors;
  private readonly began = performance.now();

  constructor(
    private readonly options: RebuildOptions,
    private readonly owner: pg.Client,
    private readonly worker: pg.Pool,
  ) {
    this.setAside = new SetAside(worker, `${options.service}.projector`);
    this.live = new LiveProjectors(owner);
  }

  async run(): Promise<RebuildReport> {
    const { urls, entities, projections } = this.options;
    await createShadows(this.owner, projections);
    await this.createVersions();
    const source = createShadowSource({ url: urls.app, entities, connections: LANES });
    await source.initialize();
    try {
      return await this.follow(this.replayOn(new UnitOfWork(source)));
    } finally {
      await source.destroy();
    }
  }

  /** Which versions the twins contain; it guards the replay alone, so it need not survive a crash. */
  private async createVersions(): Promise<void> {
    await this.owner.query(
      `CREATE UNLOGGED TABLE ${SHADOW}.projection_version (LIKE public.projection_version INCLUDING ALL);
       DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE ON ${SHADOW}.projection_version TO %I',
         regexp_replace(current_user, '_owner$', '_app')); END $$`,
    );
  }

  private replayOn(unitOfWork: UnitOfWork): Replay {
    const { bus, consumers, clock, progress, signal } = this.options;
    return new Replay({
      bus,
      worker: this.worker,
      consumers,
      topics: topicsFor(consumers, 'project'),
      setAside: this.setAside,
      projector: new BatchProjector(unitOfWork, clock, this.setAside),
      progress,
      lanes: LANES,
      signal,
    });
  }

  /** Replays until little is left, then tries to end. */
  private async follow(replay: Replay): Promise<RebuildReport> {
    const { progress, signal, projections } = this.options;
    progress.phase = 'replaying';
    while ((await replay.catchUp()) > FEW) progress.phase = 'catching up';
    this.setAside.refuseFailures();
    for (const table of projections)
      await this.owner.query(`VACUUM (ANALYZE) ${SHADOW}.${pg.escapeIdentifier(table)}`);
    for (let round = 1; round <= ROUNDS; round++) {
      progress.phase = 'catching up';
      await replay.catchUp();
      const report = await this.live.held((deadline) => this.end(replay, deadline));
      if (report) return { ...report, held: this.live.heldFor };
      signal.throwIfAborted();
      progress.phase = 'waiting for readers';
      await wait(1_000, undefined, { signal });
    }
    throw new RebuildError(
      `the tables could not be replaced, live is as it was. ${await whoBlocks(this.owner)} Try again when that has ended.`,
    );
  }

  /** While live projectors wait; null if readers would not let go of the tables. */
  private async end(
    replay: Replay,
    deadline: AbortSignal,
  ): Promise<Omit<RebuildReport, 'held'> | null> {
    const { progress, projections, check, signal } = this.options;
    await replay.catchUp(deadline);
    await this.live.limit();
    const late = await this.live.aheadOf(this.setAside.firstLeftOut);
    if (late.size > 0) await replay.makeUp(this.setAside.firstLeftOut, late, deadline);
    this.setAside.refuseFailures();
    progress.phase = 'comparing';
    const comparisons: Comparison[] = [];
    for (const table of projections) {
      await this.live.limit();
      comparisons.push(await compare(this.owner, table));
    }
    signal.throwIfAborted();
    if (check) return this.report(comparisons, false);
    deadline.throwIfAborted();
    progress.phase = 'swapping';
    if (!(await swap(this.owner, projections))) return null;
    await this.live.limit();
    await this.live.takeVersions(topicsFor(this.options.consumers, 'project').filter(isCompacted));
    await this.owner.query(`DROP SCHEMA ${SHADOW} CASCADE`);
    return this.report(comparisons, true);
  }

  private report(
    comparisons: readonly Comparison[],
    swapped: boolean,
  ): Omit<RebuildReport, 'held'> {
    return {
      comparisons,
      swapped,
      records: this.options.progress.done,
      seconds: (performance.now() - this.began) / 1000,
    };
  }
}
