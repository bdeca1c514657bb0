import { newId } from '@charter/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContractEntity } from '../contract/contract.entity.js';
import { type ContractStage, date, openContractStage } from '../testing/contract-stage.js';
import { now, refusalsOf } from '../testing/stage.js';

let stage: ContractStage;
beforeAll(async () => {
  stage = await openContractStage();
});
afterAll(() => stage?.close());

function sell(contract: ContractEntity, more: object = {}, viewer = stage.manager) {
  const pack = { minutes: 600, overdraft: 'BLOCK' as const, drawOrder: 'EXPIRY_FIRST' as const };
  return stage.packs.sell(viewer, { ...stage.call(contract), ...pack, ...more }, now);
}

test('a pack added to a signed contract counts at once, and billing is told all of it', async () => {
  const contract = await stage.active();
  const price = { amount: '900.00', currency: 'CAD' };
  const pack = await sell(contract, { validMonths: 12, overdraft: 'CONVERT', price });
  expect(await stage.told('pack.changed', pack.id)).toEqual([
    {
      ...{ packId: pack.id, contractId: contract.id, customerId: stage.customer.id, minutes: 600 },
      ...{ validFrom: '2026-03-02', expiresBefore: '2027-03-02' },
      validFromAt: '2026-03-02T05:00:00.000Z',
      expiresAt: '2027-03-02T05:00:00.000Z',
      ...{ drawOrder: 'EXPIRY_FIRST', overdraft: 'CONVERT' },
      price: { minor: '90000', currency: 'CAD' },
      soldAt: '2026-03-02T09:00:00.000Z',
      grantedAt: '2026-03-02T09:00:00.000Z',
      time: '2026-03-02T09:00:00.000Z',
    },
  ]);
});

test('a pack sold with a contract counts from its signature on', async () => {
  const contract = await stage.draft();
  const pack = await sell(contract);
  expect(pack).toMatchObject({ state: 'PENDING', validFrom: date('2026-01-01') });
  expect(await stage.told('pack.changed', pack.id)).toEqual([]);
  const signed = { ...stage.target(contract), signedOn: date('2026-03-02') };
  await stage.contracts.activate(stage.manager, signed, now);
  expect(await stage.told('pack.changed', pack.id)).toMatchObject([
    { grantedAt: now.toString().replace('Z', '.000Z') },
  ]);
});

test('packs may overlap, but are drawn by one rule', async () => {
  const contract = await stage.active();
  await sell(contract, { validMonths: 12 });
  await sell(contract, { validMonths: 6 });
  expect(await refusalsOf(sell(contract, { overdraft: 'ALLOW' }))).toEqual([
    'INVALID_INPUT overdraft',
  ]);
  expect(await refusalsOf(sell(contract, { drawOrder: 'OLDEST_FIRST' }))).toEqual([
    'INVALID_INPUT drawOrder',
  ]);
});

test('what is wrong with a pack is told with its place, and nothing is sold', async () => {
  const contract = await stage.active();
  const wrong: [object, string][] = [
    [{ minutes: 0 }, 'minutes'],
    [{ expiresBefore: date('2026-03-01') }, 'expiresBefore'],
    [{ validFrom: date('2026-02-01') }, 'validFrom'],
    [{ validMonths: -1 }, 'validMonths'],
    [{ price: { amount: '1.00', currency: 'EUR' } }, 'price'],
  ];
  for (const [more, place] of wrong)
    expect(await refusalsOf(sell(contract, more)), place).toEqual([`INVALID_INPUT ${place}`]);
  const ending = { ...stage.target(contract), endsBefore: date('2026-03-02') };
  const over = await stage.contracts.terminate(stage.manager, ending, now);
  expect(await refusalsOf(sell(over))).toEqual(['CONTRACT_STATE']);
  expect(await stage.rows('SELECT FROM contract_pack WHERE contract_id = $1', contract.id)).toEqual(
    [],
  );
});

test('packs are sold by the provider alone, once per key and external id', async () => {
  const contract = await stage.active();
  const { administrativeUser, staff } = stage.viewers;
  for (const viewer of [staff('agent'), administrativeUser(stage.customer.id)])
    expect(await refusalsOf(sell(contract, {}, viewer))).toEqual(['FORBIDDEN']);
  expect(await refusalsOf(sell(contract, {}, administrativeUser(newId())))).toEqual([
    'NOT_FOUND contractId',
  ]);
  const key = { idempotencyKey: newId(), externalId: 'erp-9' };
  const sold = await sell(contract, key);
  expect((await sell(contract, key)).id).toBe(sold.id);
  expect(await refusalsOf(sell(contract, { externalId: 'erp-9' }))).toEqual([
    'INVALID_INPUT externalId',
  ]);
});
