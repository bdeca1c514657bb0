import { encodeId, newId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { later, now, openStage, orgId, refusalsOf, type Stage } from '../testing/stage.js';
import { DelegationService } from './delegation.service.js';

let stage: Stage;
let customer: OrganizationEntity;
let other: OrganizationEntity;
let reseller: OrganizationEntity;
let delegations: DelegationService;

beforeAll(async () => {
  stage = await openStage();
  customer = await stage.organization('CUSTOMER');
  other = await stage.organization('CUSTOMER', 'Other');
  reseller = await stage.organization('RESELLER');
  delegations = new DelegationService(stage.unitOfWork);
});
afterAll(() => stage?.close());

describe('a delegation', () => {
  const grant = (viewer: Viewer, more: object = {}, at = now) =>
    delegations.grant(
      viewer,
      {
        ...{ customerId: orgId(customer), resellerId: orgId(reseller), idempotencyKey: newId() },
        ...more,
      },
      at,
    );

  test('[S1.22] is given by a customer to a reseller that it does not see, if there is one', async () => {
    const itself = stage.viewers.administrativeUser(customer.id);
    const call = { startsAt: now, endsAt: later(2), idempotencyKey: 'grant' };
    const given = await grant(itself, call);
    expect(given).toMatchObject({ customerId: customer.id, resellerId: reseller.id });
    // A repetition comes later than the start, and is no grant into the past.
    expect((await grant(itself, call, later(1))).id).toBe(given.id);

    for (const resellerId of [newId(), other.id, stage.provider.id]) {
      const to = { resellerId: encodeId('organization', resellerId) };
      expect(await refusalsOf(grant(itself, to))).toEqual(['NOT_FOUND resellerId']);
    }
  });

  test('[S1.22] is given by nobody else: not another customer, a plain user, the reseller', async () => {
    const { administrativeUser, user, reseller: of, staff } = stage.viewers;
    const idle = await stage.organization('RESELLER', 'Idle');
    const strangers = [administrativeUser(other.id), of(idle.id)];
    for (const viewer of strangers)
      expect(await refusalsOf(grant(viewer))).toEqual(['NOT_FOUND customerId']);
    for (const viewer of [user(customer.id), staff('agent')])
      expect(await refusalsOf(grant(viewer))).toEqual(['FORBIDDEN']);
  });

  test('is given by no program that has fewer rights itself', async () => {
    const program = {
      ...stage.viewers.administrativeUser(customer.id),
      ...{ personId: null, clientId: newId(), scopes: ['contracts:write'] },
    };
    expect(await refusalsOf(grant(program))).toEqual(['FORBIDDEN']);
  });

  test('starts now or later, ends after that, and does not overlap another', async () => {
    const past = { startsAt: later(-1) };
    const empty = { startsAt: later(9), endsAt: later(9) };
    expect(await refusalsOf(grant(stage.administrator, past))).toEqual(['INVALID_INPUT startsAt']);
    expect(await refusalsOf(grant(stage.administrator, empty))).toEqual(['INVALID_INPUT endsAt']);

    const open = { startsAt: later(1) };
    expect(await refusalsOf(grant(stage.administrator, open))).toEqual([
      'DELEGATION_OVERLAPS startsAt',
    ]);
    const next = { startsAt: later(2), endsAt: later(3) };
    const both = [next, next].map((period) => refusalsOf(grant(stage.administrator, period)));
    expect((await Promise.all(both)).flat()).toEqual(['DELEGATION_OVERLAPS startsAt']);
  });

  test('[S1.22] is taken back at once by the customer, not by the reseller, once', async () => {
    const given = await grant(stage.administrator, { startsAt: later(5), endsAt: later(6) });
    const revoke = (viewer: Viewer, at: Temporal.Instant) =>
      delegations.revoke(viewer, given.id, at);
    expect(await refusalsOf(revoke(stage.viewers.reseller(reseller.id), now))).toEqual([
      'FORBIDDEN',
    ]);
    expect(await refusalsOf(revoke(stage.viewers.administrativeUser(other.id), now))).toEqual([
      'NOT_FOUND',
    ]);
    const itself = stage.viewers.administrativeUser(customer.id);
    expect((await revoke(itself, now)).revokedAt).toEqual(now);
    expect((await revoke(itself, later(2))).revokedAt).toEqual(now);
    const again = { startsAt: later(5), endsAt: later(6) };
    expect(await refusalsOf(grant(stage.administrator, again))).toEqual([]);
  });
});
