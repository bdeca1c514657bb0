import { migrate } from '@charter/database';
import { topics } from '@charter/events';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { otherPartitions } from '../bus-refusals.js';

class BusTables1780000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partition (
        topic text NOT NULL,
        partition integer NOT NULL,
        next_offset bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (topic, partition)
      ) WITH (fillfactor = 50);
      CREATE TABLE record (
        topic text NOT NULL,
        partition integer NOT NULL,
        "offset" bigint NOT NULL,
        key text NOT NULL,
        headers jsonb NOT NULL,
        value text,
        -- Machine time, for retention.
        appended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (topic, partition, "offset"),
        FOREIGN KEY (topic, partition) REFERENCES partition
      );
      CREATE TABLE group_offset (
        "group" text NOT NULL,
        topic text NOT NULL,
        partition integer NOT NULL,
        next_offset bigint NOT NULL,
        PRIMARY KEY ("group", topic, partition),
        FOREIGN KEY (topic, partition) REFERENCES partition
      ) WITH (fillfactor = 50);
      GRANT SELECT, UPDATE ON partition TO bus_app;
      GRANT SELECT, INSERT ON record TO bus_app;
      GRANT SELECT, INSERT, UPDATE ON group_offset TO bus_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE group_offset, record, partition');
  }
}

class BusRetention1780000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT DELETE ON record TO bus_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE DELETE ON record FROM bus_app');
  }
}

interface Layout {
  /** Of each topic: more than any service has processes, few enough that an idle group costs nothing. */
  readonly partitions?: number;
  readonly topics?: readonly string[];
}

/**
 * Creates the bus's tables and the partitions of topics that are new.
 * @throws Error if a topic has another number of partitions, which never changes
 */
export async function preparePostgresBus(ownerUrl: string, layout: Layout = {}): Promise<void> {
  const { partitions = 4, topics: names = Object.keys(topics) } = layout;
  await migrate(ownerUrl, [BusTables1780000000000, BusRetention1780000000001]);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO partition (topic, partition)
       SELECT topic, partition FROM unnest($1::text[]) AS topic, generate_series(0, $2 - 1) AS partition
       WHERE NOT EXISTS (SELECT FROM partition p WHERE p.topic = topic.topic)
       ON CONFLICT DO NOTHING`,
      [names, partitions],
    );
    const { rows } = await client.query<{ topic: string; count: number }>(
      `SELECT topic, count(*)::int AS count FROM partition WHERE topic = ANY ($1)
       GROUP BY topic HAVING count(*) <> $2 ORDER BY topic`,
      [names, partitions],
    );
    if (rows.length > 0) throw otherPartitions(partitions, rows);
  } finally {
    await client.end();
  }
}
