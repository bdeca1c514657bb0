import pg from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { createRoles, createDatabase, roleUrls } from './provision.js';
import {
  ConflictError,
  createDataSource,
  dateColumn,
  infrastructureMigrations,
  instantColumn,
  jsonColumn,
  migrate,
  moneyMinorColumn,
  newId,
  systemViewer,
  tenantTable,
  UnitOfWork,
} from './index.js';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

@Entity()
class PledgeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('uuid') providerId!: string;
  @Column('text') state!: string;
  @Column({ ...instantColumn, nullable: true }) keptAt!: Temporal.Instant | null;
  @Column(dateColumn) dueOn!: Temporal.PlainDate;
  @Column(moneyMinorColumn) amountMinor!: bigint;
  @Column(jsonColumn) terms!: { clauses: string[] };
}

class Pledges1780000001000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`CREATE TABLE pledge (id uuid PRIMARY KEY, version int NOT NULL,
      provider_id uuid NOT NULL, state text NOT NULL, kept_at timestamptz, due_on date NOT NULL,
      amount_minor bigint NOT NULL, terms jsonb NOT NULL)`);
    await tenantTable(runner, 'pledge', { customer: null, write: 'staff' });
  }
  async down() {}
}

const database = `unit_of_work_${process.pid}_${Date.now()}`;
const server = { adminUrl: inject('postgresUrl'), password: (role: string) => role };
const now = Temporal.Instant.from('2026-03-02T08:00:00Z');
const provider = newId();
const viewer = systemViewer(provider, now);
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let admin: pg.Client;

beforeAll(async () => {
  const root = new pg.Client(server.adminUrl);
  await root.connect();
  await createRoles(root, 'uow', server.password);
  await createDatabase(root, database, 'uow');
  await root.end();
  const urls = roleUrls(server, 'uow', database);
  await migrate(urls.owner, [...infrastructureMigrations, Pledges1780000001000]);
  dataSource = createDataSource({ url: urls.app, entities: [PledgeEntity] });
  await dataSource.initialize();
  unitOfWork = new UnitOfWork(dataSource);
  const address = new URL(server.adminUrl);
  address.pathname = `/${database}`;
  admin = new pg.Client(address.toString());
  await admin.connect();
});

afterAll(async () => {
  await dataSource?.destroy();
  await admin?.end();
  const root = new pg.Client(server.adminUrl);
  await root.connect();
  await root.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await root.end();
});

beforeEach(() => admin.query('TRUNCATE pledge, outbox, due_work'));

function pledge() {
  return {
    id: newId(),
    providerId: provider,
    state: 'OPEN',
    dueOn: Temporal.PlainDate.from('2026-03-29'),
    amountMinor: 9_007_199_254_740_993n,
    terms: { clauses: ['S0.3'] },
  };
}

function threePledges(): Promise<PledgeEntity[]> {
  return unitOfWork.run(viewer, (tx) => tx.insertAll(PledgeEntity, [pledge(), pledge(), pledge()]));
}

const told = { type: 'person.erased', data: { personId: newId() } } as const;

async function toldVersions(): Promise<number[]> {
  const { rows } = await admin.query('SELECT aggregate_version FROM outbox ORDER BY seq');
  return rows.map((row) => row.aggregate_version);
}

async function storedVersion(id: string): Promise<number> {
  return (await admin.query('SELECT version FROM pledge WHERE id = $1', [id])).rows[0]?.version;
}

test('values come back exactly as they went in', async () => {
  const row = { ...pledge(), keptAt: now.add({ milliseconds: 123 }) };
  await unitOfWork.run(viewer, (tx) => tx.insert(PledgeEntity, row));
  const found = await unitOfWork.read(viewer, (tx) => tx.find(PledgeEntity, row.id));
  expect(found).toEqual({ ...row, version: 1 });
  expect(found?.keptAt?.equals(row.keptAt)).toBe(true);
  expect(found?.dueOn.equals(row.dueOn)).toBe(true);
});

test('an event bears the version of its change, published before or after it', async () => {
  const { id } = await unitOfWork.run(viewer, async (tx) => {
    const row = await tx.insert(PledgeEntity, pledge());
    await tx.publish(row, told);
    return row;
  });
  await unitOfWork.run(viewer, async (tx) => {
    const row = await tx.lockOrFail(PledgeEntity, id, () => new Error('absent'));
    await tx.publish(row, told);
    await tx.update(PledgeEntity, row, { state: 'KEPT', keptAt: now });
    await tx.publish(row, told);
  });
  await unitOfWork.run(viewer, async (tx) => {
    const row = await tx.lockOrFail(PledgeEntity, id, () => new Error('absent'));
    await tx.update(PledgeEntity, row, { state: 'BROKEN' });
    await tx.publish(row, told);
  });
  expect(await toldVersions()).toEqual([1, 2, 3, 4]);
  expect(await storedVersion(id)).toBe(4);
});

test('an event that no bus would take is refused where it is published, with the change', async () => {
  const row = pledge();
  const data = {
    ...{ organizationId: newId(), kind: 'CUSTOMER' as const, key: null, active: true },
    ...{ name: 'x'.repeat(2_000_000), language: 'en' as const, country: 'FR', timeZone: 'UTC' },
  };
  const publishing = unitOfWork.run(viewer, async (tx) => {
    await tx.publish(await tx.insert(PledgeEntity, row), { type: 'organization.changed', data });
  });
  await expect(publishing).rejects.toThrow(/organization.changed: its data has 2000\d+ bytes/);
  expect(await storedVersion(row.id)).toBeUndefined();
});

test('a stale row is refused, and its event with it', async () => {
  const row = await unitOfWork.run(viewer, (tx) => tx.insert(PledgeEntity, pledge()));
  const late = unitOfWork.run(viewer, async (tx) => {
    const mine = (await tx.find(PledgeEntity, row.id))!;
    await unitOfWork.run(viewer, async (other) => {
      const theirs = await other.lockOrFail(PledgeEntity, row.id, () => new Error('absent'));
      await other.update(PledgeEntity, theirs, { state: 'KEPT' });
    });
    await tx.publish(mine, told);
    return tx.update(PledgeEntity, mine, { state: 'BROKEN' });
  });
  await expect(late).rejects.toThrow(ConflictError);
  expect(await toldVersions()).toEqual([]);
});

test('many rows change as one does: each at its version, with its event and its due work', async () => {
  const rows = await threePledges();
  const keptAt = now.add({ milliseconds: 5 });
  const dueOn = Temporal.PlainDate.from('2026-10-25');
  await unitOfWork.run(viewer, async (tx) => {
    await tx.update(PledgeEntity, rows[0]!, { state: 'RENEWED' });
    const change = (state: string) => ({ state, keptAt, dueOn, amountMinor: 7n });
    await tx.updateAll(PledgeEntity, new Map(rows.map((row, index) => [row, change(`${index}`)])));
    const events = rows.map((aggregate) => ({ aggregate, data: told.data }));
    await tx.publishAll('person.erased', events);
    await tx.scheduleAll(
      'pledge.due',
      rows.map(({ id }, days) => ({ id, dueAt: now.add({ hours: 24 * days }) })),
    );
    await tx.unscheduleAll('pledge.due', [rows[0]!.id, rows[1]!.id]);
  });
  const found = await unitOfWork.read(viewer, (tx) =>
    tx.manager.find(PledgeEntity, { order: { state: 'ASC' } }),
  );
  expect(found).toEqual(rows);
  expect(found.map(({ state, version }) => [state, version])).toEqual([
    ...[
      ['0', 3],
      ['1', 2],
    ],
    ['2', 2],
  ]);
  expect(found[2]).toMatchObject({ keptAt, dueOn, amountMinor: 7n });
  expect(await toldVersions()).toEqual([3, 2, 2]);
  const { rows: due } = await admin.query('SELECT id FROM due_work');
  expect(due).toEqual([{ id: rows[2]!.id }]);
});

test('one stale row of many refuses all', async () => {
  const rows = await threePledges();
  await admin.query('UPDATE pledge SET version = 9 WHERE id = $1', [rows[1]!.id]);
  const change = unitOfWork.run(viewer, (tx) =>
    tx.updateAll(PledgeEntity, new Map(rows.map((row) => [row, { state: 'KEPT' }]))),
  );
  await expect(change).rejects.toThrow(new ConflictError('pledge', rows[1]!.id));
  expect(await storedVersion(rows[0]!.id)).toBe(1);
});

test('what a unit wrote, published and scheduled falls with it', async () => {
  const row = pledge();
  const failing = unitOfWork.run(viewer, async (tx) => {
    await tx.publish(await tx.insert(PledgeEntity, row), told);
    await tx.schedule('pledge.due', row.id, now);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  const left = await admin.query(
    'SELECT FROM pledge UNION ALL SELECT FROM outbox UNION ALL SELECT FROM due_work',
  );
  expect(left.rowCount).toBe(0);
});

test('an error that the work swallows does not pass for a commit', async () => {
  const swallowing = unitOfWork.run(viewer, (tx) =>
    tx.manager.query('SELECT 1 / 0').catch(() => 'fine'),
  );
  await expect(swallowing).rejects.toThrow('nothing was committed');
});

test('a read cannot write', async () => {
  const writing = unitOfWork.read(viewer, (tx) => tx.manager.query('DELETE FROM due_work'));
  await expect(writing).rejects.toThrow('read-only transaction');
});

test('two units that deadlock both succeed in the end', async () => {
  const [a, b] = [pledge(), pledge()];
  await unitOfWork.run(viewer, async (tx) => {
    await tx.insert(PledgeEntity, a);
    await tx.insert(PledgeEntity, b);
  });
  let first = true;
  const both = Promise.withResolvers<void>();
  const crossing = (one: string, other: string) =>
    unitOfWork.run(viewer, async (tx) => {
      const row = await tx.lockOrFail(PledgeEntity, one, () => new Error('absent'));
      if (first) first = false;
      else both.resolve();
      await both.promise;
      await tx.lockOrFail(PledgeEntity, other, () => new Error('absent'));
      await tx.update(PledgeEntity, row, { state: 'KEPT' });
    });
  await Promise.all([crossing(a.id, b.id), crossing(b.id, a.id)]);
  expect([await storedVersion(a.id), await storedVersion(b.id)]).toEqual([2, 2]);
});

test('a connection that dies in the middle fails its unit and nobody else', async () => {
  const dying = unitOfWork.run(viewer, (tx) =>
    tx.manager.query('SELECT pg_terminate_backend(pg_backend_pid())'),
  );
  await expect(dying).rejects.toThrow();
  expect(await unitOfWork.read(viewer, (tx) => tx.find(PledgeEntity, newId()))).toBeNull();
});

test('due work is replaced, not repeated, and reaches no other provider', async () => {
  const id = newId();
  await unitOfWork.run(viewer, async (tx) => {
    await tx.schedule('pledge.due', id, now);
    await tx.schedule('pledge.due', id, now.add({ hours: 1 }));
  });
  await unitOfWork.run(systemViewer(newId(), now), (tx) => tx.unschedule('pledge.due', id));
  const { rows } = await admin.query('SELECT due_at FROM due_work');
  expect(rows).toEqual([{ due_at: new Date('2026-03-02T09:00:00Z') }]);
});
