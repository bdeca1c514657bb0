import { newId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganizationEntity } from './organization/organization.entity.js';
import { colleagues, selectPeople } from './person/person.queries.js';
import { PersonService } from './person/person.service.js';
import { openStage, operator, orgId, refusalsOf, type Stage } from './testing/stage.js';

let stage: Stage;
let customer: OrganizationEntity;
let other: OrganizationEntity;
let reseller: OrganizationEntity;
let people: PersonService;

beforeAll(async () => {
  stage = await openStage();
  customer = await stage.organization('CUSTOMER');
  other = await stage.organization('CUSTOMER', 'Other');
  reseller = await stage.organization('RESELLER');
  people = new PersonService(stage.unitOfWork);
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
