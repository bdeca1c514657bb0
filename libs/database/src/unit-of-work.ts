import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { ReadTransaction } from './read-transaction.js';
import { Transaction } from './transaction.js';
import type { Viewer } from './viewer.js';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const ATTEMPTS = 4;

/** Runs work in one transaction of the app role, as one viewer. */
export class UnitOfWork {
  constructor(readonly dataSource: DataSource) {}

  /**
   * Commits what `work` wrote when it returns, rolls all of it back when it throws. After a deadlock
   * or a serialization failure the work runs again from its beginning, so it must change nothing
   * outside the transaction.
   */
  async run<T>(viewer: Viewer, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.within('BEGIN', viewer, async (manager) => {
          const tx = new Transaction(viewer, manager);
          const result = await work(tx);
          await tx.settle();
          return result;
        });
      } catch (error) {
        if (attempt === ATTEMPTS || !isContention(error)) throw error;
        await wait(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  /** One short READ ONLY transaction. */
  async read<T>(viewer: Viewer, work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.within('BEGIN READ ONLY', viewer, (manager) =>
      work(new ReadTransaction(viewer, manager)),
    );
  }

  private async within<T>(
    begin: string,
    viewer: Viewer,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client: pg.PoolClient = await runner.connect();
    let broken: Error | undefined;
    try {
      await client.query(`${begin}; SELECT set_config('app.viewer', ${literal(viewer)}, true)`);
      // Without the mark TypeORM refuses FOR UPDATE; its own BEGIN would cost a round trip.
      Object.assign(runner, { isTransactionActive: true });
      const result = await work(runner.manager);
      await commit(client);
      return result;
    } catch (error) {
      // A connection that cannot roll back must not return to the pool.
      await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await (broken ? discard(runner, broken) : runner.release());
    }
  }
}

function literal(viewer: Viewer): string {
  return pg.escapeLiteral(JSON.stringify(viewer));
}

/** PostgreSQL answers COMMIT with ROLLBACK when a failed statement was caught and passed over. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT')
    throw new Error('a statement failed, its error was swallowed, and nothing was committed');
}

/** The pool closes a connection that is released with an error. */
async function discard(runner: object, error: Error): Promise<void> {
  await (
    runner as { releasePostgresConnection(error: Error): Promise<void> }
  ).releasePostgresConnection(error);
}

function isContention(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}
