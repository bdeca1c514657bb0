import { encodeId, newId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiClientService } from './api-client/api-client.service.js';
import { DomainClock } from '@charter/subgraph';
import { DelegationService } from './delegation/delegation.service.js';
import type { OrganizationEntity } from './organization/organization.entity.js';
import { colleagues, selectPeople } from './person/person.queries.js';
import { PersonService } from './person/person.service.js';
import { later, now, openStage, operator, orgId, refusalsOf, type Stage } from './testing/stage.js';

let stage: Stage;
let customer: OrganizationEntity;
let other: OrganizationEntity;
let reseller: OrganizationEntity;
let delegations: DelegationService;
let people: PersonService;
let clients: ApiClientService;

beforeAll(async () => {
  stage = await openStage();
  customer = await stage.organization('CUSTOMER');
  other = await stage.organization('CUSTOMER', 'Other');
  reseller = await stage.organization('RESELLER');
  delegations = new DelegationService(stage.unitOfWork);
  people = new PersonService(stage.unitOfWork);
  clients = new ApiClientService(stage.unitOfWork, new DomainClock());
});
afterAll(() => stage?.close());

describe('a provider', () => {
  const input = (key: string) => ({
    ...{ key, name: 'New', language: 'EN' as const, country: 'GB', timeZone: 'Europe/London' },
    administrator: { displayName: 'Bo', email: 'bo@example.com' },
    idempotencyKey: 'create',
  });

  test('is created once, also by an operator who is no person of it', async () => {
    const create = (subject: string, key: string) =>
      stage.organizations.createProvider(operator(subject), input(key));
    const [first, twin] = await Promise.all([create('olga', 'new'), create('olga', 'new')]);
    expect(twin.id).toBe(first.id);
    expect(await refusalsOf(create('olga', 'newer'))).toEqual([
      'IDEMPOTENCY_KEY_REUSED idempotencyKey',
    ]);
    expect((await create('piet', 'another')).id).not.toBe(first.id);
  });

  test('has a key of its own, is named rightly, and is created by operators alone', async () => {
    const create = (viewer: Viewer, more: object) =>
      refusalsOf(stage.organizations.createProvider(viewer, { ...input('x1'), ...more }));
    const taken = { key: stage.provider.key!, idempotencyKey: newId() };
    expect(await create(operator('olga'), taken)).toEqual(['INVALID_INPUT key']);
    const wrong = { key: 'É', name: ' ', country: 'Kanada', timeZone: 'Mars/Base' };
    expect(await create(operator('olga'), wrong)).toEqual(
      ['name', 'key', 'country', 'timeZone'].map((field) => `INVALID_INPUT ${field}`),
    );
    expect(await create(stage.administrator, {})).toEqual(['FORBIDDEN']);
  });
});

test('an external id is given once, also at the same moment, and is of a size to be looked up by', async () => {
  const create = (externalId = 'crm-7') => {
    const input = { kind: 'CUSTOMER' as const, name: 'X', externalId };
    const idempotencyKey = newId();
    return stage.organizations.createOrganization(stage.administrator, {
      ...input,
      idempotencyKey,
    });
  };
  for (const wrong of ['', 'x'.repeat(201)])
    expect(await refusalsOf(create(wrong))).toEqual(['INVALID_INPUT externalId']);
  const refusals = await Promise.all([create(), create()].map(refusalsOf));
  expect(refusals.flat()).toEqual(['INVALID_INPUT externalId']);
});

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

describe('people', () => {
  const add = (viewer: Viewer, organization: OrganizationEntity, more: object = {}) =>
    people.addPerson(viewer, {
      organizationId: orgId(organization),
      person: { displayName: 'Élise', email: 'elise@example.com' },
      role: 'USER',
      idempotencyKey: newId(),
      ...more,
    });
  const who = (subject: string) => ({
    ...{ displayName: subject, email: `${subject}@example.com` },
    ...{ issuer: 'https://issuer.example', subject },
  });

  test('are added by administrators, staff by the provider’s alone, in fitting roles', async () => {
    const itself = stage.viewers.administrativeUser(customer.id);
    expect((await add(itself, customer)).role).toBe('USER');
    expect(await refusalsOf(add(itself, other))).toEqual(['NOT_FOUND organizationId']);
    expect(await refusalsOf(add(itself, stage.provider, { role: 'ADMIN' }))).toEqual(['FORBIDDEN']);
    const manager = stage.viewers.staff('manager');
    expect(await refusalsOf(add(manager, stage.provider, { role: 'ADMIN' }))).toEqual([
      'FORBIDDEN',
    ]);
    expect(await refusalsOf(add(itself, customer, { role: 'ADMIN' }))).toEqual([
      'INVALID_INPUT role',
    ]);
    expect(await refusalsOf(add(itself, customer, { functions: ['DIRECTOR'] }))).toEqual([
      'INVALID_INPUT functions',
    ]);
  });

  test('who sign in are added by no program that has fewer rights itself', async () => {
    const program = (...scopes: string[]) => ({
      ...stage.viewers.administrativeUser(customer.id),
      ...{ personId: null, clientId: newId(), scopes },
    });
    const evil = { person: who('evil'), role: 'ADMINISTRATIVE_USER' };
    expect(await refusalsOf(add(program('contracts:write'), customer, evil))).toEqual([
      'FORBIDDEN',
    ]);
    expect(await refusalsOf(add(program('contracts:write'), customer))).toEqual([]);
    const all = ['tickets', 'contracts', 'billing', 'versions'].map((name) => `${name}:write`);
    expect(await refusalsOf(add(program(...all), customer, evil))).toEqual([]);
  });

  test('with one sign-in are one person, whom another customer cannot claim', async () => {
    const first = await add(stage.administrator, customer, { person: who('sam') });
    const second = await add(stage.administrator, other, { person: who('sam') });
    expect(second.personId).toBe(first.personId);
    expect(await refusalsOf(add(stage.administrator, other, { person: who('sam') }))).toEqual([
      'INVALID_INPUT role',
    ]);
    const third = await stage.organization('CUSTOMER', 'Third');
    const claim = add(stage.viewers.administrativeUser(third.id), third, { person: who('sam') });
    expect(await refusalsOf(claim)).toEqual(['INVALID_INPUT person subject']);
  });

  test('[S0.11] are seen with their address by staff and colleagues, else by name or not at all', async () => {
    const { personId } = await add(stage.administrator, customer, { person: who('ann') });
    const staff = (
      await stage.rows(
        'SELECT person_id FROM membership WHERE organization_id = $1',
        stage.provider.id,
      )
    )[0].person_id;
    const seen = (viewer: Viewer, id: string) =>
      stage.unitOfWork.read(viewer, async (tx) => [
        await selectPeople(tx, [id]).getCount(),
        (await colleagues(tx, [id])).length,
      ]);
    const { administrativeUser, user, stranger, reseller: of } = stage.viewers;
    expect(await seen(user(customer.id), personId)).toEqual([1, 1]);
    expect(await seen(administrativeUser(other.id), personId)).toEqual([0, 0]);
    expect(await seen(stranger(), personId)).toEqual([0, 0]);
    // Those who help are known by name alone.
    expect(await seen(administrativeUser(other.id), staff)).toEqual([1, 0]);
    expect((await seen(of(newId()), personId))[0]).toBe(0);
  });

  test('leave at once; managers do not end the places of staff', async () => {
    const member = await add(stage.administrator, customer);
    const admin = await add(stage.administrator, stage.provider, { role: 'ADMIN' });
    const end = (viewer: Viewer, id: string) => people.endMembership(viewer, id);
    const manager = stage.viewers.staff('manager');
    expect(await refusalsOf(end(manager, admin.id))).toEqual(['FORBIDDEN']);
    expect(await refusalsOf(end(stage.viewers.user(customer.id), member.id))).toEqual([
      'FORBIDDEN',
    ]);
    const elsewhere = stage.viewers.administrativeUser(other.id);
    expect(await refusalsOf(end(elsewhere, member.id))).toEqual(['NOT_FOUND']);
    expect((await end(manager, member.id)).active).toBe(false);
    const [told] = await stage.rows(
      `SELECT data FROM outbox WHERE aggregate_id = $1 ORDER BY aggregate_version DESC`,
      member.id,
    );
    expect(told.data).toMatchObject({ active: false });
  });
});

describe('a program', () => {
  const create = (viewer: Viewer, more: object = {}) =>
    clients.create(viewer, {
      organizationId: orgId(customer),
      name: 'CRM',
      scopes: ['tickets:read'],
      idempotencyKey: newId(),
      ...more,
    });

  test('gets a secret that is told once and kept as a digest', async () => {
    const call = { idempotencyKey: 'program' };
    const { apiClient, secret } = await create(stage.administrator, call);
    expect(await create(stage.administrator, call)).toEqual({ apiClient, secret: null });
    expect(JSON.stringify(apiClient)).not.toContain(secret);
    expect(await clients.authenticate(apiClient.id, secret!)).toMatchObject({ id: apiClient.id });
    expect(await clients.authenticate(apiClient.id, `${secret}x`)).toBeNull();
    expect(await clients.authenticate(newId(), secret!)).toBeNull();
    await clients.revoke(stage.administrator, apiClient.id);
    expect(await clients.authenticate(apiClient.id, secret!)).toBeNull();
  });

  test('is let in for known scopes, by a program for no more than its own', async () => {
    for (const scopes of [[], ['tickets:all'], ['tickets:read', 'charter:operator']])
      expect(await refusalsOf(create(stage.administrator, { scopes }))).toEqual([
        'INVALID_INPUT scopes',
      ]);
    const program = {
      ...stage.viewers.administrativeUser(customer.id),
      scopes: ['contracts:write', 'tickets:read'],
    };
    expect(await refusalsOf(create(program))).toEqual([]);
    expect(await refusalsOf(create(program, { scopes: ['billing:write'] }))).toEqual([
      'INVALID_INPUT scopes',
    ]);
  });

  test('is of an organization whose administrators let it in', async () => {
    const { administrativeUser, user, staff } = stage.viewers;
    expect(await refusalsOf(create(administrativeUser(other.id)))).toEqual([
      'NOT_FOUND organizationId',
    ]);
    for (const viewer of [user(customer.id), staff('manager')])
      expect(await refusalsOf(create(viewer))).toEqual(['FORBIDDEN']);
  });
});

test('[S0.11] the database itself keeps customers from writing the provider’s rows', async () => {
  const { administrativeUser, user, reseller: of } = stage.viewers;
  const viewers = [administrativeUser(customer.id), user(customer.id), of(reseller.id)];
  const changes = [
    `UPDATE membership SET role = 'ADMIN' WHERE organization_id = '${stage.provider.id}'`,
    `UPDATE organization SET name = 'Mine'`,
    `UPDATE membership SET role = 'ADMIN' WHERE organization_id = '${other.id}'`,
  ];
  for (const viewer of viewers)
    for (const sql of changes) {
      const [, changed] = await stage.unitOfWork.run(viewer, (tx) => tx.manager.query(sql));
      expect(changed, sql).toBe(0);
    }
});
