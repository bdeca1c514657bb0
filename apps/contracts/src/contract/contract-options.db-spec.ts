import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContractStage, date, openContractStage } from '../testing/contract-stage.js';
import { now, refusalsOf } from '../testing/stage.js';

let stage: ContractStage;
beforeAll(async () => {
  stage = await openContractStage('selion');
});
afterAll(() => stage?.close());

const draft = (options: string[], more: object = {}) =>
  stage.draft({ planKey: 'sla', options, ...more });

describe('[S2.21] options of a contract', () => {
  test('are those that the charter sells with its plan', async () => {
    expect((await draft(['out-of-hours'])).options).toEqual(['out-of-hours']);
    // Immediate handling is for whoever has no plan.
    for (const option of ['immediate', 'priority', 'Out-of-hours'])
      expect(await refusalsOf(draft(['out-of-hours', option])), option).toEqual([
        'UNKNOWN_OPTION options',
      ]);
    await expect(draft(['priority'])).rejects.toMatchObject({
      details: { params: { option: 'priority', options: 'out-of-hours' } },
    });
    const maintenance = { kind: 'MAINTENANCE', planKey: null };
    expect(await refusalsOf(draft(['immediate'], maintenance))).toEqual(['UNKNOWN_OPTION options']);
  });

  test('agreed before stay until plan or charter change', async () => {
    const drafted = await stage.active({ planKey: 'sla' });
    await stage.rows(`UPDATE contract SET options = '{ancienne}' WHERE id = $1`, drafted.id);
    const amend = (contract: typeof drafted, more: object) =>
      stage.amendments.amend(
        stage.manager,
        { ...stage.call(contract), effectiveOn: date('2026-03-02'), reason: 'agreed', ...more },
        now,
      );
    const longer = await amend(drafted, { endsBefore: date('2026-12-01') });
    const both = await amend(longer, { options: ['ancienne', 'out-of-hours'] });
    expect(both.options).toEqual(['ancienne', 'out-of-hours']);
    const pin = { pinnedCharterVersion: '1.1' };
    expect(await refusalsOf(amend(both, pin))).toEqual(['UNKNOWN_OPTION options']);
    const pinned = await amend(both, { ...pin, options: ['out-of-hours'] });
    expect(await refusalsOf(amend(pinned, { options: ['ancienne'] }))).toEqual([
      'UNKNOWN_OPTION options',
    ]);
  });
});
