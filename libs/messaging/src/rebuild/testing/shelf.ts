import {
  createDataSource,
  infrastructureMigrations,
  newId,
  tenantTable,
  UnitOfWork,
} from '@charter/database';
import type { Migration, RoleUrls, Transaction } from '@charter/database';
import { eventSchemas, topicOf } from '@charter/events';
import type { EventType } from '@charter/events';
import pg from 'pg';
import { Registry } from 'prom-client';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import type { Consumers } from '../../consumers.js';
import { toRecord } from '../../envelope.js';
import type { ReceivedEvent } from '../../event.js';
import { Messaging } from '../../messaging.js';
import { PostgresBus } from '../../postgres-bus/postgres-bus.js';
import { preparePostgresBus } from '../../postgres-bus/schema.js';
import { log, SetClock, start } from '../../testing/stage.js';
import { Progress } from '../progress.js';
import { rebuild } from '../rebuild.js';
import type { RebuildOptions, RebuildReport } from '../rebuild.js';

/** Two projections, and a table of the service's own that its reactor writes. */
class Shelf1780000001000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE book (id uuid PRIMARY KEY, provider_id uuid NOT NULL, takers uuid[] NOT NULL);
      CREATE TABLE reader (id uuid PRIMARY KEY, provider_id uuid NOT NULL, name text NOT NULL);
      CREATE TABLE effect (id uuid PRIMARY KEY, provider_id uuid NOT NULL, book_id uuid NOT NULL)`);
    for (const table of ['book', 'reader', 'effect'])
      await tenantTable(runner, table, { customer: null, write: 'system' });
  }
  async down() {}
}

type Taken = ReceivedEvent<'ticket.taken-over'>;
type Handler = (event: Taken, tx: Transaction) => Promise<unknown>;

export const take: Handler = ({ data, providerId }, tx) =>
  tx.manager.query(
    `INSERT INTO book (id, provider_id, takers) VALUES ($1, $2, ARRAY[$3::uuid])
     ON CONFLICT (id) DO UPDATE SET takers = book.takers || excluded.takers`,
    [data.ticketId, providerId, data.agentId],
  );

export const react: Handler = ({ id, data, providerId }, tx) =>
  tx.manager.query('INSERT INTO effect (id, provider_id, book_id) VALUES ($1, $2, $3)', [
    id,
    providerId,
    data.ticketId,
  ]);

function consumersOf(project: Handler): Consumers {
  const ignored = Object.fromEntries(Object.keys(eventSchemas).map((type) => [type, 'ignored']));
  return {
    ...ignored,
    'ticket.taken-over': { project, react },
    'ticket.state-changed': { project: async () => {} },
    'person.changed': {
      project: ({ data, providerId }, tx) =>
        tx.manager.query(
          `INSERT INTO reader (id, provider_id, name) VALUES ($1, $2, $3)
           ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
          [data.personId, providerId, data.displayName],
        ),
      clear: ({ aggregateId }, tx) =>
        tx.manager.query('DELETE FROM reader WHERE id = $1', [aggregateId]),
    },
  } as Partial<Consumers> as Consumers;
}

export const providers = Array.from({ length: 3 }, () => newId());

type Database = RoleUrls & { readonly admin: string; drop(): Promise<void> };
type OpenDatabase = (service: string, migrations: Migration[]) => Promise<Database>;

export async function openShelf(testDatabase: OpenDatabase): Promise<Shelf> {
  const database = await testDatabase('shelf', [...infrastructureMigrations, Shelf1780000001000]);
  const busDatabase = await testDatabase('bus', []);
  await preparePostgresBus(busDatabase.owner);
  const dataSource = createDataSource({ url: database.app, entities: [] });
  await dataSource.initialize();
  const [admin, busAdmin] = [new pg.Client(database.admin), new pg.Client(busDatabase.admin)];
  admin.on('error', () => {});
  await Promise.all([admin.connect(), busAdmin.connect()]);
  return new Shelf(database, busDatabase, dataSource, admin, busAdmin);
}

/** A service that lives beside its rebuilds. */
export class Shelf {
  readonly bus: PostgresBus;
  private live: Messaging | null = null;
  private readonly clock = new SetClock();

  constructor(
    private readonly database: Database,
    private readonly busDatabase: Database,
    private readonly dataSource: DataSource,
    readonly admin: pg.Client,
    readonly busAdmin: pg.Client,
  ) {
    this.bus = new PostgresBus(busDatabase.app, log);
  }

  async open(project = take): Promise<Messaging> {
    this.live = new Messaging({
      service: 'shelf',
      unitOfWork: new UnitOfWork(this.dataSource),
      workerUrl: this.database.worker,
      bus: new PostgresBus(this.busDatabase.app, log),
      clock: this.clock,
      consumers: consumersOf(project),
      dueWork: {},
      log,
      registry: new Registry(),
    });
    await this.live.start();
    return this.live;
  }

  async close(): Promise<void> {
    await this.live?.stop();
    this.live = null;
  }

  /** Resolves when live has handled everything. */
  async drained(): Promise<void> {
    const deadline = performance.now() + 20_000;
    while ((await this.live!.status()).lag > 0) {
      if (performance.now() > deadline) throw new Error('live does not come to an end');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Appends an event, or a tombstone, to the log. */
  tell(type: EventType, id: string, version: number, data: object | null): Promise<void> {
    const row = {
      ...{
        seq: '0',
        id: newId(),
        topic: topicOf(type),
        type,
        schema_version: 1,
        traceparent: null,
      },
      ...{ aggregate_id: id, aggregate_version: version, provider_id: this.providerOf(id) },
      ...{ time: new Date(start.epochMilliseconds), data: data && JSON.stringify(data) },
    };
    return this.bus.send([toRecord('test', row)]);
  }

  taken(id: string, version: number): Promise<void> {
    const data = { ticketId: id, agentId: newId(), at: start.toString() };
    return this.tell('ticket.taken-over', id, version, data);
  }

  resolved(id: string, version: number): Promise<void> {
    const change = { from: 'NEW', to: 'RESOLVED', outcomeKey: null };
    const data = { ticketId: id, ...change, at: start.toString() };
    return this.tell('ticket.state-changed', id, version, data);
  }

  private providerOf(id: string): string {
    return providers[parseInt(id.slice(-2), 16) % providers.length]!;
  }

  rebuild(more: Partial<RebuildOptions> = {}, project = take): Promise<RebuildReport> {
    return rebuild({
      service: 'shelf',
      urls: this.database,
      entities: [],
      bus: this.bus,
      clock: this.clock,
      consumers: consumersOf(project),
      projections: ['book', 'reader'],
      check: false,
      progress: new Progress(),
      signal: new AbortController().signal,
      ...more,
    });
  }

  /** Everything that a rebuild may or must not touch, in words that can be compared. */
  async state(): Promise<Record<string, unknown[]>> {
    const tables = ['book', 'reader', 'effect', 'inbox', 'projection_version', 'dead_letter'];
    const found: Record<string, unknown[]> = {};
    for (const table of [...tables, 'projection_position'])
      found[table] = (await this.admin.query(`SELECT * FROM ${table} ORDER BY 1, 2`)).rows;
    return found;
  }

  /** What a rebuild leaves behind: nothing. */
  async traces(): Promise<string[]> {
    const { rows } = await this.admin.query(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname = 'shadow'
       UNION ALL SELECT polname FROM pg_policy WHERE polname = 'rebuild_reads'`,
    );
    return rows.map(({ name }) => name);
  }

  async clear(): Promise<void> {
    await this.close();
    await this.admin.query(`TRUNCATE book, reader, effect, inbox, dead_letter, dead_letter_act,
      projection_position, projection_version`);
    await this.busAdmin.query(
      `TRUNCATE record, group_offset; UPDATE partition SET next_offset = 0`,
    );
  }

  async end(): Promise<void> {
    await this.close();
    await this.bus.close();
    await this.dataSource.destroy();
    await Promise.all([this.admin.end(), this.busAdmin.end()]);
    await Promise.all([this.database.drop(), this.busDatabase.drop()]);
  }
}
