import { readFileSync } from 'node:fs';
import { encodeId, newId, systemViewer, type Viewer } from '@charter/database';
import { defineDueWork } from '@charter/messaging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CharterService } from '../charter/charter.service.js';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { now, openStage, orgId, refusalsOf, type Stage } from '../testing/stage.js';
import { ContractService } from './contract.service.js';
import { endOrRenew, endTerminated } from './end-contract.js';
import { CONTRACT_END, CONTRACT_TERMINATION } from './schedule-ends.js';

const date = (text: string) => Temporal.PlainDate.from(text);
let stage: Stage;
let contracts: ContractService;
let customer: OrganizationEntity;
let manager: Viewer;

beforeAll(async () => {
  stage = await openStage();
  contracts = new ContractService(stage.unitOfWork);
  customer = await stage.organization('CUSTOMER');
  manager = stage.viewers.staff('manager');
  const file = new URL('../../../../charters/techtra.yaml', import.meta.url);
  const document = readFileSync(file, 'utf8').replaceAll(
    'key: techtra',
    `key: ${stage.provider.key}`,
  );
  const effectiveFrom = Temporal.Instant.from('2021-01-01T00:00:00Z');
  const charters = new CharterService(stage.unitOfWork);
  const input = { document, effectiveFrom, idempotencyKey: 'charter' };
  await charters.publish(stage.administrator, input, now);
});
afterAll(() => stage?.close());

const draft = (more: object = {}, viewer = manager) =>
  contracts.draft(
    viewer,
    {
      ...{ customerId: orgId(customer), kind: 'MAINTENANCE' as const, idempotencyKey: newId() },
      ...{ startsOn: date('2026-01-01'), endsBefore: date('2026-07-01') },
      ...more,
    },
    now,
  );

const target = ({ id, version }: { id: string; version: number }) => ({
  ...{ contractId: encodeId('contract', id), expectedVersion: version },
});

async function active(more: object = {}) {
  const contract = await draft(more);
  const signed = { ...target(contract), signedOn: date('2026-03-02') };
  return contracts.activate(manager, signed, now);
}

/** Does what is due for a contract by an instant, as the runner of due work does. */
async function passTo(instant: string, contractId: string) {
  const at = Temporal.Instant.from(instant);
  const due = await stage.rows(
    'SELECT kind, due_at FROM due_work WHERE id = $1 AND due_at <= $2 ORDER BY due_at',
    contractId,
    instant,
  );
  const handlers = defineDueWork({
    [CONTRACT_END]: (id, dueAt, tx) => endOrRenew(id, dueAt, tx),
    [CONTRACT_TERMINATION]: (id, dueAt, tx) => endTerminated(id, dueAt, tx),
  });
  for (const { kind, due_at } of due)
    await stage.unitOfWork.run(systemViewer(stage.provider.id, at), (tx) =>
      handlers[kind]!(contractId, Temporal.Instant.fromEpochMilliseconds(due_at.getTime()), tx),
    );
}

const stateOf = async (id: string) =>
  (await stage.rows('SELECT state FROM contract WHERE id = $1', id))[0].state;

describe('a contract', () => {
  test('[S4.9] gives nothing before it is signed, then until its end, which comes by itself', async () => {
    const contract = await draft();
    expect(contract).toMatchObject({ state: 'DRAFT', signedOn: null });
    expect(contract.reference).toMatch(/^P[0-9A-F]{2}-C-2026-\d{4}$/);
    await passTo('2030-01-01T00:00:00Z', contract.id);
    expect(await stateOf(contract.id)).toBe('DRAFT');

    const { id } = await active();
    await passTo('2026-07-01T03:59:59Z', id);
    expect(await stateOf(id)).toBe('ACTIVE');
    await passTo('2026-07-01T04:00:00Z', id); // midnight in Toronto
    expect(await stateOf(id)).toBe('EXPIRED');
    const told = await stage.rows(
      'SELECT data FROM outbox WHERE aggregate_id = $1 ORDER BY aggregate_version',
      id,
    );
    expect(told.map(({ data }) => data.state)).toEqual(['DRAFT', 'ACTIVE', 'EXPIRED']);
  });

  test('is suspended and resumed, and ends all the same', async () => {
    const suspended = await contracts.suspend(manager, target(await active()));
    const resumed = await contracts.resume(manager, target(suspended));
    const again = await contracts.suspend(manager, target(resumed));
    await passTo('2026-07-01T04:00:00Z', again.id);
    expect(await stateOf(again.id)).toBe('EXPIRED');
  });

  test('terminated for a day to come goes on until then, and is terminated, not expired', async () => {
    const contract = await active();
    const early = { ...target(contract), endsBefore: date('2026-04-01') };
    const ending = await contracts.terminate(manager, early, now);
    expect(ending).toMatchObject({ state: 'ACTIVE', endsBefore: date('2026-04-01') });
    await passTo('2026-04-01T04:00:00Z', contract.id);
    expect(await stateOf(contract.id)).toBe('TERMINATED');
  });

  test('terminated for today is over at once, and nothing stays due', async () => {
    const contract = await active();
    const today = { ...target(contract), endsBefore: date('2026-03-02') };
    expect((await contracts.terminate(manager, today, now)).state).toBe('TERMINATED');
    expect(await stage.rows('SELECT FROM due_work WHERE id = $1', contract.id)).toEqual([]);
  });

  test('is never lengthened, ended in the past or before it begins by a termination', async () => {
    const contract = await active();
    const future = await active({ startsOn: date('2026-05-01') });
    const terminate = (of: typeof contract, endsBefore: string) =>
      refusalsOf(
        contracts.terminate(manager, { ...target(of), endsBefore: date(endsBefore) }, now),
      );
    for (const day of ['2026-03-01', '2026-07-01', '2029-01-01'])
      expect(await terminate(contract, day), day).toEqual(['INVALID_INPUT endsBefore']);
    expect(await terminate(future, '2026-05-01')).toEqual(['INVALID_INPUT endsBefore']);
  });

  test('changes only as its state allows and from the version that was read', async () => {
    const contract = await active();
    expect(await refusalsOf(contracts.resume(manager, target(contract)))).toEqual([
      'CONTRACT_STATE',
    ]);
    const twice = { ...target(contract), signedOn: date('2026-03-02') };
    expect(await refusalsOf(contracts.activate(manager, twice, now))).toEqual(['CONTRACT_STATE']);
    const read = target(contract);
    const both = [contracts.suspend(manager, read), contracts.suspend(manager, read)];
    const settled = await Promise.allSettled(both);
    const lost = settled.find(({ status }) => status === 'rejected');
    expect(lost).toMatchObject({ reason: { name: 'ConflictError' } });
    const signed = { ...target(await draft()), signedOn: date('2026-03-03') };
    expect(await refusalsOf(contracts.activate(manager, signed, now))).toEqual([
      'INVALID_INPUT signedOn',
    ]);
  });

  test('is of the provider’s administrators and managers; its customer reads it alone', async () => {
    const contract = await active();
    const { administrativeUser, staff } = stage.viewers;
    for (const viewer of [staff('agent'), administrativeUser(customer.id)])
      expect(await refusalsOf(contracts.suspend(viewer, target(contract)))).toEqual(['FORBIDDEN']);
    const stranger = administrativeUser(newId());
    expect(await refusalsOf(contracts.suspend(stranger, target(contract)))).toEqual([
      'NOT_FOUND contractId',
    ]);
  });
});

describe('a draft', () => {
  test('is refused with the place of what is wrong', async () => {
    const wrong: [object, string][] = [
      [{ endsBefore: date('2026-01-01') }, 'PERIOD_ENDS_BEFORE_START endsBefore'],
      [{ kind: 'SUPPORT' }, 'PLAN_UNKNOWN planKey'],
      [{ kind: 'SUPPORT', planKey: 'none' }, 'PLAN_UNKNOWN planKey'],
      [{ customerId: orgId(stage.provider) }, 'NOT_FOUND customerId'],
      [{ pinnedCharterVersion: '9.9' }, 'CHARTER_MISSING'],
      [{ successManagerId: encodeId('person', newId()) }, 'NOT_FOUND successManagerId'],
      [{ fee: { amount: '0.00', currency: 'CAD' }, feePeriod: 'YEAR' }, 'INVALID_INPUT fee'],
      [{ fee: { amount: '-5.00', currency: 'CAD' }, feePeriod: 'YEAR' }, 'INVALID_INPUT fee'],
      [{ fee: { amount: '1.5e3', currency: 'CAD' }, feePeriod: 'YEAR' }, 'INVALID_INPUT fee'],
      [{ fee: { amount: '5.00', currency: 'USD' }, feePeriod: 'YEAR' }, 'INVALID_INPUT fee'],
      [
        { fee: { amount: `${10n ** 20n}`, currency: 'CAD' }, feePeriod: 'YEAR' },
        'INVALID_INPUT fee',
      ],
      [{ fee: { amount: '5.00', currency: 'CAD' } }, 'INVALID_INPUT feePeriod'],
      [{ externalId: 'x'.repeat(201) }, 'INVALID_INPUT externalId'],
      [
        { productIds: Array.from({ length: 201 }, () => encodeId('product', newId())) },
        'INVALID_INPUT productIds',
      ],
      [{ options: ['x'.repeat(101)] }, 'INVALID_INPUT options'],
      // Its charter sells none.
      [{ options: ['out-of-hours'] }, 'UNKNOWN_OPTION options'],
    ];
    for (const [more, refusal] of wrong)
      expect(await refusalsOf(draft(more)), JSON.stringify(more)).toEqual([refusal]);
    await expect(draft({ successManagerId: '' })).rejects.toThrow('expected the id of a person');
  });

  test('names a product once, however often it was told', async () => {
    const product = await stage.product();
    const { productIds } = await draft({ productIds: Array(300).fill(product) });
    expect(productIds).toHaveLength(1);
  });

  test('with an external id is drafted once, also at the same moment', async () => {
    const twins = [draft({ externalId: 'erp-1' }), draft({ externalId: 'erp-1' })];
    expect((await Promise.all(twins.map(refusalsOf))).flat()).toEqual(['INVALID_INPUT externalId']);
  });

  test('gets the next number, without gap or double, whoever asks at the same time', async () => {
    const drafts = await Promise.all(Array.from({ length: 5 }, () => draft()));
    const numbers = drafts.map(({ reference }) => Number(reference.slice(-4))).toSorted();
    expect(numbers.map((number) => number - numbers[0]!)).toEqual([0, 1, 2, 3, 4]);
  });
});
