import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphStage, type GraphStage } from '../testing/graph-stage.js';

let graph: GraphStage;
let metacompliance: string;
let customer: string;
let stranger: string;
let owner: string;
let staff: string;
let manager: string;
let enhanced: string;

const rights = `query ($at: DateTime, $version: ID, $of: [_Any!]!) { _entities(representations: $of) {
  ... on Organization { entitlements(at: $at, productVersionId: $version) {
    kind channel { key } plan { key } clause { id }
    givenBy { contract { id } successManager { id } } } } } }`;

beforeAll(async () => {
  graph = await openGraphStage(testDatabase);
  const { stage } = graph;
  metacompliance = await stage.provider('metacompliance');
  customer = await stage.organization(metacompliance);
  owner = await graph.person(metacompliance, customer, 'ADMINISTRATIVE_USER');
  staff = await graph.person(metacompliance, metacompliance, 'AGENT');
  stranger = await graph.person(
    metacompliance,
    await stage.organization(metacompliance),
    'ADMINISTRATIVE_USER',
  );
  manager = newId();
  enhanced = await stage.contract(metacompliance, customer, 'enhanced', {
    successManagerId: manager,
    startsAt: Temporal.Instant.from('2026-02-01T00:00:00Z'),
    endsAt: Temporal.Instant.from('2026-05-01T00:00:00Z'),
  });
  await stage.contract(metacompliance, customer, null);
});
afterAll(() => graph.close());

async function given(by: string, at: string, version: string | null = null) {
  const of = [{ __typename: 'Organization', id: encodeId('organization', customer) }];
  const { data, errors } = await graph.ask(by, rights, { at, version, of });
  expect(errors).toBeUndefined();
  return data._entities[0].entitlements;
}

describe('the rights of a customer', () => {
  it('[S3.19] [S3.26] are those of the contracts in force at the instant asked about, with who gives them', async () => {
    const source = { contract: { id: encodeId('contract', enhanced) }, successManager: null };
    expect(await given(owner, '2026-03-03T15:00:00Z')).toEqual([
      {
        ...{ kind: 'SUCCESS_MANAGER', channel: null, plan: { key: 'enhanced' } },
        clause: { id: 'S3.26' },
        givenBy: [{ ...source, successManager: { id: encodeId('person', manager) } }],
      },
      {
        ...{ kind: 'CHANNEL', channel: { key: 'phone' }, plan: { key: 'enhanced' } },
        clause: { id: 'S3.12' },
        givenBy: [source],
      },
    ]);
    expect(await given(staff, '2026-04-30T23:59:59.999Z')).toHaveLength(2);
  });

  it('[S3.12] end with the contract, at its very end', async () => {
    expect(await given(owner, '2026-05-01T00:00:00Z')).toEqual([]);
    expect(await given(owner, '2026-01-31T23:59:59Z')).toEqual([]);
  });

  it('are shown to nobody who does not see the customer', async () => {
    expect(await given(stranger, '2026-03-03T15:00:00Z')).toBeNull();
  });

  it('[S3.12] pause while the contract is suspended, and are remembered from before and after', async () => {
    const { stage } = graph;
    const now = stage.now;
    const told = { contractId: enhanced, successManagerId: manager } as const;
    for (const [when, state] of [
      ['2026-03-05T12:00:00Z', 'SUSPENDED'],
      ['2026-03-06T12:00:00Z', 'ACTIVE'],
    ] as const) {
      stage.at(when);
      await stage.contract(metacompliance, customer, 'enhanced', { ...told, state });
    }
    const [before, during, after] = [
      await given(owner, '2026-03-05T11:59:59.999Z'),
      await given(owner, '2026-03-05T12:00:00Z'),
      await given(owner, '2026-03-06T12:00:00Z'),
    ];
    stage.at(now.toString());
    expect([before, during, after].map((rights) => rights.length)).toEqual([2, 0, 2]);
  });
});
