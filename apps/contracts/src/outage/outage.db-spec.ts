import { readFileSync } from 'node:fs';
import { encodeId, newId, type Viewer } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CharterService } from '../charter/charter.service.js';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { later, now, openStage, orgId, refusalsOf, type Stage } from '../testing/stage.js';
import { AvailabilityService } from './availability.service.js';
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

const announce = (more: object = {}, at = now, viewer = manager) =>
  outages.announce(
    viewer,
    {
      ...{ kind: 'PREVENTIVE_MAINTENANCE' as const, summary: 'Mise à jour' },
      ...{ startsAt: later(24), endsAt: later(26), idempotencyKey: newId(), ...more },
    },
    at,
  );
const record = (more: object = {}, at = now, viewer = manager) =>
  outages.record(
    viewer,
    {
      ...{ kind: 'INCIDENT' as const, summary: 'Panne', startsAt: later(-2) },
      ...{ idempotencyKey: newId(), ...more },
    },
    at,
  );

describe('an interruption', () => {
  test('[S0.5] is announced before it starts, and a repetition after the start answers the same', async () => {
    const call = { idempotencyKey: 'window' };
    const announced = await announce(call);
    expect(announced.announcedAt).toEqual(now);
    expect((await announce(call, later(25))).id).toBe(announced.id);
    expect(await refusalsOf(announce({}, later(24)))).toEqual(['INVALID_INPUT startsAt']);
    expect(await refusalsOf(announce({ kind: 'INCIDENT' }))).toEqual(['INVALID_INPUT kind']);
    expect(await refusalsOf(announce({ endsAt: later(24) }))).toEqual(['INVALID_INPUT endsAt']);
    expect(await refusalsOf(announce({ summary: ' ' }))).toEqual(['INVALID_INPUT summary']);
  });

  test('[S0.7] is recorded once it has begun, and ended once', async () => {
    expect(await refusalsOf(record({ startsAt: later(1) }))).toEqual(['INVALID_INPUT startsAt']);
    expect(await refusalsOf(record({ endsAt: later(1) }))).toEqual(['INVALID_INPUT endsAt']);
    const { id } = await record();
    const end = (at: Temporal.Instant) => outages.end(manager, id, at, now);
    expect(await refusalsOf(end(later(1)))).toEqual(['INVALID_INPUT endsAt']);
    expect(await refusalsOf(end(later(-3)))).toEqual(['INVALID_INPUT endsAt']);
    expect((await end(later(-1))).endsAt).toEqual(later(-1));
  });

  test('is called off before it starts, and then neither ended nor called off again', async () => {
    const { id } = await announce();
    expect(await refusalsOf(outages.cancel(manager, id, later(24)))).toEqual([
      'INVALID_INPUT outageId',
    ]);
    const cancelled = await outages.cancel(manager, id, now);
    expect((await outages.cancel(manager, id, now)).version).toBe(cancelled.version);
    expect(await refusalsOf(outages.end(manager, id, later(25), later(26)))).toEqual([
      'INVALID_INPUT outageId',
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
    expect(await refusalsOf(announce({}, now, staff('agent')))).toEqual(['FORBIDDEN']);
    const itself = administrativeUser(customer.id);
    expect(await refusalsOf(record({}, now, itself))).toEqual(['FORBIDDEN']);
    const { id } = await record();
    expect(await refusalsOf(outages.end(itself, id, now, now))).toEqual(['FORBIDDEN']);
  });
});

describe('the availability of a month', () => {
  const report = (viewer: Viewer, day: string, of: string | null, at = later(24 * 40)) =>
    new AvailabilityService().report(
      {
        viewer,
        now: at,
        read: (work: never) => stage.unitOfWork.read(viewer, work),
      } as unknown as GraphContext,
      Temporal.PlainDate.from(day),
      of,
    );

  test('[S0.6] is each customer’s own, and nobody else’s to see', async () => {
    const hour = { startsAt: later(-24 * 30), endsAt: later(-24 * 30 + 1) };
    await record({ ...hour, customerIds: [orgId(customer)] });
    const { administrativeUser, staff } = stage.viewers;
    const itself = administrativeUser(customer.id);
    expect((await report(itself, '2026-01-15', customer.id))?.downSeconds).toBe(3600);
    expect((await report(staff('agent'), '2026-01-15', other.id))?.downSeconds).toBe(0);
    expect((await report(staff('agent'), '2026-01-15', null))?.downSeconds).toBe(0);
    expect(await report(itself, '2026-01-15', other.id)).toBeNull();
    expect(await report(itself, '2026-01-15', null)).toBeNull();
    expect(await report(staff('agent'), '2026-01-15', stage.provider.id)).toBeNull();
  });

  test('[S0.6] goes by the charter in force in it, not by the one that begins as it ends', async () => {
    const file = new URL('../../../../charters/blue-note.yaml', import.meta.url);
    const first = readFileSync(file, 'utf8').replace(
      /key: blue-note/,
      `key: ${stage.provider.key}`,
    );
    const second = first
      .replace(/^version: .*$/m, `version: '9.0'`)
      .replace(/thresholdPercent: .*$/m, `thresholdPercent: '90'`);
    const charters = new CharterService(stage.unitOfWork);
    const publish = (document: string, effectiveFrom: string) => {
      const instant = Temporal.Instant.from(effectiveFrom);
      const input = { document, effectiveFrom: instant, idempotencyKey: newId() };
      return charters.publish(stage.administrator, input, now);
    };
    await publish(first, '2021-01-01T00:00:00Z');
    await publish(second, '2026-04-01T04:00:00Z'); // midnight in Toronto
    const threshold = async (day: string) => (await report(manager, day, null))?.threshold;
    expect(await threshold('2026-03-15')).toBe('99.5');
    expect(await threshold('2026-04-15')).toBe('90');
  });
});
