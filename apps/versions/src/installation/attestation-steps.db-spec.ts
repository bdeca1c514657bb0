import { encodeId, newId, type Viewer } from '@charter/database';
import { eraseTexts } from '@charter/subgraph';
import { viewersOf } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { statements, TestGraph } from '../testing/graph.js';
import { instant, type Stage } from '../testing/stage.js';
import { attestationReasons } from './attestation-history.js';

let graph: TestGraph;
let stage: Stage;
let customerId: string;
let resellerId: string;

beforeAll(async () => {
  graph = await TestGraph.open();
  stage = graph.stage;
});
afterAll(() => graph?.close());
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  customerId = await stage.customer('Agro');
  resellerId = await stage.reseller('Relais', customerId);
  await stage.product('4.2 2025-11-04', '5.0 2026-01-10');
});

const own = () => stage.administratorOf(customerId);
const reseller = () => stage.memberOf(resellerId);
const agent = () => viewersOf(stage.providerId, stage.now).staff('agent');
const clientId = newId();
const program = (viewer: Viewer): Viewer => ({
  ...viewer,
  ...{ personId: null, clientId, scopes: ['versions:write'] },
});

const versionOf = async (label: string) => encodeId('version', (await stage.version(label)).id);
const person = ({ personId }: Viewer) => ({ id: encodeId('person', personId!) });

/** Does it as somebody, an hour after what was done before; gives the installation as it is then. */
async function act(name: string, viewer: Viewer, given: object, refused: string[] = []) {
  stage.now = stage.now.add({ hours: 1 });
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const source = `mutation ($input: ${type}) { ${name}(input: $input) {
    installation { id version attestation } errors { code } } }`;
  const input = { idempotencyKey: newId(), ...given };
  const { [name]: done } = await graph.ask(source, { ...viewer, now: `${stage.now}` }, { input });
  expect(done.errors.map(({ code }: { code: string }) => code)).toEqual(refused);
  return done.installation;
}

const register = async (viewer: Viewer, label: string, acquisition = 'PURCHASE') =>
  act('registerInstallation', viewer, {
    ...{ organizationId: encodeId('organization', customerId), acquisition },
    productVersionId: await versionOf(label),
  });

interface Seen {
  id: string;
  version: number;
}

const seen = ({ id, version }: Seen) => ({ installationId: id, expectedVersion: version });

const history = `nodes { kind at productVersion { label } acquisition since attestationBefore attestation
  inNameOf person { id } clientId reason } totalCount { value }`;

async function steps({ id }: Pick<Seen, 'id'>, viewer = stage.admin): Promise<any[]> {
  const source = `query ($id: ID!) { installation(id: $id) { attestation attestationSteps { ${history} } } }`;
  const { installation } = await graph.ask(source, viewer, { id });
  const { nodes, totalCount } = installation.attestationSteps;
  expect(totalCount.value).toBe(nodes.length);
  return nodes;
}

/** What happened, the first first: `5.0 ATTESTED by RESELLER: DECLARED → RESELLER`. */
const told = async (installation: Pick<Seen, 'id'>) =>
  (await steps(installation))
    .toReversed()
    .map(
      ({ kind, productVersion: { label }, attestationBefore: before, attestation, inNameOf }) =>
        `${label} ${kind} by ${inNameOf}: ${before ?? 'nobody'} → ${attestation}`,
    );

describe('[S4.21] who attested a right, and who took it back', () => {
  it('stays on record with when, why and what changed, of persons and programs', async () => {
    const [customer, dealer, staff] = [own(), reseller(), agent()];
    const declared = await register(customer, '5.0');
    const because = { reason: ' Invoice 4711 ' };
    const sold = await act('attestInstallation', dealer, { ...seen(declared), ...because });
    const confirmed = await act('attestInstallation', program(staff), seen(sold));
    const back = { ...seen(confirmed), reason: 'Paid back' };
    await act('retractAttestation', staff, back);
    const said = { productVersion: { label: '5.0' }, acquisition: 'PURCHASE', since: '2026-03-02' };
    const by = (viewer: Viewer, reason: string | null) => ({
      ...{ person: person(viewer), clientId: null, reason },
    });
    const nobody = { person: null, clientId: null, reason: null };
    const [retracted, byProgram, ...before] = [
      {
        ...{ kind: 'RETRACTED', at: '2026-03-02T19:00:00Z', inNameOf: 'PROVIDER', ...said },
        ...{ attestationBefore: 'PROVIDER', attestation: 'DECLARED' },
      },
      {
        ...{ kind: 'ATTESTED', at: '2026-03-02T18:00:00Z', inNameOf: 'PROVIDER', ...said },
        ...{ attestationBefore: 'RESELLER', attestation: 'PROVIDER' },
      },
      {
        ...{ kind: 'ATTESTED', at: '2026-03-02T17:00:00Z', inNameOf: 'RESELLER', ...said },
        ...{ attestationBefore: 'DECLARED', attestation: 'RESELLER' },
        ...by(dealer, 'Invoice 4711'),
      },
      {
        ...{ kind: 'RECORDED', at: '2026-03-02T16:00:00Z', inNameOf: 'CUSTOMER', ...said },
        ...{ attestationBefore: null, attestation: 'DECLARED', ...by(customer, null) },
      },
    ];
    expect(await steps(declared, agent())).toEqual([
      { ...retracted, ...by(staff, 'Paid back') },
      { ...byProgram, ...nobody, clientId: encodeId('apiClient', clientId) },
      ...before,
    ]);
    // Who of the provider's acted, and why, is the staff's own affair.
    const outside = [{ ...retracted, ...nobody }, { ...byProgram, ...nobody }, ...before];
    const user = viewersOf(stage.providerId, stage.now).user(customerId);
    for (const viewer of [own(), user, reseller()])
      expect(await steps(declared, viewer)).toEqual(outside);
  });

  it('is kept of each run of the version, also once the installation has moved on', async () => {
    const bought = await register(agent(), '5.0');
    const go = async (label: string, from: Seen) =>
      act('upgradeInstallation', own(), {
        ...{ ...seen(from), acquisition: 'EXISTING_RIGHT' },
        productVersionId: await versionOf(label),
      });
    await register(agent(), '4.2', 'EXISTING_RIGHT');
    const moved = await go('5.0', await go('4.2', bought));
    const productVersionId = await versionOf('5.0');
    await act('retractAttestation', agent(), { ...seen(moved), productVersionId });
    expect(await told(bought)).toEqual([
      '5.0 RECORDED by PROVIDER: nobody → PROVIDER',
      // The customer carries over what is attested elsewhere, or was: by its own word.
      '4.2 RECORDED by CUSTOMER: nobody → PROVIDER',
      '5.0 RECORDED by CUSTOMER: nobody → PROVIDER',
      '5.0 RETRACTED by PROVIDER: PROVIDER → DECLARED',
      '5.0 RETRACTED by PROVIDER: PROVIDER → DECLARED',
    ]);
  });

  it('leaves no entry where nothing changes, is refused or repeated', async () => {
    const declared = await register(own(), '5.0');
    const reused = { ...seen(declared), idempotencyKey: newId(), reason: 'Invoice' };
    const staff = agent();
    const attested = await act('attestInstallation', staff, reused);
    await act('attestInstallation', staff, reused);
    await act('attestInstallation', reseller(), seen(attested));
    for (const viewer of [own(), reseller()])
      await act('retractAttestation', viewer, seen(attested), ['FORBIDDEN']);
    const blank = { ...seen(attested), reason: ' ' };
    await act('retractAttestation', agent(), blank, ['REASON_REQUIRED']);
    expect(await told(declared)).toEqual([
      '5.0 RECORDED by CUSTOMER: nobody → DECLARED',
      '5.0 ATTESTED by PROVIDER: DECLARED → PROVIDER',
    ]);
  });

  it('is seen by nobody whom the customer does not concern', async () => {
    const { id } = await register(own(), '5.0');
    const strangers = [
      stage.administratorOf(await stage.customer('Boréale')),
      stage.memberOf(await stage.reseller('Nord')),
      { ...agent(), providerId: newId() },
    ];
    const source = `query ($id: ID!) { installation(id: $id) { attestationSteps { nodes { kind } } } }`;
    for (const viewer of strangers) {
      expect((await graph.ask(source, viewer, { id })).installation).toBeNull();
      const rows = await stage.unitOfWork.read(viewer, (tx) =>
        tx.manager.query<unknown[]>('SELECT FROM attestation_step'),
      );
      expect(rows).toEqual([]);
    }
  });
});

const rows = async (count: number, more: object = {}) => {
  const productVersionId = await versionOf('5.0');
  const organizationId = encodeId('organization', customerId);
  return Array.from({ length: count }, (_, n) => ({
    ...{ externalId: `${n}`, organizationId, productVersionId, acquisition: 'PURCHASE', ...more },
  }));
};

async function upsert(viewer: Viewer, installations: object[]): Promise<Seen[]> {
  const source = `mutation ($input: UpsertInstallationsInput!) { upsertInstallations(input: $input) {
    results { installation { id version } errors { code } } errors { code } } }`;
  const input = { idempotencyKey: newId(), installations };
  const { upsertInstallations } = await graph.ask(source, viewer, { input });
  return upsertInstallations.results.map(
    ({ installation }: { installation: Seen }) => installation,
  );
}

it('[S4.21] what many installations are said to run is kept of each, in their order', async () => {
  const customer = own();
  const [first, second] = await upsert(customer, await rows(2));
  await act('attestInstallation', agent(), seen(first!));
  await upsert(customer, await rows(2, { environment: 'test' }));
  await upsert(customer, await rows(2, { since: '2026-02-01' }));
  await stage.maintain(customerId, '2026-03-01T00:00', '2027-03-01T00:00');
  await upsert(customer, await rows(2, { since: '2026-02-01' }));
  expect(await told(first!)).toEqual([
    '5.0 RECORDED by CUSTOMER: nobody → DECLARED',
    '5.0 ATTESTED by PROVIDER: DECLARED → PROVIDER',
    '5.0 RESTATED by CUSTOMER: PROVIDER → DECLARED',
    '5.0 ATTESTED by CUSTOMER: DECLARED → MAINTENANCE',
  ]);
  expect(await told(second!)).toEqual([
    '5.0 RECORDED by CUSTOMER: nobody → DECLARED',
    '5.0 RESTATED by CUSTOMER: DECLARED → DECLARED',
    '5.0 ATTESTED by CUSTOMER: DECLARED → MAINTENANCE',
  ]);
});

it('keeps what is said of any number of installations by one statement', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  const written = () =>
    query.mock.calls
      .splice(0)
      .map(([asked]: readonly unknown[]) => String((asked as { text?: string }).text ?? asked))
      .filter((text) => text.startsWith('INSERT INTO "attestation_step"')).length;
  try {
    const customer = own();
    await upsert(customer, await rows(30));
    expect(written()).toBe(1);
    await upsert(customer, await rows(30, { since: '2026-02-01' }));
    expect(written()).toBe(1);
    await upsert(customer, await rows(30, { since: '2026-02-01', environment: 'test' }));
    expect(written()).toBe(0);
  } finally {
    query.mockRestore();
  }
});

it('tells the histories of any number of installations with the same statements', async () => {
  const asked = () =>
    graph.ask(`{ installations { nodes { attestationSteps(first: 2) {
      nodes { kind productVersion { label } } totalCount { value } } } } }`);
  await upsert(own(), await rows(1));
  const few = await statements(asked);
  await upsert(own(), await rows(15));
  expect(await statements(asked)).toBe(few);
});

it('[S1.9] takes the reasons that an erased person gave away, and nobody else’s, and keeps who stood for what', async () => {
  const [leaving, staying] = [reseller(), agent()];
  const declared = await register(own(), '5.0');
  const attested = await act('attestInstallation', leaving, { ...seen(declared), reason: 'Sold' });
  await act('retractAttestation', staying, { ...seen(attested), reason: 'Paid back' });
  const before = await steps(declared);
  await stage.unitOfWork.run(stage.system, (tx) =>
    eraseTexts(tx, leaving.personId!, attestationReasons),
  );
  expect(before.map(({ reason }) => reason)).toEqual(['Paid back', 'Sold', null]);
  expect(await steps(declared)).toEqual(
    before.map((step) => (step.reason === 'Sold' ? { ...step, reason: null } : step)),
  );
  expect(stage.now).toEqual(instant('2026-03-02T13:00'));
});
