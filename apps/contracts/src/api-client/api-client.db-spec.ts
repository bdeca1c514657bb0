import { newId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DomainClock } from '@charter/subgraph';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { openStage, orgId, refusalsOf, type Stage } from '../testing/stage.js';
import { ApiClientService } from './api-client.service.js';

let stage: Stage;
let customer: OrganizationEntity;
let other: OrganizationEntity;
let clients: ApiClientService;

beforeAll(async () => {
  stage = await openStage();
  customer = await stage.organization('CUSTOMER');
  other = await stage.organization('CUSTOMER', 'Other');
  clients = new ApiClientService(stage.unitOfWork, new DomainClock());
});
afterAll(() => stage?.close());

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
