import { readFileSync } from 'node:fs';
import {
  createDataSource,
  infrastructureMigrations,
  newId,
  systemViewer,
  UnitOfWork,
  type Viewer,
} from '@charter/database';
import { Refused, RefusedAll } from '@charter/subgraph';
import { testDatabase, type TestDatabase } from '@charter/testing';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Access1780000000100 } from '../migrations/access.js';
import { Charters1780000000120 } from '../migrations/charters.js';
import { CharterVersionEntity } from './charter-version.entity.js';
import { CharterEntity } from './charter.entity.js';
import { selectCharterVersions, versionInForce } from './charter.queries.js';
import { CharterService } from './charter.service.js';

const file = new URL('../../../../charters/techtra.yaml', import.meta.url);
const first = readFileSync(file, 'utf8');
const second = first
  .replace("version: '1.2'", "version: '1.3'")
  .replace('amount: 2, unit: BUSINESS_HOUR', 'amount: 1, unit: BUSINESS_HOUR');

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const longAgo = Temporal.Instant.from('2021-01-01T00:00:00Z');
const nextMonth = Temporal.Instant.from('2026-04-01T00:00:00Z');

let database: TestDatabase;
let dataSource: DataSource;
let service: CharterService;
let administrator: Viewer;

beforeAll(async () => {
  database = await testDatabase('contracts', [
    ...infrastructureMigrations,
    Access1780000000100,
    Charters1780000000120,
  ]);
  const entities = [CharterEntity, CharterVersionEntity];
  dataSource = await createDataSource({ url: database.app, entities }).initialize();
  service = new CharterService(new UnitOfWork(dataSource));
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});
beforeEach(() => (administrator = staffOf(newId(), 'admin')));

function staffOf(providerId: string, role: 'admin' | 'agent'): Viewer {
  const system = systemViewer(providerId, now);
  return { ...system, kind: 'request', personId: newId(), staffRoles: [role] };
}

function publish(document: string, effectiveFrom = longAgo, idempotencyKey: string = newId()) {
  return service.publish(administrator, { document, effectiveFrom, idempotencyKey }, now);
}

async function refusalsOf(work: Promise<unknown>): Promise<readonly Refused[]> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof RefusedAll) return error.refusals;
  return error instanceof Refused ? [error] : [];
}

async function told(): Promise<{ aggregateVersion: number; data: Record<string, unknown> }[]> {
  const worker = await createDataSource({ url: database.worker, entities: [] }).initialize();
  const sql = `SELECT aggregate_version AS "aggregateVersion", data FROM outbox
    WHERE provider_id = $1 AND type = 'charter.published' ORDER BY aggregate_version`;
  return worker.query(sql, [administrator.providerId]).finally(() => worker.destroy());
}

describe('publishing', () => {
  test('a first version may start in the past, and its whole document is told without status', async () => {
    const version = await publish(first);

    expect(version).toMatchObject({ charterVersion: '1.2', effectiveFrom: longAgo });
    const [event, ...others] = await told();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      aggregateVersion: 1,
      data: { key: 'techtra', version: '1.2', hash: version.hash, document: { key: 'techtra' } },
    });
    expect(JSON.stringify(event)).not.toContain('"status"');
  });

  test('a later version waits for its instant', async () => {
    await publish(first);
    await publish(second, nextMonth);
    const unitOfWork = new UnitOfWork(dataSource);
    const inForce = (at: Temporal.Instant) =>
      unitOfWork.read(administrator, (tx) => versionInForce(tx, at));
    expect((await inForce(nextMonth.subtract({ milliseconds: 1 })))?.charterVersion).toBe('1.2');
    expect((await inForce(nextMonth))?.charterVersion).toBe('1.3');
  });

  test('the same content under the same version is published once', async () => {
    const key = newId();
    const versions = [await publish(first, longAgo, key), await publish(first, longAgo, key)];
    versions.push(await publish(first.replaceAll('status: pending', 'status: kept')));
    expect(new Set(versions.map(({ id }) => id)).size).toBe(1);
    expect(await told()).toHaveLength(1);
  });

  test('versions published at the same time are told one after the other', async () => {
    await Promise.all([
      publish(first, nextMonth),
      publish(second, nextMonth.add({ hours: 1 })),
      publish(second, nextMonth.add({ hours: 1 })),
    ]);
    expect((await told()).map(({ aggregateVersion }) => aggregateVersion)).toEqual([1, 2]);
  });
});

describe('what is refused', () => {
  test('changed content under a published version, and a later version in the past', async () => {
    await publish(first);
    const unraised = second.replace("version: '1.3'", "version: '1.2'");
    expect(await refusalsOf(publish(unraised, nextMonth))).toMatchObject([
      { code: 'CHARTER_VERSION_NOT_RAISED' },
    ]);
    expect(await refusalsOf(publish(second, now.subtract({ seconds: 1 })))).toMatchObject([
      { code: 'CHARTER_EFFECTIVE_FROM', details: { path: ['input', 'effectiveFrom'] } },
    ]);
    expect(await told()).toHaveLength(1);
  });

  test('[S0.22] a charter without version and date; every problem has path, reason and clause', async () => {
    const wrong = first
      .replace(/^version.*\n/m, '')
      .replace(/^date.*\n/m, '')
      .replace('amount: 2, unit', 'amount: -2, unit');
    expect(await refusalsOf(publish(wrong))).toMatchObject([
      { code: 'CHARTER_INVALID', details: { path: ['input', 'document', 'version'] } },
      { code: 'CHARTER_INVALID', details: { path: ['input', 'document', 'date'] } },
      {
        code: 'CHARTER_INVALID',
        details: {
          path: ['input', 'document', 'clocks', '0', 'levels', '1', 'amount'],
          clause: { id: 'S4.7' },
        },
      },
    ]);
    expect(await told()).toEqual([]);
  });

  test('[S4.1] a calendar that overlaps, is shut by nowhere’s holidays, or is missing, by its path', async () => {
    const band = "- { days: [mon, tue, wed, thu, fri], opens: '09:00', closes: '17:00' }";
    expect(first).toContain(band);
    const wrong = first
      .replace(band, `${band}\n      - { days: [mon], opens: '16:00', closes: '16:00' }`)
      .replace('region: QC }', 'region: ZZ }')
      .replace('unit: BUSINESS_DAY, calendar: office', 'unit: BUSINESS_DAY, calendar: night');
    const refused = await refusalsOf(publish(wrong));
    expect(refused.map(({ code, details }) => [code, details.path?.slice(2).join('.')])).toEqual([
      ['CHARTER_INVALID', 'calendars.office.bands.1'],
      ['CHARTER_INVALID', 'calendars.office.holidays'],
      ['CHARTER_INVALID', 'lifecycle.escalations.0.after.calendar'],
    ]);
    expect(await told()).toEqual([]);
  });

  test('the charter of another provider under this one', async () => {
    await publish(first);
    const other = readFileSync(new URL('selion.yaml', file), 'utf8');
    expect(await refusalsOf(publish(other, nextMonth))).toMatchObject([
      { code: 'CHARTER_INVALID', details: { path: ['input', 'document', 'key'] } },
    ]);
  });

  test('staff without the role, and everybody who would change what is published', async () => {
    const { id, providerId } = await publish(first);
    const agent = staffOf(providerId, 'agent');
    const input = { document: second, effectiveFrom: nextMonth, idempotencyKey: newId() };
    expect(await refusalsOf(service.publish(agent, input, now))).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    const change = new UnitOfWork(dataSource).run(administrator, (tx) =>
      tx.manager.query('UPDATE charter_version SET hash = $1 WHERE id = $2', ['x', id]),
    );
    await expect(change).rejects.toThrow('permission denied');
  });

  test('another provider sees nothing of it', async () => {
    await publish(first);
    const versions = await new UnitOfWork(dataSource).read(staffOf(newId(), 'admin'), (tx) =>
      selectCharterVersions(tx).getMany(),
    );
    expect(versions).toEqual([]);
  });
});

test('checking a document tells what it changes and publishes nothing', async () => {
  await publish(first);
  const { differences } = await service.validate(administrator, second, now);
  expect(differences).toMatchObject([
    { path: 'clocks.first-response.levels.1.amount', clause: 'S4.7', before: 2, after: 1 },
    { path: 'version', before: '1.2', after: '1.3' },
  ]);
  expect(await told()).toHaveLength(1);
});
