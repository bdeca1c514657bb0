import { setTimeout as wait } from 'node:timers/promises';
import { handlerViewer, SHADOW, Transaction } from '@charter/database';
import type { UnitOfWork, Viewer } from '@charter/database';
import type { LoggedRecord } from '../bus.js';
import type { Clock } from '../clock.js';
import type { Effect } from '../consumers.js';
import { isTombstone } from '../envelope.js';
import { ATTEMPTS, backOff, kindOf, reasonOf } from '../failures.js';
import { VersionGuard } from './admit.js';
import { RebuildError } from './rebuild-error.js';
import type { SetAside } from './set-aside.js';

/** A record and what the projector does with it. */
export interface Work {
  readonly record: LoggedRecord;
  readonly effect: Effect;
}

/** A handler's error, with the record that it was given. */
class HandlerFailure extends Error {
  constructor(
    readonly record: LoggedRecord,
    override readonly cause: unknown,
  ) {
    super(reasonOf(cause));
  }
}

class ForeignWrite extends Error {}

/** Runs the projectors of one topic over many records in one transaction. */
export class BatchProjector {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly setAside: SetAside,
  ) {}

  /** In order per aggregate. What cannot be handled is set aside; throws when nothing can be. */
  async project(works: readonly Work[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const open = works.filter((work) => this.isOpen(work.record));
      if (open.length === 0) return;
      try {
        return await this.inOneTransaction(open);
      } catch (error) {
        if (error instanceof HandlerFailure) this.setAside.fail(error.record, error.message);
        else if (error instanceof ForeignWrite) throw await this.culprit(open, error);
        else if (kindOf(error) === 'transient' && attempt < ATTEMPTS) await wait(backOff(attempt));
        else throw error;
      }
    }
  }

  private isOpen(record: LoggedRecord): boolean {
    if (isTombstone(record)) this.setAside.erase(record);
    return !this.setAside.isBlocked(record);
  }

  private async inOneTransaction(works: readonly Work[]): Promise<void> {
    const ordered = byProvider(works);
    const first = this.viewerOf(ordered[0]!);
    await this.unitOfWork.run(first, async (outer) => {
      const ids = ordered.map(({ record }) => record.key);
      const before = await writes(outer);
      const guard = await VersionGuard.open(outer, ordered[0]!.record.topic, ids);
      let tx = outer;
      for (const work of ordered) {
        const { event } = work.effect;
        if (!guard.admits(event.aggregateId, event.aggregateVersion)) continue;
        if (tx.viewer.providerId !== event.providerId)
          tx = await become(this.viewerOf(work), outer);
        await handle(work, tx);
      }
      await guard.keep();
      await refuseForeignWrites(outer, before);
    });
  }

  private viewerOf({ effect: { event } }: Work): Viewer {
    return handlerViewer(event.providerId, this.clock.now());
  }

  /** Which event it was whose projector wrote where it must not. */
  private async culprit(works: readonly Work[], error: ForeignWrite): Promise<Error> {
    for (const work of works)
      try {
        await this.inOneTransaction([work]);
      } catch (again) {
        if (!(again instanceof ForeignWrite)) continue;
        const { topic, headers } = work.record;
        return new RebuildError(
          `the projector of ${headers['ce_type'] ?? topic} wrote to ${again.message}, which is no projection: ` +
            'it must not, or the table is missing from the projections that the service declares.',
        );
      }
    return new RebuildError(`a projector wrote to ${error.message}, which is no projection.`);
  }
}

/** Each provider's records together, unless that would turn the order of an aggregate's. */
function byProvider(works: readonly Work[]): readonly Work[] {
  const providers = new Map<string, string | null>();
  for (const { record, effect } of works) {
    const known = providers.get(record.key);
    if (known !== undefined && known !== effect.event.providerId) return works;
    providers.set(record.key, effect.event.providerId);
  }
  return [...Map.groupBy(works, ({ effect }) => effect.event.providerId).values()].flat();
}

/** Goes on in the same transaction as the viewer of another provider. */
async function become(viewer: Viewer, outer: Transaction): Promise<Transaction> {
  await outer.manager.query(`SELECT set_config('app.viewer', $1, true)`, [JSON.stringify(viewer)]);
  return new Transaction(viewer, outer.manager);
}

async function handle({ record, effect }: Work, tx: Transaction): Promise<void> {
  try {
    await effect.run(tx);
  } catch (error) {
    throw kindOf(error) === 'transient' ? error : new HandlerFailure(record, error);
  }
}

/**
 * Rows that were written outside of the twins, by table. The server counts them for the connection,
 * and may still show those of transactions before.
 */
async function writes(tx: Transaction): Promise<Map<string, string>> {
  const rows = await tx.manager.query<{ name: string; count: string }[]>(
    `SELECT relname AS name, n_tup_ins + n_tup_upd + n_tup_del AS count
     FROM pg_stat_xact_user_tables
     WHERE schemaname <> $1 AND n_tup_ins + n_tup_upd + n_tup_del > 0 ORDER BY 1`,
    [SHADOW],
  );
  return new Map(rows.map(({ name, count }) => [name, count]));
}

async function refuseForeignWrites(
  tx: Transaction,
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const after = await writes(tx);
  const written = [...after].filter(([name, count]) => before.get(name) !== count);
  if (written.length > 0) throw new ForeignWrite(written.map(([name]) => name).join(', '));
}
