import { encodeId, newId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DelegationEntity } from '../delegation/delegation.entity.js';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { later, now, openStage, orgId, refusalsOf, type Stage } from '../testing/stage.js';
import type { OutageEntity } from './outage.entity.js';
import { announcementsOf, correctionsOf, outageOrders, selectOutages } from './outage.queries.js';
import { OutageService } from './outage.service.js';

let stage: Stage;
let outages: OutageService;
let customer: OrganizationEntity;
let other: OrganizationEntity;
let manager: Viewer;

beforeAll(async () => {
  stage = await openStage();
  outages = new OutageService(stage.unitOfWork);
  customer = await stage.organization('CUSTOMER');
  other = await stage.organization('CUSTOMER', 'Other');
  manager = stage.viewers.staff('manager');
});
afterAll(() => stage?.close());

/** Somebody, so many hours later. */
const after = (hours: number, viewer = manager): Viewer => ({ ...viewer, now: `${later(hours)}` });

const announce = (more: object = {}, viewer = manager) =>
  outages.announce(viewer, {
    ...{ kind: 'PREVENTIVE_MAINTENANCE' as const, summary: 'Mise à jour' },
    ...{ startsAt: later(24), endsAt: later(26), idempotencyKey: newId(), ...more },
  });
const record = (more: object = {}, viewer = manager) =>
  outages.record(viewer, {
    ...{ kind: 'INCIDENT' as const, summary: 'Panne', startsAt: later(-2) },
    ...{ idempotencyKey: newId(), ...more },
  });
const on = ({ id }: { id: string }) => ({ outageId: encodeId('outage', id) });
const move = (outage: OutageEntity, from: number, to: number, viewer = manager) =>
  outages.reschedule(viewer, {
    ...{ ...on(outage), startsAt: later(from), endsAt: later(to), idempotencyKey: newId() },
  });
const end = (outage: OutageEntity, hours: number, viewer: Viewer) =>
  outages.end(viewer, { ...on(outage), endsAt: later(hours) });
const correct = (outage: OutageEntity, more: object, viewer: Viewer) =>
  outages.correct(viewer, { ...on(outage), reason: 'Relevé', idempotencyKey: newId(), ...more });

const historyOf = async ({ id }: OutageEntity) =>
  stage.unitOfWork.read(manager, async (tx) => ({
    announced: (await announcementsOf(tx, [id])).map(({ startsAt }) => startsAt),
    corrected: await correctionsOf(tx, [id]),
  }));
const toldOf = async ({ id }: OutageEntity) =>
  (
    await stage.rows(
      `SELECT data->>'template' AS template, data->'parameters' AS parameters,
         jsonb_array_length(data->'recipients') AS recipients
       FROM outbox WHERE type = 'notice.requested' AND data->>'subject' = $1 ORDER BY seq`,
      `outage:${id}`,
    )
  ).map(({ template, parameters, recipients }) => [template, parameters.from, recipients]);

describe('a window', () => {
  test('[S0.5] is announced before it starts, and a repetition after the start answers the same', async () => {
    const call = { idempotencyKey: 'window' };
    const announced = await announce(call);
    expect(announced.announcedAt).toEqual(now);
    expect((await announce(call, after(25))).id).toBe(announced.id);
    expect(await refusalsOf(announce({}, after(24)))).toEqual(['INTERRUPTION_BEGUN startsAt']);
    expect(await refusalsOf(announce({ kind: 'INCIDENT' }))).toEqual(['INVALID_INPUT kind']);
    expect(await refusalsOf(announce({ endsAt: later(24) }))).toEqual([
      'PERIOD_ENDS_BEFORE_START endsAt',
    ]);
    expect(await refusalsOf(announce({ summary: ' ' }))).toEqual(['INVALID_INPUT summary']);
  });

  test('[S0.5] is moved and called off before it starts; each time those it hits are told', async () => {
    const window = await announce({ customerIds: [orgId(customer)] });
    expect(await refusalsOf(move(window, 25, 27, after(24)))).toEqual([
      'INTERRUPTION_BEGUN outageId',
    ]);
    expect(await refusalsOf(move(window, 1, 3, after(1)))).toEqual(['INTERRUPTION_BEGUN startsAt']);
    const moved = await move(window, 48, 50, after(1));
    expect(moved).toMatchObject({ startsAt: later(48), announcedAt: later(1) });
    const cancelled = await outages.cancel(after(2), on(window));
    expect((await outages.cancel(after(3), on(window))).version).toBe(cancelled.version);
    expect(await refusalsOf(end(window, 49, after(49)))).toEqual([
      'INTERRUPTION_CALLED_OFF outageId',
    ]);
    expect((await historyOf(window)).announced).toEqual([later(24), later(48), null]);
    expect(await toldOf(window)).toEqual([
      ['interruption.announced', '2026-03-03 04:00', 1],
      ['interruption.rescheduled', '2026-03-04 04:00', 1],
      ['interruption.cancelled', '2026-03-04 04:00', 1],
    ]);
    const all = await toldOf(await announce());
    expect(all).toEqual([['interruption.announced', '2026-03-03 04:00', 2]]);
    const resellerId = (await stage.organization('RESELLER')).id;
    await stage.unitOfWork.run(stage.administrator, (tx) =>
      tx.insert(DelegationEntity, {
        ...{ id: newId(), providerId: stage.provider.id, resellerId, customerId: customer.id },
        startsAt: now,
      }),
    );
    const withReseller = await toldOf(await announce({ customerIds: [orgId(customer)] }));
    expect(withReseller).toEqual([['interruption.announced', '2026-03-03 04:00', 2]]);
    expect(await refusalsOf(outages.cancel(after(24), on(await announce())))).toEqual([
      'INTERRUPTION_BEGUN outageId',
    ]);
  });

  test('[S0.5] that overruns gets its real end once; what was announced stays', async () => {
    const window = await announce();
    expect(await refusalsOf(end(window, 23, after(23)))).toEqual(['INTERRUPTION_TO_COME outageId']);
    expect(await end(window, 26, after(27))).toMatchObject({ endsAt: later(26), version: 1 });
    await correct(window, { endsAt: null }, after(27));
    await end(window, 28, after(28));
    expect(await refusalsOf(end(window, 29, after(29)))).toEqual(['OUTAGE_ENDED outageId']);
    expect((await end(window, 28, after(29))).endsAt).toEqual(later(28));
    expect((await historyOf(window)).announced).toEqual([later(24)]);
  });
});

describe('an outage', () => {
  test('[S0.7] is recorded once it has begun, and ended once', async () => {
    expect(await refusalsOf(record({ startsAt: later(1) }))).toEqual(['INVALID_INPUT startsAt']);
    expect(await refusalsOf(record({ endsAt: later(1) }))).toEqual(['INVALID_INPUT endsAt']);
    expect(await refusalsOf(record({ endsAt: later(-2) }))).toEqual([
      'PERIOD_ENDS_BEFORE_START endsAt',
    ]);
    const outage = await record();
    expect(await refusalsOf(end(outage, 1, manager))).toEqual(['INVALID_INPUT endsAt']);
    expect(await refusalsOf(end(outage, -3, manager))).toEqual(['PERIOD_ENDS_BEFORE_START endsAt']);
    expect((await end(outage, -1, manager)).endsAt).toEqual(later(-1));
    expect(await refusalsOf(end(outage, 0, manager))).toEqual(['OUTAGE_ENDED outageId']);
  });

  test('[S0.7] is recorded by a program under its own id, once, also at the same moment', async () => {
    const program = { ...manager, personId: null, clientId: newId(), scopes: ['contracts:write'] };
    const twins = await Promise.all([1, 2, 3].map(() => record({ externalId: 'mon-7' }, program)));
    expect(new Set(twins.map(({ id }) => id)).size).toBe(1);
    const told = await stage.rows('SELECT FROM outbox WHERE aggregate_id = $1', twins[0]!.id);
    expect(told).toHaveLength(1);
    const again = await record({ externalId: 'mon-7', endsAt: later(-1) }, program);
    expect(again).toMatchObject({ id: twins[0]!.id, endsAt: null });
    expect((await record({ externalId: 'mon-7' })).id).not.toBe(again.id);
    const window = { externalId: 'mon-7', startsAt: later(1), endsAt: later(2) };
    expect(await refusalsOf(announce(window, program))).toEqual(['INVALID_INPUT externalId']);
    const readOnly = { ...program, scopes: ['contracts:read'] };
    expect(await refusalsOf(record({ externalId: 'mon-8' }, readOnly))).toEqual(['FORBIDDEN']);
  });

  test('[S0.7] is corrected with a reason, and what it was taken for before stays on record', async () => {
    const outage = await record({ customerIds: [orgId(customer)] });
    const { version } = outage;
    const customerIds = [orgId(other)];
    const change = {
      startsAt: later(-3),
      endsAt: later(-1),
      customerIds,
      expectedVersion: version,
    };
    const corrected = await correct(outage, change, manager);
    expect(corrected).toMatchObject({ startsAt: later(-3), customerIds: [other.id] });
    expect(await refusalsOf(correct(outage, { reason: ' ', endsAt: null }, manager))).toEqual([
      'INVALID_INPUT reason',
    ]);
    expect(await refusalsOf(correct(outage, { startsAt: later(-3) }, manager))).toEqual([
      'INVALID_INPUT outageId',
    ]);
    for (const [wrong, refusal] of [
      [{ startsAt: later(-1) }, 'PERIOD_ENDS_BEFORE_START endsAt'],
      [{ startsAt: later(1), endsAt: null }, 'INVALID_INPUT startsAt'],
      [{ endsAt: later(1) }, 'INVALID_INPUT endsAt'],
    ] as const)
      expect(await refusalsOf(correct(outage, wrong, manager))).toEqual([refusal]);
    await expect(correct(outage, change, manager)).rejects.toThrow('changed meanwhile');
    await correct(outage, { cancelled: true, reason: 'Fausse alerte' }, manager);
    expect((await historyOf(outage)).corrected).toMatchObject([
      {
        reason: 'Relevé',
        before: { startsAt: `${later(-2)}`, endsAt: null, customerIds: [customer.id] },
        after: { startsAt: `${later(-3)}`, endsAt: `${later(-1)}`, customerIds: [other.id] },
      },
      { reason: 'Fausse alerte', before: { cancelled: false }, after: { cancelled: true } },
    ]);
    const window = await announce();
    expect(await refusalsOf(correct(window, { cancelled: true }, manager))).toEqual([
      'INTERRUPTION_TO_COME outageId',
    ]);
  });

  test('names customers of the provider alone', async () => {
    const customerIds = [orgId(customer), orgId(other), orgId(customer)];
    expect((await announce({ customerIds })).customerIds).toEqual([customer.id, other.id]);
    for (const stranger of [encodeId('organization', newId()), orgId(stage.provider)])
      expect(await refusalsOf(announce({ customerIds: [orgId(customer), stranger] }))).toEqual([
        'NOT_FOUND customerIds 1',
      ]);
  });

  test('is the business of staff', async () => {
    const { administrativeUser, staff } = stage.viewers;
    expect(await refusalsOf(announce({}, staff('agent')))).toEqual(['FORBIDDEN']);
    const itself = administrativeUser(customer.id);
    expect(await refusalsOf(record({}, itself))).toEqual(['FORBIDDEN']);
    const outage = await record();
    expect(await refusalsOf(end(outage, 0, itself))).toEqual(['FORBIDDEN']);
    expect(await refusalsOf(correct(outage, { endsAt: later(-1) }, itself))).toEqual(['FORBIDDEN']);
  });
});

test('[S0.7] outages are listed by what was hit, when, and whether they last', async () => {
  const only = await stage.organization('CUSTOMER', 'Only');
  const product = newId();
  const day = (hours: number) => ({ startsAt: later(-1000 + hours), endsAt: later(-999 + hours) });
  const named = await record({ ...day(0), customerIds: [orgId(only)] });
  const ofProduct = await record({ ...day(2), productId: await stage.product(product) });
  const lasting = await record({ startsAt: later(-996), customerIds: [orgId(only)] });
  const ids = [named, ofProduct, lasting].map(({ id }) => id);
  const found = async (filter: object) =>
    (
      await stage.unitOfWork.read(manager, (tx) =>
        selectOutages(tx, { ids, ...filter })
          .orderBy(outageOrders.OLDEST.by[0]!.sql)
          .getMany(),
      )
    ).map(({ id }) => ids.indexOf(id));
  expect(await found({ customerIds: [only.id] })).toEqual([0, 1, 2]);
  expect(await found({ customerIds: [other.id] })).toEqual([1]);
  expect(await found({ productIds: [newId()] })).toEqual([0, 2]);
  expect(await found({ productIds: [product] })).toEqual([0, 1, 2]);
  expect(await found({ open: true })).toEqual([2]);
  expect(await found({ open: true, startsAt: { lt: later(-996) } })).toEqual([]);
  expect(await found({ during: { gte: later(-999), lt: later(-998) } })).toEqual([]);
  expect(await found({ during: { gte: later(-1000), lt: later(-997) } })).toEqual([0, 1]);
  expect(await found({ announced: true })).toEqual([]);
});
