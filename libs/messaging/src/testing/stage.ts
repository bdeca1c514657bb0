import {
  createDataSource,
  infrastructureMigrations,
  newId,
  systemViewer,
  tenantTable,
  UnitOfWork,
} from '@charter/database';
import type { Migration, RoleUrls, Transaction } from '@charter/database';
import { eventCatalogue, eventSchemas } from '@charter/events';
import pg from 'pg';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import type { Bus } from '../bus.js';
import type { Consumers, DueWork } from '../consumers.js';
import type { ReceivedEvent } from '../event.js';
import { Messaging } from '../messaging.js';
import { PostgresBus } from '../postgres-bus/postgres-bus.js';
import { preparePostgresBus } from '../postgres-bus/schema.js';

/** What handlers of the tests leave behind: a line each time that one takes effect, a row that is kept. */
class Lines1780000001000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`CREATE TABLE line (seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      provider_id uuid NOT NULL, aggregate text NOT NULL, text text NOT NULL)`);
    await tenantTable(runner, 'line', { customer: null, write: 'system' });
    await runner.query(`CREATE TABLE kept (id uuid PRIMARY KEY, provider_id uuid NOT NULL,
      version integer NOT NULL)`);
    await tenantTable(runner, 'kept', { customer: null, write: 'system' });
  }
  async down() {}
}

export const log = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' });
export const provider = newId();
export const start = Temporal.Instant.from('2026-03-02T08:00:00Z');

/** A clock that stands until it is set. */
export class SetClock {
  private readonly listeners: (() => void)[] = [];
  constructor(private instant = start) {}
  now = () => this.instant;
  onChange = (listener: () => void) => void this.listeners.push(listener);
  advance(duration: string): void {
    this.instant = this.instant.add(duration);
    for (const listener of this.listeners) listener();
  }
}

/** A service named `stage` with a database and a bus of its own. */
export async function openStage(testDatabase: OpenDatabase): Promise<Stage> {
  const database = await testDatabase('stage', [...infrastructureMigrations, Lines1780000001000]);
  const busDatabase = await testDatabase('bus', []);
  await preparePostgresBus(busDatabase.owner);
  const dataSource = createDataSource({ url: database.app, entities: [], connections: 10 });
  await dataSource.initialize();
  const admin = new pg.Client(database.admin);
  const busAdmin = new pg.Client(busDatabase.admin);
  await Promise.all([admin.connect(), busAdmin.connect()]);
  return new Stage(database, busDatabase, dataSource, admin, busAdmin);
}

interface Published {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: unknown;
}

type Database = RoleUrls & { readonly admin: string; drop(): Promise<void> };
type OpenDatabase = (service: string, migrations: Migration[]) => Promise<Database>;

export class Stage {
  readonly clock = new SetClock();
  readonly unitOfWork: UnitOfWork;
  private readonly running = new Set<Messaging>();

  constructor(
    readonly database: Database,
    readonly busDatabase: Database,
    private readonly dataSource: DataSource,
    readonly admin: pg.Client,
    readonly busAdmin: pg.Client,
  ) {
    this.unitOfWork = new UnitOfWork(dataSource);
  }

  bus(): PostgresBus {
    return new PostgresBus(this.busDatabase.app, log);
  }

  /** One process of the service; everything not named is ignored. */
  async messaging(
    consumers: Partial<Consumers>,
    dueWork: DueWork = {},
    bus: Bus = this.bus(),
    catalogue = eventCatalogue,
  ): Promise<Messaging> {
    const ignored = Object.fromEntries(Object.keys(eventSchemas).map((type) => [type, 'ignored']));
    const messaging = new Messaging({
      service: 'stage',
      unitOfWork: this.unitOfWork,
      workerUrl: this.database.worker,
      bus,
      clock: this.clock,
      consumers: { ...ignored, ...consumers } as Consumers,
      dueWork,
      catalogue,
      log,
      registry: new Registry(),
    });
    this.running.add(messaging);
    await messaging.start();
    return messaging;
  }

  async stop(messaging: Messaging): Promise<void> {
    if (this.running.delete(messaging)) await messaging.stop();
  }

  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(systemViewer(provider, this.clock.now()), work);
  }

  /** Publishes the next versions of something without a row. */
  async tell(id: string, from: number, to = from): Promise<void> {
    await this.run(async (tx) => {
      for (let version = from; version <= to; version++) await publish(tx, id, version);
    });
  }

  /** Lines written so far, as `aggregate: text`, in order. */
  async lines(): Promise<string[]> {
    const { rows } = await this.admin.query('SELECT text FROM line ORDER BY seq');
    return rows.map((row) => row.text);
  }

  /** Resolves when the condition holds; fails after these milliseconds. */
  async until(condition: () => Promise<boolean> | boolean, within = 25_000): Promise<void> {
    const deadline = performance.now() + within;
    while (!(await condition())) {
      if (performance.now() > deadline) throw new Error(`still not: ${condition}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Resolves when nothing is left to relay or to handle: twice, or it may be on its way between. */
  async drained(messaging: Messaging): Promise<void> {
    let before = -1;
    await this.until(async () => {
      const { outboxRows, lag, activity } = await messaging.status();
      const still = outboxRows === 0 && lag === 0 && activity === before;
      before = activity;
      return still;
    });
  }

  /** Ends what a test started and empties the tables. */
  async clear(): Promise<void> {
    for (const messaging of [...this.running]) await this.stop(messaging);
    await this.admin.query(`TRUNCATE line, kept, outbox, inbox, dead_letter, due_work,
      projection_position, projection_version`);
    await this.busAdmin.query('TRUNCATE record, group_offset');
    await this.busAdmin.query('UPDATE partition SET next_offset = 0');
  }

  async close(): Promise<void> {
    for (const messaging of [...this.running]) await this.stop(messaging);
    await this.dataSource.destroy();
    await Promise.all([this.admin.end(), this.busAdmin.end()]);
    await Promise.all([this.database.drop(), this.busDatabase.drop()]);
  }
}

/** Puts an event into the outbox, whatever it is. */
export async function publish(
  tx: Transaction,
  id: string,
  version: number,
  event: Partial<Published> = {},
): Promise<void> {
  const usual = { type: 'person.erased', schemaVersion: 1, data: { personId: id } };
  const { type, schemaVersion, data } = { ...usual, ...event };
  await tx.manager.query(
    `INSERT INTO outbox (id, topic, type, schema_version, aggregate_id, aggregate_version,
       provider_id, time, data) VALUES ($1, 'person-erased', $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), type, schemaVersion, id, version, provider, start.toString(), JSON.stringify(data)],
  );
}

/** Handler that writes one line per effect. */
export const write =
  (label: string) =>
  async (event: ReceivedEvent, tx: Transaction): Promise<void> => {
    const text = `${label} ${event.aggregateVersion}`;
    await tx.manager.query('INSERT INTO line (provider_id, aggregate, text) VALUES ($1, $2, $3)', [
      event.providerId,
      event.aggregateId,
      text,
    ]);
  };

/** Handler of due work that writes one line per effect. */
export async function writeDue(id: string, _dueAt: Temporal.Instant, tx: Transaction) {
  await tx.manager.query('INSERT INTO line (provider_id, aggregate, text) VALUES ($1, $2, $3)', [
    tx.viewer.providerId,
    id,
    'due',
  ]);
}
