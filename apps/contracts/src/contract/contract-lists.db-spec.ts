import { encodeId } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueryContractsArgs } from '../generated/graphql.js';
import { type ContractStage, date, openContractStage } from '../testing/contract-stage.js';
import { contractActions } from './contract-actions.js';
import type { ContractEntity } from './contract.entity.js';
import { ContractResolver } from './contract.resolver.js';

const tacit = { kind: 'TACIT', periodMonths: 12, noticeDays: 30 };
const explicit = { ...tacit, kind: 'EXPLICIT' };
let stage: ContractStage;
const named = new Map<string, string>();

beforeAll(async () => {
  stage = await openContractStage();
  const add = async (name: string, contract: Promise<ContractEntity>) =>
    named.set((await contract).id, name);
  await add('tacit', stage.active({ endsBefore: date('2026-12-01'), renewal: tacit }));
  await add('explicit', stage.active({ endsBefore: date('2026-11-15'), renewal: explicit }));
  await add('ends', stage.active({ endsBefore: date('2026-10-01'), planKey: 'personalised' }));
  await add('endless', stage.active({ endsBefore: null }));
  await add('draft', stage.draft({ endsBefore: date('2026-09-01'), renewal: tacit }));
});
afterAll(() => stage?.close());

function contextOf(viewer = stage.manager) {
  const read: GraphContext['read'] = (work) => stage.unitOfWork.read(viewer, work);
  const now = Temporal.Instant.from(viewer.now);
  return { read, viewer, now, memo: new Map(), language: 'en' } as unknown as GraphContext;
}

async function list(args: Partial<QueryContractsArgs>, viewer = stage.manager) {
  const page = await new ContractResolver(stage.contracts).list(
    args as QueryContractsArgs,
    contextOf(viewer),
  );
  return { ...page, names: page.nodes.map(({ id }) => named.get(id)) };
}

test('contracts are listed by their end and by when their renewal has to be decided', async () => {
  expect((await list({ sort: 'ENDING_SOONEST' })).names).toEqual([
    ...['draft', 'ends', 'explicit', 'tacit'],
  ]);
  // Notice of the tacit one is due 30 days before its end, on 1 November.
  expect((await list({ sort: 'RENEWAL_DUE' })).names).toEqual(['tacit', 'explicit']);
});

test('pages of such a list go on where the one before ended', async () => {
  const first = await list({ sort: 'ENDING_SOONEST', first: 3 });
  const after = first.pageInfo.endCursor;
  const rest = await list({ sort: 'ENDING_SOONEST', first: 3, after });
  expect([...first.names, ...rest.names]).toEqual(['draft', 'ends', 'explicit', 'tacit']);
  expect((await list({ sort: 'ENDING_SOONEST', last: 1 })).names).toEqual(['tacit']);
});

test('they are filtered by plan, range of their end, renewal, state and customer', async () => {
  const names = async (filter: QueryContractsArgs['filter']) =>
    (await list({ filter, sort: 'ENDING_SOONEST' })).names;
  expect(await names({ planKeys: ['personalised'] })).toEqual(['ends']);
  const autumn = { gte: date('2026-10-01'), lt: date('2026-12-01') };
  expect(await names({ endsBefore: autumn })).toEqual(['ends', 'explicit']);
  expect(await names({ renewalDueBefore: date('2026-11-02') })).toEqual(['tacit']);
  expect(await names({ renewalDueBefore: date('2026-11-01') })).toEqual([]);
  expect(await names({ states: ['DRAFT'] })).toEqual(['draft']);
  const other = encodeId('organization', stage.provider.id);
  expect(await names({ customerIds: [other] })).toEqual([]);
});

test('others see none of them, whatever the list', async () => {
  const { stranger, administrativeUser } = stage.viewers;
  const foreign = administrativeUser(stage.provider.id);
  for (const sort of ['NEWEST', 'ENDING_SOONEST', 'RENEWAL_DUE'] as const)
    for (const viewer of [stranger(), foreign, { ...stranger(), resellerIds: [stage.provider.id] }])
      expect((await list({ sort }, viewer)).names).toEqual([]);
});

test('what may be done with a contract is told by the rules of the mutations, to each viewer', async () => {
  const contract = (await list({ sort: 'RENEWAL_DUE' })).nodes[0]!;
  const actions = async (viewer = stage.manager) => {
    const all = await contractActions(contextOf(viewer), contract);
    return Object.fromEntries(all.map(({ key, error }) => [key, error?.code ?? 'allowed']));
  };
  expect(await actions()).toMatchObject({
    ...{ activateContract: 'CONTRACT_STATE', amendContract: 'allowed', sellPack: 'allowed' },
    withdrawAmendment: 'AMENDMENT_NOT_PENDING',
    ...{ renewContract: 'RENEWAL_KIND', giveNoticeOfNonRenewal: 'allowed' },
  });
  const customer = stage.viewers.administrativeUser(stage.customer.id);
  expect(await actions(customer)).toMatchObject({
    ...{ amendContract: 'FORBIDDEN', giveNoticeOfNonRenewal: 'allowed' },
  });
  expect(await actions(stage.later(customer, '2026-11-01T04:00:00Z'))).toMatchObject({
    giveNoticeOfNonRenewal: 'NOTICE_TOO_LATE',
  });
});
