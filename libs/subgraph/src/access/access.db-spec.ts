import {
  createDataSource,
  encodeId,
  infrastructureMigrations,
  newId,
  systemViewer,
  UnitOfWork,
} from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AccessDirectory } from './access-directory.js';
import { accessProjectionMigration } from './access-tables.js';
import { projectAccess } from './access.projector.js';
import { type Caller, OPERATOR_SCOPE } from './caller.js';
import { type Capacity, capacitiesOf, defineDecisions } from './decisions.js';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const issuer = 'https://issuer.example';
const [alpha, beta, closed] = [newId(), newId(), newId()];
const [customer, other, gone, reseller] = [newId(), newId(), newId(), newId()];

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let directory: AccessDirectory;

beforeAll(async () => {
  database = await testDatabase('tickets', [
    ...infrastructureMigrations,
    accessProjectionMigration,
  ]);
  dataSource = await createDataSource({ url: database.app, entities: [] }).initialize();
  unitOfWork = new UnitOfWork(dataSource);
  directory = new AccessDirectory('tickets', unitOfWork);
  await organization(alpha, 'PROVIDER', alpha);
  await organization(beta, 'PROVIDER', beta);
  await organization(closed, 'PROVIDER', closed, false);
  await organization(customer, 'CUSTOMER');
  await organization(other, 'CUSTOMER');
  await organization(gone, 'CUSTOMER', alpha, false);
  await organization(reseller, 'RESELLER');
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

type Kind = 'PROVIDER' | 'RESELLER' | 'CUSTOMER';
const told = <T>(providerId: string, data: T, aggregateVersion = 1) => ({
  ...{ data, providerId, aggregateVersion },
});
const asSystem = (providerId: string) => systemViewer(providerId, now);

function organization(id: string, kind: Kind, providerId = alpha, active = true) {
  const key = kind === 'PROVIDER' ? `key-${id.slice(-12)}` : null;
  const data = { organizationId: id, kind, key, name: id, active, country: 'FR' };
  return unitOfWork.run(asSystem(providerId), (tx) =>
    projectAccess.organization(
      told(providerId, { ...data, language: 'fr' as const, timeZone: 'Europe/Paris' }),
      tx,
    ),
  );
}

type Role = Parameters<typeof projectAccess.membership>[0]['data']['role'];
async function person(subject: string, organizationId: string, role: Role, providerId = alpha) {
  const [personId, membershipId] = [newId(), newId()];
  const member = (active: boolean, version: number) =>
    unitOfWork.run(asSystem(providerId), (tx) =>
      projectAccess.membership(
        told(
          providerId,
          { membershipId, personId, organizationId, role, functions: [], skills: [], active },
          version,
        ),
        tx,
      ),
    );
  await unitOfWork.run(asSystem(providerId), (tx) => {
    const named = { displayName: subject, email: `${subject}@example.com`, technicalLevel: null };
    const data = { personId, issuer, subject, language: 'fr' as const, ...named };
    return projectAccess.person(told(providerId, data), tx);
  });
  await member(true, 1);
  return { personId, revoke: () => member(false, 2) };
}

async function program(organizationId: string, scopes: string[], active = true) {
  const clientId = newId();
  await unitOfWork.run(asSystem(alpha), (tx) =>
    projectAccess.apiClient(told(alpha, { clientId, organizationId, scopes, active }), tx),
  );
  return clientId;
}

const viewerOf = (subject: string, provider: string | null = null, scopes: string[] = []) =>
  viewer({ issuer, subject }, provider, scopes);
function viewer(caller: Caller['caller'], provider: string | null = null, scopes: string[] = []) {
  return directory.viewerOf({ caller, scopes, provider, now: now.toString() }, null);
}
const refused = (code: string) => ({ extensions: { code } });

describe('who calls', () => {
  test('acts in the only provider, or in the chosen one of several, by key or id', async () => {
    await person('ines', customer, 'ADMINISTRATIVE_USER');
    expect(await viewerOf('ines')).toMatchObject({
      ...{ kind: 'request', providerId: alpha, administers: [customer], language: 'fr' },
      ...{ staffRoles: [], usesFor: [], resellerIds: [], scopes: null, operator: false },
    });
    await person('ines', beta, 'AGENT', beta);
    await expect(viewerOf('ines')).rejects.toMatchObject(refused('PROVIDER_REQUIRED'));
    for (const provider of [`key-${beta.slice(-12)}`, encodeId('organization', beta)])
      expect(await viewerOf('ines', provider)).toMatchObject({
        ...{ providerId: beta, staffRoles: ['agent'], administers: [] },
      });
  });

  test('is refused in a provider that it does not belong to, known or not', async () => {
    await person('jean', customer, 'USER');
    const foreign = [`key-${beta.slice(-12)}`, encodeId('organization', beta), 'nowhere', 'org_x'];
    for (const provider of foreign)
      await expect(viewerOf('jean', provider)).rejects.toMatchObject(refused('PROVIDER_UNKNOWN'));
    await expect(viewerOf('nobody')).rejects.toMatchObject(refused('NO_MEMBERSHIP'));
  });

  test('loses what it had with its membership, its organization or its provider', async () => {
    const { revoke } = await person('lea', customer, 'USER');
    await person('lea', other, 'USER');
    const places = async () => (await viewerOf('lea', encodeId('organization', alpha))).usesFor;
    // Two persons here, since each call made one: both places count.
    expect((await places()).toSorted()).toEqual([customer, other].toSorted());
    await revoke();
    expect(await places()).toEqual([other]);
    await person('max', gone, 'USER');
    await person('noe', closed, 'ADMIN', closed);
    for (const subject of ['max', 'noe'])
      await expect(viewerOf(subject)).rejects.toMatchObject(refused('NO_MEMBERSHIP'));
  });

  test('is the operator without any provider, by the scope of his token alone', async () => {
    expect(await viewerOf('olga', null, [OPERATOR_SCOPE])).toMatchObject({
      ...{ operator: true, providerId: null, staffRoles: [], identity: { subject: 'olga' } },
    });
    await expect(viewerOf('olga', 'nowhere', [OPERATOR_SCOPE])).rejects.toMatchObject(
      refused('PROVIDER_UNKNOWN'),
    );
  });

  test('may be a program, which reads here only with a scope of this service', async () => {
    const reads = await program(customer, ['tickets:read']);
    const writes = await program(alpha, ['tickets:write']);
    const elsewhere = await program(customer, ['billing:read', 'billing:write']);
    const shut = await program(customer, ['tickets:read'], false);
    expect(await viewer({ client: reads })).toMatchObject({
      ...{ personId: null, clientId: reads, administers: [customer], scopes: ['tickets:read'] },
    });
    expect((await viewer({ client: writes })).staffRoles).toHaveLength(4);
    // What its token says does not count: scopes may have been taken away since.
    const asked = viewer({ client: elsewhere }, null, ['tickets:read', OPERATOR_SCOPE]);
    await expect(asked).rejects.toMatchObject(refused('SCOPE_REQUIRED'));
    await expect(viewer({ client: shut })).rejects.toMatchObject(refused('NO_MEMBERSHIP'));
  });
});

describe('decisions', () => {
  const capacities = ['agent', 'administrativeUser', 'delegatedReseller'] as const;
  const decisions = defineDecisions('tickets', { reply: capacities, teams: capacities }, ['teams']);
  const may = async (
    more: object,
    customerId: string | null = customer,
    action: 'reply' | 'teams' = 'reply',
  ) =>
    unitOfWork.read({ ...asSystem(alpha), kind: 'request', ...more }, (tx) =>
      decisions.judge(tx, action, customerId),
    );

  test('know each capacity, towards the customer that it is for', async () => {
    await delegate(reseller, customer);
    const held = async (more: object, customerId: string | null) =>
      unitOfWork.read({ ...asSystem(alpha), kind: 'request', ...more }, async (tx) => [
        ...(await capacitiesOf(tx, customerId)),
      ]);
    const cases: [object, Capacity][] = [
      [{ administers: [customer] }, 'administrativeUser'],
      [{ usesFor: [customer] }, 'user'],
      [{ resellerIds: [reseller] }, 'delegatedReseller'],
    ];
    for (const [more, capacity] of cases) {
      expect(await held(more, customer)).toEqual([capacity]);
      expect(await held(more, other)).toEqual([]);
      expect(await held(more, null)).toEqual([]);
    }
    expect(await held({ staffRoles: ['admin', 'billing'] }, null)).toEqual(['admin', 'billing']);
    expect(await held({ operator: true }, other)).toEqual(['operator']);
  });

  test('allow what the table says, and say what it takes otherwise', async () => {
    expect(await may({ administers: [customer] })).toBeNull();
    expect(await may({ staffRoles: ['agent'] }, null)).toBeNull();
    expect(await may({ usesFor: [customer] })).toMatchObject({
      code: 'FORBIDDEN',
      details: { params: { capacities: 'agent, administrativeUser, delegatedReseller' } },
    });
    for (const more of [{}, { staffRoles: ['billing'] }, { administers: [other] }])
      expect(await may(more)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('let a program write only with its scope', async () => {
    const program = { administers: [customer], clientId: newId() };
    expect(await may({ ...program, scopes: ['tickets:write'] })).toBeNull();
    for (const scopes of [['tickets:read'], ['billing:write'], []])
      expect(await may({ ...program, scopes })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await may({ ...program, scopes: ['tickets:read'] }, customer, 'teams')).toBeNull();
    const stranger = { ...program, administers: [], scopes: ['tickets:read'] };
    expect(await may(stranger, customer, 'teams')).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('[S1.22] follow a delegation from its start until before its end', async () => {
    const customerId = newId();
    const hour = { hours: 1 };
    await delegate(reseller, customerId, {
      startsAt: now.add(hour),
      endsAt: now.add({ hours: 2 }),
    });
    const at = (instant: Temporal.Instant) =>
      may({ resellerIds: [reseller], now: instant.toString() }, customerId);
    expect(await at(now)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await at(now.add(hour))).toBeNull();
    expect(await at(now.add({ hours: 2 }))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

function delegate(resellerId: string, customerId: string, period: object = {}) {
  const always = { startsAt: now, endsAt: null, revokedAt: null };
  const data = { delegationId: newId(), resellerId, customerId, ...always, ...period };
  return unitOfWork.run(asSystem(alpha), (tx) => projectAccess.delegation(told(alpha, data), tx));
}
