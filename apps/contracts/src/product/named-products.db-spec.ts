import { encodeId, newId } from '@charter/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OutageService } from '../outage/outage.service.js';
import { type ContractStage, date, openContractStage } from '../testing/contract-stage.js';
import { later, now, refusalsOf } from '../testing/stage.js';

let stage: ContractStage;
let outages: OutageService;
let [own, absent, another] = ['', '', ''];
beforeAll(async () => {
  stage = await openContractStage();
  outages = new OutageService(stage.unitOfWork);
  own = await stage.product();
  absent = encodeId('product', bornLongAgo());
  another = await stage.product(bornLongAgo(), newId());
});
afterAll(() => stage?.close());

/** An id of 2020: nothing about it is still on its way. */
const bornLongAgo = () => `016f5e66-e800-7${newId().slice(15)}`;
const once = () => ({ idempotencyKey: newId() });

const recorded = (productId: string) =>
  outages.record(stage.manager, {
    ...{ kind: 'INCIDENT', summary: 'Panne', startsAt: later(-2), productId, ...once() },
  });
const announced = (productId: string) =>
  outages.announce(stage.manager, {
    ...{ kind: 'PREVENTIVE_MAINTENANCE', summary: 'Mise à jour', productId, ...once() },
    ...{ startsAt: later(24), endsAt: later(26) },
  });
const amended = (contract: { id: string; version: number }, more: object) =>
  stage.amendments.amend(
    stage.manager,
    { ...stage.call(contract), effectiveOn: date('2026-03-02'), reason: 'agreed', ...more },
    now,
  );

describe('a product', () => {
  test('that the provider does not have is named nowhere, be it absent or another’s', async () => {
    const contract = await stage.active();
    const outage = await recorded(own);
    const corrected = (productId: string) => {
      const facts = { outageId: encodeId('outage', outage.id), reason: 'Relevé', productId };
      return outages.correct(stage.manager, { ...facts, ...once() });
    };
    for (const product of [absent, another]) {
      const productIds = [own, product];
      expect(await refusalsOf(stage.draft({ productIds }))).toEqual(['NOT_FOUND productIds 1']);
      expect(await refusalsOf(amended(contract, { productIds }))).toEqual([
        'NOT_FOUND productIds 1',
      ]);
      for (const named of [recorded, announced, corrected])
        expect(await refusalsOf(named(product)), named.name).toEqual(['NOT_FOUND productId']);
    }
  });

  test('that was just made, and not told here yet, is to be tried again', async () => {
    const id = newId();
    const product = encodeId('product', id);
    expect(await refusalsOf(recorded(product))).toEqual(['NOT_YET_KNOWN productId']);
    expect(await refusalsOf(stage.draft({ productIds: [product] }))).toEqual([
      'NOT_YET_KNOWN productIds 0',
    ]);
    await stage.product(id);
    expect(await refusalsOf(recorded(product))).toEqual([]);
  });

  test('that a contract or an outage has from before is no hindrance to its change', async () => {
    const old = bornLongAgo();
    const contract = await stage.active({ productIds: [own] });
    const outage = await recorded(own);
    await stage.rows('UPDATE contract SET product_ids = ARRAY[$1::uuid]', old);
    await stage.rows('UPDATE outage SET product_id = $1', old);
    const held = encodeId('product', old);
    expect((await amended(contract, { productIds: [held, own] })).productIds).toHaveLength(2);
    const facts = { outageId: encodeId('outage', outage.id), reason: 'Relevé', summary: 'Coupure' };
    const again = { ...facts, productId: held, ...once() };
    expect(await refusalsOf(outages.correct(stage.manager, again))).toEqual([]);
  });
});
