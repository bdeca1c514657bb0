import { newId, systemViewer } from '@charter/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContractStage, date, instant, openContractStage } from '../testing/contract-stage.js';
import { now, refusalsOf } from '../testing/stage.js';
import type { ContractEntity } from './contract.entity.js';
import { endOrRenew } from './end-contract.js';

const tacit = { kind: 'TACIT', periodMonths: 6, noticeDays: 60, remindDays: 14 };
let stage: ContractStage;
beforeAll(async () => {
  stage = await openContractStage();
});
afterAll(() => stage?.close());

const notice = (contract: ContractEntity, viewer = stage.manager, at = now.toString()) =>
  stage.renewals.giveNotice(stage.later(viewer, at), stage.call(contract), instant(at));
const renew = (contract: ContractEntity, viewer = stage.manager) =>
  stage.renewals.renew(viewer, stage.call(contract), now);
const endsOf = async ({ id }: ContractEntity) => {
  const told = await stage.told('contract.changed', id);
  return told.map(({ state, endsBefore, time }) => `${state} ${endsBefore} ${time}`).slice(2);
};

describe('a tacit renewal', () => {
  test('prolongs the contract at its end, once per term, also for a service that was away', async () => {
    const contract = await stage.active({ renewal: tacit });
    await stage.passTo('2026-06-01T00:00:00Z');
    await stage.passTo('2026-06-20T00:00:00Z');
    await stage.passTo('2027-02-01T00:00:00Z');
    expect(await endsOf(contract)).toEqual([
      'ACTIVE 2027-01-01 2026-07-01T04:00:00.000Z',
      'ACTIVE 2027-07-01 2027-01-01T05:00:00.000Z',
    ]);
    // It was away on the day of the first reminder until notice was late, and in all of the second term.
    expect(await stage.noticesOn(contract.id)).toEqual(['renews']);
    const entries = await stage.rows(
      'SELECT kind, effective_at FROM contract_amendment WHERE contract_id = $1 ORDER BY number',
      contract.id,
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['RENEWAL', 'RENEWAL']);
  });

  test('is told of ahead, before notice becomes late and before the end', async () => {
    const contract = await stage.active({ renewal: tacit });
    for (const day of ['2026-05-01', '2026-06-20', '2026-11-01', '2026-12-20'])
      await stage.passTo(`${day}T12:00:00Z`);
    expect(await stage.noticesOn(contract.id)).toEqual([
      ...['renews-unless-noticed', 'renews', 'renews-unless-noticed', 'renews'],
    ]);
  });

  test('comes once, though several processes do the work of the same end at once', async () => {
    const contract = await stage.active({ renewal: tacit });
    const end = instant('2026-07-01T04:00:00Z');
    const once = () =>
      stage.unitOfWork.run(systemViewer(stage.provider.id, end), (tx) =>
        endOrRenew(contract.id, end, tx),
      );
    await Promise.all([once(), once(), once()]);
    expect(await endsOf(contract)).toEqual(['ACTIVE 2027-01-01 2026-07-01T04:00:00.000Z']);
  });

  test('comes before whatever is done with the contract from its end on', async () => {
    const contract = await stage.active({ renewal: tacit });
    const suspend = (at: string, of = contract) =>
      stage.contracts.suspend(stage.later(stage.manager, at), stage.target(of));
    await expect(suspend('2026-07-01T04:00:00Z')).rejects.toThrow('changed meanwhile');
    await stage.passTo('2026-07-01T04:00:00Z');
    const { version } = await stage.row(contract.id);
    await suspend('2026-07-01T04:00:00Z', { ...contract, version });
    expect(await endsOf(contract)).toEqual([
      'ACTIVE 2027-01-01 2026-07-01T04:00:00.000Z',
      'SUSPENDED 2027-01-01 2026-07-01T04:00:00.000Z',
    ]);
  });

  test('keeps the last day of a month, from term to term', async () => {
    const monthly = { kind: 'TACIT', periodMonths: 1, noticeDays: 7 };
    const contract = await stage.active({ endsBefore: date('2026-03-31'), renewal: monthly });
    await stage.passTo('2026-06-01T12:00:00Z');
    expect((await endsOf(contract)).map((text) => text.split(' ')[1])).toEqual([
      ...['2026-04-30', '2026-05-31', '2026-06-30'],
    ]);
  });

  test('does not come after notice by the customer’s administrator, before the day only', async () => {
    const [contract, late] = [
      await stage.active({ renewal: tacit }),
      await stage.active({ renewal: tacit }),
    ];
    const customer = stage.viewers.administrativeUser(stage.customer.id);
    const given = await notice(contract, customer, '2026-05-02T03:59:59.999Z');
    expect(given).toMatchObject({ noticeGivenBy: 'CUSTOMER', state: 'ACTIVE' });
    const tooLate = notice(late, customer, '2026-05-02T04:00:00Z');
    await expect(tooLate).rejects.toThrow('before 2026-05-02');
    expect(await refusalsOf(notice(given))).toEqual(['NOTICE_GIVEN']);
    await stage.passTo('2026-07-01T03:59:59Z');
    await stage.passTo('2026-07-01T04:00:00Z');
    expect(await endsOf(contract)).toEqual([
      'ACTIVE 2026-07-01 2026-05-02T03:59:59.999Z',
      'EXPIRED 2026-07-01 2026-07-01T04:00:00.000Z',
    ]);
    const told = await stage.told('contract.changed', contract.id);
    expect(told.map(({ renewsTacitly }) => renewsTacitly)).toEqual([true, true, false, false]);
    expect((await stage.row(late.id)).state).toBe('ACTIVE');
    expect((await stage.noticesOn(contract.id)).at(-1)).toBe('ends');
  });

  test('comes back when the contract is renewed after notice', async () => {
    const given = await notice(await stage.active({ renewal: tacit }));
    const renewed = await renew(given);
    expect(renewed).toMatchObject({ endsBefore: date('2027-01-01'), noticeGivenAt: null });
    expect(await refusalsOf(renew(renewed))).toEqual(['RENEWAL_KIND']);
  });

  test('is ended by a termination, and lets agreed terms begin with the next period', async () => {
    const terminated = await stage.active({ renewal: tacit });
    const early = { ...stage.target(terminated), endsBefore: date('2026-06-01') };
    await stage.contracts.terminate(stage.manager, early, now);
    const amended = await stage.active({ renewal: tacit });
    const input = { ...stage.call(amended), reason: 'new price list' };
    const effectiveOn = date('2026-07-01');
    await stage.amendments.amend(
      stage.manager,
      { ...input, effectiveOn, planKey: 'personalised' },
      now,
    );
    await stage.passTo('2026-07-01T04:00:00Z');
    expect((await stage.row(terminated.id)).state).toBe('TERMINATED');
    const history = await stage.rows(
      'SELECT kind, number, effect FROM contract_amendment WHERE contract_id = $1 ORDER BY effect',
      amended.id,
    );
    expect(history.map(({ kind, number, effect }) => `${kind} ${number} ${effect}`)).toEqual([
      ...['RENEWAL 2 1', 'AMENDMENT 1 2'],
    ]);
    const told = await stage.told('contract.changed', amended.id);
    expect(told.slice(2).map(({ planKey, endsBefore }) => `${planKey} ${endsBefore}`)).toEqual([
      ...['support 2027-01-01', 'personalised 2027-01-01'],
    ]);
  });
});

describe('notice of non-renewal', () => {
  test('is the contract’s own customer’s to give, by its administrators, and its provider’s', async () => {
    const contract = await stage.active({ renewal: tacit });
    const { administrativeUser, user, staff, reseller } = viewers();
    for (const viewer of [user, staff])
      expect(await refusalsOf(notice(contract, viewer))).toEqual(['FORBIDDEN']);
    for (const viewer of [administrativeUser, reseller])
      expect(await refusalsOf(notice(contract, viewer))).toEqual(['NOT_FOUND contractId']);
    expect((await notice(contract)).noticeGivenBy).toBe('PROVIDER');
  });

  test('of what does not renew itself, or is over, is refused', async () => {
    const explicit = { ...tacit, kind: 'EXPLICIT' };
    for (const more of [{}, { renewal: explicit }])
      expect(await refusalsOf(notice(await stage.active(more)))).toEqual(['RENEWAL_KIND']);
    expect(await refusalsOf(notice(await stage.draft({ renewal: tacit })))).toEqual([
      'CONTRACT_STATE',
    ]);
  });

  function viewers() {
    const nobody = stage.viewers.stranger();
    return {
      administrativeUser: stage.viewers.administrativeUser(newId()),
      user: { ...nobody, usesFor: [stage.customer.id] },
      staff: stage.viewers.staff('agent'),
      reseller: { ...nobody, resellerIds: [newId()] },
    };
  }
});

describe('an explicit renewal', () => {
  const explicit = { ...tacit, kind: 'EXPLICIT' };

  test('is agreed until the end, after which the contract is over', async () => {
    const [kept, left] = [
      await stage.active({ renewal: explicit }),
      await stage.active({ renewal: explicit }),
    ];
    const input = { ...stage.call(kept), reason: 'signed again' };
    await stage.renewals.renew(stage.manager, input, now);
    await stage.renewals.renew(stage.manager, input, now); // told twice, done once
    await stage.passTo('2026-07-01T03:59:59Z');
    await stage.passTo('2026-07-01T04:00:00Z');
    expect(await endsOf(kept)).toEqual(['ACTIVE 2027-01-01 2026-03-02T09:00:00.000Z']);
    expect((await stage.row(left.id)).state).toBe('EXPIRED');
    expect(await stage.noticesOn(left.id)).toEqual(['ends-unless-renewed']);
    const read = { ...left, version: (await stage.row(left.id)).version } as ContractEntity;
    expect(await refusalsOf(renew(read))).toEqual(['CONTRACT_STATE']);
  });

  test('of a draft, or without an end, is refused', async () => {
    expect(await refusalsOf(renew(await stage.draft({ renewal: explicit })))).toEqual([
      'CONTRACT_STATE',
    ]);
    expect(await refusalsOf(stage.draft({ renewal: explicit, endsBefore: null }))).toEqual([
      'INVALID_INPUT renewal',
    ]);
  });
});
