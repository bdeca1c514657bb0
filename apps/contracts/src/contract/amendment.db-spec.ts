import { newId, systemViewer } from '@charter/database';
import { NotYetPossible } from '@charter/messaging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContractStage, date, instant, openContractStage } from '../testing/contract-stage.js';
import { now, refusalsOf } from '../testing/stage.js';
import { amendmentsOf } from './amendment.queries.js';
import type { ContractEntity } from './contract.entity.js';
import { termsAt } from './domain/contract-terms.js';
import { termsOf } from './stored-terms.js';
import { amendmentDue } from './take-effect.js';

let stage: ContractStage;
beforeAll(async () => {
  stage = await openContractStage();
});
afterAll(() => stage?.close());

function amend(contract: ContractEntity, more: object, viewer = stage.manager, at = now) {
  const input = { ...stage.call(contract), effectiveOn: date('2026-03-02'), reason: 'agreed' };
  return stage.amendments.amend(viewer, { ...input, ...more }, at);
}

const current = async ({ id }: ContractEntity) =>
  (await stage.unitOfWork.read(stage.manager, (tx) =>
    tx.manager.findOneByOrFail('contract', { id }),
  )) as ContractEntity;

const statesOf = async ({ id }: ContractEntity) =>
  (
    await stage.rows(
      'SELECT state FROM contract_amendment WHERE contract_id = $1 ORDER BY number',
      id,
    )
  ).map(({ state }) => state);

describe('an amendment', () => {
  test('of today holds at once, one of a later day from that day’s start in the provider’s zone', async () => {
    const contract = await stage.active();
    const today = await amend(contract, { planKey: 'personalised' });
    expect(today).toMatchObject({ planKey: 'personalised', version: 3 });
    const later = await amend(today, { effectiveOn: date('2026-05-01'), planKey: 'support' });
    expect(later.planKey).toBe('personalised');
    await stage.passTo('2026-05-01T03:59:59Z');
    expect((await stage.row(contract.id)).plan_key).toBe('personalised');
    await stage.passTo('2026-06-01T00:00:00Z'); // the service was away for a month
    const told = await stage.told('contract.changed', contract.id);
    expect(told.map(({ planKey, time }) => `${planKey} ${time}`).slice(2)).toEqual([
      'personalised 2026-03-02T09:00:00.000Z',
      'support 2026-05-01T04:00:00.000Z',
    ]);
    expect(await statesOf(contract)).toEqual(['EFFECTIVE', 'EFFECTIVE']);
  });

  test('leaves the terms of every instant to be read, those to come too', async () => {
    const fee = { amount: '90.00', currency: 'CAD' };
    const contract = await stage.active({ fee, feePeriod: 'MONTH' });
    const planned = await amend(contract, { effectiveOn: date('2026-05-01'), fee: null });
    const amended = await amend(planned, { planKey: 'personalised' });
    const amendments = await stage.unitOfWork.read(stage.manager, (tx) =>
      amendmentsOf(tx, contract.id),
    );
    const shown = (at: string) => {
      const terms = termsAt(termsOf(amended), amendments, instant(at));
      return [terms.planKey, terms.fee?.minor ?? null, terms.feePeriod].join(' ');
    };
    expect(shown('2026-03-02T08:59:59Z')).toBe('support 9000 MONTH');
    expect(shown('2026-03-02T09:00:00Z')).toBe('personalised 9000 MONTH');
    expect(shown('2026-05-01T04:00:00Z')).toBe('personalised  ');
  });

  test('to come can be withdrawn until it takes effect, and is then no more than history', async () => {
    const contract = await stage.active();
    const productIds = [await stage.product()];
    const planned = await amend(contract, { effectiveOn: date('2026-05-01'), productIds });
    const withdraw = (of: ContractEntity, number = 1) =>
      stage.amendments.withdraw(stage.manager, { ...stage.call(of), number }, now);
    expect(await refusalsOf(withdraw(planned, 2))).toEqual(['AMENDMENT_NOT_PENDING number']);
    const withdrawn = await withdraw(planned);
    await stage.passTo('2026-05-02T00:00:00Z');
    expect(await current(contract)).toMatchObject({ productIds: [] });
    expect(await statesOf(contract)).toEqual(['WITHDRAWN']);
    expect(await refusalsOf(withdraw(withdrawn))).toEqual(['AMENDMENT_NOT_PENDING number']);
  });

  test('is refused in the past, and by name of the invoice where that was invoiced', async () => {
    const contract = await stage.active();
    const yesterday = { effectiveOn: date('2026-03-01'), planKey: 'personalised' };
    expect(await refusalsOf(amend(contract, yesterday))).toEqual(['AMENDMENT_IN_PAST effectiveOn']);
    const february = {
      contractId: contract.id,
      ...{ startsOn: date('2026-02-01'), endsBefore: date('2026-03-01') },
    };
    // A credit note may be heard of before the invoice that it takes back.
    const credit = { kind: 'CREDIT_NOTE' as const, number: 'CN-1', fees: [february] };
    const invoice = (number: string) =>
      stage.invoiced({ kind: 'INVOICE', number, fees: [february] });
    await stage.invoiced(credit);
    await invoice('INV-1');
    const inFebruary = { ...yesterday, effectiveOn: date('2026-02-28') };
    expect(await refusalsOf(amend(contract, inFebruary))).toEqual([
      'AMENDMENT_IN_PAST effectiveOn',
    ]);
    await invoice('INV-2');
    const refused = amend(contract, inFebruary);
    await expect(refused).rejects.toThrow('Invoice INV-2 has asked for 2026-02-01');
    expect(await refusalsOf(amend(contract, yesterday))).toEqual(['AMENDMENT_IN_PAST effectiveOn']);
    expect(await statesOf(contract)).toEqual([]);
  });

  test('is refused where it is wrong, with its place, and changes nothing', async () => {
    const contract = await stage.active();
    const [{ charter_version: pinned }] = await stage.rows(
      'SELECT charter_version FROM charter_version WHERE provider_id = $1',
      stage.provider.id,
    );
    const wrong: [object, string][] = [
      [{}, 'INVALID_INPUT'],
      [{ planKey: 'support' }, 'INVALID_INPUT'],
      [{ planKey: 'gold' }, 'PLAN_UNKNOWN planKey'],
      [{ planKey: null }, 'PLAN_UNKNOWN planKey'],
      [{ pinnedCharterVersion: '9.9' }, 'CHARTER_MISSING'],
      [{ pinnedCharterVersion: pinned, planKey: 'gold' }, 'PLAN_UNKNOWN planKey'],
      [{ endsBefore: date('2026-03-02') }, 'PERIOD_ENDS_BEFORE_START endsBefore'],
      [{ effectiveOn: date('2026-07-01'), planKey: 'personalised' }, 'INVALID_INPUT effectiveOn'],
      [{ fee: { amount: '5.00', currency: 'CAD' } }, 'INVALID_INPUT feePeriod'],
      [{ feePeriod: 'YEAR' }, 'INVALID_INPUT feePeriod'],
      [{ fee: { amount: '-5.00', currency: 'CAD' }, feePeriod: 'YEAR' }, 'INVALID_INPUT fee'],
      [{ renewal: { kind: 'TACIT' } }, 'INVALID_INPUT renewal periodMonths'],
      [{ planKey: 'personalised', reason: ' ' }, 'INVALID_INPUT reason'],
    ];
    for (const [more, refusal] of wrong)
      expect(await refusalsOf(amend(contract, more)), JSON.stringify(more)).toEqual([refusal]);
    expect(await statesOf(contract)).toEqual([]);
    expect(await current(contract)).toMatchObject({ version: contract.version });
  });

  test('is of a signed contract that is not over, from the version that was read, once per key', async () => {
    const change = { planKey: 'personalised' };
    expect(await refusalsOf(amend(await stage.draft(), change))).toEqual(['CONTRACT_STATE']);
    const contract = await stage.active();
    const key = { ...change, idempotencyKey: newId() };
    const first = await amend(contract, key);
    expect((await amend(contract, key)).version).toBe(first.version);
    await expect(amend(contract, { planKey: 'support' })).rejects.toThrow('changed meanwhile');
    const ended = { ...stage.target(first), endsBefore: date('2026-03-02') };
    const over = await stage.contracts.terminate(stage.manager, ended, now);
    expect(await refusalsOf(amend(over, { planKey: 'support' }))).toEqual(['CONTRACT_STATE']);
  });

  test('of an unseen contract is refused as if there were none, and of a seen one to its customer', async () => {
    const contract = await stage.active();
    const { administrativeUser, staff } = stage.viewers;
    for (const viewer of [staff('agent'), administrativeUser(stage.customer.id)])
      expect(await refusalsOf(amend(contract, { planKey: 'personalised' }, viewer))).toEqual([
        'FORBIDDEN',
      ]);
    const foreign = administrativeUser(newId());
    expect(await refusalsOf(amend(contract, { planKey: 'personalised' }, foreign))).toEqual([
      'NOT_FOUND contractId',
    ]);
  });
});

describe('amendments that build on each other', () => {
  const tacit = { kind: 'TACIT', periodMonths: 6 };
  const dayOf = (month: number) => ({ effectiveOn: date(`2026-0${month}-01`) });
  const withdraw = (of: ContractEntity, number: number) =>
    stage.amendments.withdraw(stage.manager, { ...stage.call(of), number }, now);

  test('keep what a later one needs from being amended or withdrawn', async () => {
    const endless = await stage.active({ endsBefore: null });
    const ends = await amend(endless, { ...dayOf(5), endsBefore: date('2027-01-01') });
    const renews = await amend(ends, { ...dayOf(6), renewal: tacit });
    expect(await refusalsOf(withdraw(renews, 1))).toEqual(['INVALID_INPUT number']);
    const endlessAgain = amend(renews, { ...dayOf(5), endsBefore: null });
    await expect(endlessAgain).rejects.toThrow('Amendment 2 of 2026-06-01');
    expect(await statesOf(endless)).toEqual(['SCHEDULED', 'SCHEDULED']);
    await withdraw(await withdraw(renews, 2), 1);
    expect(await statesOf(endless)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });

  test('lapse where what they build on lapsed, and hold up nothing', async () => {
    const contract = await stage.active();
    const fee = { fee: { amount: '90.00', currency: 'CAD' }, feePeriod: 'MONTH' };
    const first = await amend(contract, { ...dayOf(4), ...fee, endsBefore: date('2027-01-01') });
    const yearly = await amend(first, { ...dayOf(5), feePeriod: 'YEAR' });
    const early = { ...stage.target(yearly), endsBefore: date('2026-06-01') };
    await stage.contracts.terminate(stage.manager, early, now);
    await stage.passTo('2026-06-01T04:00:00Z');
    expect(await statesOf(contract)).toEqual(['LAPSED', 'LAPSED', 'EFFECTIVE']);
    expect((await stage.row(contract.id)).state).toBe('TERMINATED');
  });

  test('wait for the contract’s end of the same instant, whichever process does which', async () => {
    const contract = await stage.active({ renewal: { ...tacit, kind: 'EXPLICIT' } });
    await amend(contract, { ...dayOf(7), endsBefore: date('2027-03-01') });
    const [{ id }] = await stage.rows(
      'SELECT id FROM contract_amendment WHERE contract_id = $1',
      contract.id,
    );
    const end = instant('2026-07-01T04:00:00Z');
    const early = stage.unitOfWork.run(systemViewer(stage.provider.id, end), (tx) =>
      amendmentDue(id, end, tx),
    );
    await expect(early).rejects.toThrow(NotYetPossible);
    await stage.passTo(end.toString());
    expect((await stage.row(contract.id)).state).toBe('EXPIRED');
    expect(await statesOf(contract)).toEqual(['LAPSED']);
  });
});

describe('a new end', () => {
  test('takes the place of the old one, and of a termination to come', async () => {
    const contract = await stage.active();
    const early = { ...stage.target(contract), endsBefore: date('2026-04-01') };
    const ending = await stage.contracts.terminate(stage.manager, early, now);
    await amend(ending, { endsBefore: date('2026-09-01') });
    await stage.passTo('2026-08-31T23:00:00Z');
    expect((await stage.row(contract.id)).state).toBe('ACTIVE');
    await stage.passTo('2026-09-01T04:00:00Z');
    expect((await stage.row(contract.id)).state).toBe('EXPIRED');
  });

  test('lets what was agreed for a time behind it lapse', async () => {
    const contract = await stage.active();
    const productIds = [await stage.product()];
    const planned = await amend(contract, { effectiveOn: date('2026-05-01'), productIds });
    const early = { ...stage.target(planned), endsBefore: date('2026-04-01') };
    await stage.contracts.terminate(stage.manager, early, now);
    await stage.passTo('2026-06-01T04:00:00Z');
    expect(await stage.row(contract.id)).toMatchObject({ state: 'TERMINATED', product_ids: [] });
    expect(await statesOf(contract)).toEqual(['LAPSED', 'EFFECTIVE']);
  });
});
