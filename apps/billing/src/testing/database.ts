import { createDataSource, UnitOfWork } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll } from 'vitest';
import { entities } from '../entities.js';
import { migrations } from '../migrations/index.js';
import { Stage } from './stage.js';

/** A database of the test file's own. Stages on it are providers of their own: one for each test. */
export function ownDatabase() {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await testDatabase('billing', migrations);
    dataSource = await createDataSource({ url: database.app, entities }).initialize();
  });

  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  /** Asks as the superuser, who sees every row. */
  async function asked(sql: string, parameters: unknown[]) {
    const admin = new pg.Client(database.admin);
    await admin.connect();
    return admin.query(sql, parameters).finally(() => admin.end());
  }

  return {
    asked,
    async stage(charterKey: string): Promise<Stage> {
      const stage = new Stage(new UnitOfWork(dataSource));
      await stage.open(charterKey);
      return stage;
    },
    /** Data of the events of a type that a stage's provider has told, in order. */
    async told({ providerId }: Stage, type: string) {
      const { rows } = await asked(
        'SELECT data FROM outbox WHERE type = $1 AND provider_id = $2 ORDER BY seq',
        [type, providerId],
      );
      return rows.map((row) => row.data);
    },
  };
}
