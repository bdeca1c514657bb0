import { readFileSync } from 'node:fs';
import { encodeId, newId, type Viewer } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CharterService } from '../charter/charter.service.js';
import { ContractEntity } from '../contract/contract.entity.js';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { later, now, openStage, orgId, type Stage } from '../testing/stage.js';
import { AvailabilityResolver } from './availability.resolver.js';
import { OutageService } from './outage.service.js';

let stage: Stage;
let customer: OrganizationEntity;
let other: OrganizationEntity;
let manager: Viewer;
const resolver = new AvailabilityResolver();
const date = (text: string) => Temporal.PlainDate.from(text);
const afterwards = later(24 * 60);

beforeAll(async () => {
  stage = await openStage();
  customer = await stage.organization('CUSTOMER');
  other = await stage.organization('CUSTOMER', 'Other');
  manager = stage.viewers.staff('manager');
  const file = new URL('../../../../charters/blue-note.yaml', import.meta.url);
  const first = readFileSync(file, 'utf8').replace(/key: blue-note/, `key: ${stage.provider.key}`);
  const second = first
    .replace(/^version: .*$/m, `version: '9.0'`)
    .replace(/thresholdPercent: .*$/m, `thresholdPercent: '90'`);
  await publish(first, '2021-01-01T00:00:00Z');
  await publish(second, '2026-04-01T04:00:00Z'); // midnight in Toronto
});
afterAll(() => stage?.close());

function publish(document: string, effectiveFrom: string) {
  const instant = Temporal.Instant.from(effectiveFrom);
  const input = { document, effectiveFrom: instant, idempotencyKey: newId() };
  return new CharterService(stage.unitOfWork).publish(stage.administrator, input, now);
}

const contextOf = (viewer: Viewer, at = afterwards) => {
  const then = { ...viewer, now: `${at}` };
  return {
    ...{ viewer: then, now: at, memo: new Map() },
    read: (work: never) => stage.unitOfWork.read(then, work),
  } as unknown as GraphContext;
};
const report = (viewer: Viewer, month: string, of: string | null, at?: Temporal.Instant) =>
  resolver.availability(
    { month: date(month), customerId: of && encodeId('organization', of) },
    contextOf(viewer, at),
  );
const record = (startsAt: string, endsAt: string, more: object = {}) =>
  new OutageService(stage.unitOfWork).record(manager, {
    ...{ kind: 'INCIDENT', summary: 'Panne', idempotencyKey: newId() },
    ...{ startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) },
    ...more,
  });

async function hold(customerId: string, startsAt: string, more: Partial<ContractEntity> = {}) {
  const at = Temporal.Instant.from(startsAt);
  const startsOn = at.toZonedDateTimeISO('America/Toronto').toPlainDate();
  return stage.unitOfWork.run(manager, (tx) =>
    tx.insert(ContractEntity, {
      ...{ id: newId(), providerId: stage.provider.id, customerId, reference: newId() },
      ...{ kind: 'SUPPORT', planKey: 'support', productIds: [], state: 'ACTIVE' },
      ...{ signedOn: startsOn, startsOn, startsAt: at, timeZone: 'America/Toronto' },
      ...{ inArrears: false, options: [], ...more },
    } as never),
  ) as Promise<ContractEntity>;
}

test('[S0.6] is each customer’s own, and nobody else’s to see', async () => {
  const [from, to] = ['2026-01-10T10:00:00Z', '2026-01-10T11:00:00Z'];
  await record(from, to, { customerIds: [orgId(customer)] });
  for (const id of [customer.id, other.id]) await hold(id, '2025-01-01T05:00:00Z');
  const { administrativeUser, staff } = stage.viewers;
  const itself = administrativeUser(customer.id);
  const mine = await report(itself, '2026-01-15', customer.id);
  expect(mine).toMatchObject({ downSeconds: 3600, kept: true, final: true, nature: 'COMMITMENT' });
  expect(mine?.interruptions[0]?.stretches).toMatchObject([
    { seconds: 3600, counts: true, reason: 'COUNTED_KIND', clause: { id: 'S0.6' } },
  ]);
  expect(await report(staff('agent'), '2026-01-15', other.id)).toMatchObject({ downSeconds: 0 });
  expect(await report(staff('agent'), '2026-01-15', null)).toMatchObject({ downSeconds: 0 });
  expect(await report(itself, '2026-01-15', other.id)).toBeNull();
  expect(await report(itself, '2026-01-15', null)).toBeNull();
  expect(await report(staff('agent'), '2026-01-15', stage.provider.id)).toBeNull();
  expect(await report(itself, '2026-06-15', customer.id)).toBeNull(); // not begun
});

test('[S0.7] goes back over months, each with the outages behind its figure', async () => {
  const late = await stage.organization('CUSTOMER', 'Late');
  const contract = await hold(late.id, '2026-01-21T05:00:00Z');
  await record('2026-01-21T04:00:00Z', '2026-01-21T06:00:00Z', { customerIds: [orgId(late)] });
  const args = { from: date('2025-12-05'), to: date('2026-02-01'), customerId: orgId(late) };
  const history = await resolver.history(args, contextOf(manager));
  expect(history).toMatchObject({ kept: 2, missed: 0 });
  expect(history?.months.map(({ measuredSeconds }) => measuredSeconds)).toEqual([
    0,
    11 * 86_400,
    28 * 86_400,
  ]);
  expect(history?.months[1]?.interruptions[0]?.stretches).toMatchObject([
    { reason: 'OUTSIDE_CONTRACT', counts: false, clause: { id: 'S0.7' } },
    { reason: 'COUNTED_KIND', counts: true },
  ]);
  const month = { month: date('2026-01-01') };
  const own = await resolver.ofContract(contract, month, contextOf(manager));
  expect(own).toMatchObject({ downSeconds: 3_600, measuredSeconds: 11 * 86_400 });
  const tooMany = { ...args, from: date('2020-01-01') };
  await expect(resolver.history(tooMany, contextOf(manager))).rejects.toThrow('1 to 24 months');
});

test('[S0.6] goes by the charter in force in it, not by the one that begins as it ends', async () => {
  const threshold = async (day: string) => (await report(manager, day, null))?.threshold;
  expect(await threshold('2026-03-15')).toBe('99.5');
  expect(await threshold('2026-04-15')).toBe('90');
  const pinned = await hold(customer.id, '2025-02-01T05:00:00Z', { pinnedCharterVersion: '9.0' });
  const month = { month: date('2026-03-01') };
  expect(await resolver.ofContract(pinned, month, contextOf(manager))).toMatchObject({
    threshold: '90',
  });
});

test('costs as many statements for many contracts as for one', async () => {
  const { logger } = stage.dataSource;
  const statementsFor = async (count: number) => {
    const start = '2025-03-01T05:00:00Z';
    const contracts = await Promise.all(
      Array.from({ length: count }, () => hold(customer.id, start)),
    );
    let statements = 0;
    const counting = new Proxy({}, { get: () => () => void (statements += 1) });
    Object.assign(stage.dataSource, { logger: counting });
    const [context, month] = [contextOf(manager), { month: date('2026-01-01') }];
    await Promise.all(contracts.map((contract) => resolver.ofContract(contract, month, context)));
    Object.assign(stage.dataSource, { logger });
    return statements;
  };
  const one = await statementsFor(1);
  expect(one).toBeGreaterThan(0);
  expect(await statementsFor(6)).toBe(one);
});

test('[S3.15] is of a product where one is asked for', async () => {
  const [product, another] = [newId(), newId()];
  await record('2026-02-10T10:00:00Z', '2026-02-10T11:00:00Z', {
    productId: await stage.product(product),
  });
  const of = async (productId: string | null) =>
    (
      await resolver.availability(
        {
          month: date('2026-02-01'),
          customerId: orgId(customer),
          productId: productId && encodeId('product', productId),
        },
        contextOf(manager),
      )
    )?.downSeconds;
  expect([await of(product), await of(another), await of(null)]).toEqual([3600, 0, 3600]);
});
