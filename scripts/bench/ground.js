import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { provision } from '../../libs/database/src/provision.ts';
import { startKafkaBroker } from '../../libs/testing/src/kafka/broker.ts';
import {
  eraseEmbeddedServer,
  startEmbeddedServer,
} from '../../libs/testing/src/postgres/embedded-server.ts';
import { load } from '../../tools/load-typescript.js';

/** A row per effect, and for the raw client a row per change. */
const tables = `
  CREATE TABLE effect (id uuid PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp());
  CREATE TABLE change (id uuid PRIMARY KEY, data jsonb NOT NULL);
  GRANT INSERT ON effect, change TO bench_app`;

/** A log as one would write it without any care, in the database of the bus. */
const rawLog = `
  CREATE TABLE raw_log (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, data jsonb NOT NULL);
  GRANT SELECT, INSERT, DELETE ON raw_log TO bus_app`;

/**
 * What both clients stand on: a PostgreSQL server of its own with the service `bench`, settings as in
 * production (every commit is flushed), and a bus.
 */
export async function openGround(bus) {
  const directory = await mkdtemp(join(tmpdir(), 'charter-bench-'));
  const undo = [() => rm(directory, { recursive: true, force: true })];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const data = join(directory, 'postgres');
    const postgres = await startEmbeddedServer({ directory: data, password: 'bench' });
    undo.push(
      () => eraseEmbeddedServer(data),
      () => postgres.stop(),
    );
    const urls = await provision({
      adminUrl: postgres.url(),
      services: ['bench', 'bus'],
      password: (role) => role,
    });
    const database = await load('libs/database/src/index.ts');
    const messaging = await load('libs/messaging/src/index.ts');
    await database.migrate(urls.bench.owner, database.infrastructureMigrations);
    await run(urls.bench.owner, tables);
    const adminUrl = postgres.url('bench');
    const ground = { database, messaging, urls, adminUrl, bus, kafkaUrl: null, close };
    if (bus === 'kafka') {
      const broker = await startKafkaBroker({ directory: join(directory, 'broker') });
      undo.push(() => broker.stop());
      ground.kafkaUrl = broker.url;
      await messaging.prepareKafkaBus(broker.url);
      await messaging.prepareKafkaBus(broker.url, { topics: { raw: { retention: 'forever' } } });
    } else {
      await messaging.preparePostgresBus(urls.bus.owner);
      await run(urls.bus.owner, rawLog);
    }
    return ground;
  } catch (error) {
    await close();
    throw error;
  }
}

async function run(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
