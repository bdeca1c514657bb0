import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf, Scene } from './scene.js';

/** Techtra with one customer of no contract yet, whose invoices lack nothing. */
function cast() {
  const techtra = castOf('techtra');
  const legal = {
    addressLine: '1 rue du Fort',
    postalCode: 'J3P 1A1',
    city: 'Sorel',
    country: 'CA',
  };
  const customers = techtra.customers
    .filter(({ handle }: { handle: string }) => handle === 'champlain')
    .map((customer: object) => ({ ...customer, legal }));
  const products = techtra.products.filter(({ key }: { key: string }) => key === 'gestion');
  return { ...techtra, legal: { ...techtra.legal, iban: 'BE71096123456769' }, customers, products };
}

describe('k. the life of a contract', () => {
  let scene: Scene;
  let contractId: string;

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T15:00:00Z', cast());
  });
  afterAll(() => scene?.close());

  const shown = `contract { id version state endsBefore plan { key } renewal { renewsOn noticeBefore }
    actions { key allowed } amendments { nodes { number kind state effectiveOn
      changes { term before after } } } packs { nodes { minutes state expiresBefore } } }`;

  const act = async (who: string, mutation: string, input: object) => {
    const { version } = await contract(who);
    const expected = { contractId, expectedVersion: version, idempotencyKey: randomUUID() };
    return scene.as(who).attempt(mutation, { ...expected, ...input });
  };
  const contract = async (who: string) => {
    const query = `query ($id: ID!) { ${shown.replace('contract {', 'contract(id: $id) {')} }`;
    return (await scene.as(who).query(query, { id: contractId }))['contract'];
  };

  it('is drafted with its renewal, signed, amended for a day to come, and given a pack', async () => {
    const drafted = await scene.as('genevieve').perform(
      'draftContract',
      {
        ...{ customerId: scene.id('champlain'), kind: 'SUPPORT', planKey: 'support' },
        ...{ startsOn: '2026-03-02', endsBefore: '2026-06-01', feePeriod: 'MONTH' },
        fee: { amount: '100.00', currency: 'CAD' },
        renewal: { kind: 'TACIT', periodMonths: 3, noticeDays: 14 },
        idempotencyKey: 'draft',
      },
      'contract { id version }',
    );
    contractId = drafted.contract.id;
    const signed = {
      contractId,
      signedOn: '2026-03-02',
      expectedVersion: drafted.contract.version,
    };
    await scene.as('genevieve').perform('activateContract', signed, 'contract { id }');
    const pack = { minutes: 600, validMonths: 6, overdraft: 'CONVERT' };
    expect(await act('genevieve', 'sellPack', pack)).toMatchObject({ errors: [] });
    const may = { effectiveOn: '2026-05-01', planKey: 'personalised', reason: 'Saison' };
    expect(await act('genevieve', 'amendContract', may)).toMatchObject({ errors: [] });
    expect(await contract('rejean')).toMatchObject({
      ...{ state: 'ACTIVE', plan: { key: 'support' } },
      renewal: { renewsOn: '2026-06-01', noticeBefore: '2026-05-18' },
      packs: { nodes: [{ minutes: 600, state: 'GRANTED', expiresBefore: '2026-09-02' }] },
      amendments: {
        nodes: [
          {
            ...{ number: 1, kind: 'AMENDMENT', state: 'SCHEDULED', effectiveOn: '2026-05-01' },
            changes: [{ term: 'PLAN', before: null, after: 'personalised' }],
          },
        ],
      },
    });
    const terms = `query ($id: ID!) { contract(id: $id) {
      then: termsAt(at: "2026-05-01T04:00:00Z") { plan { key } foreseen withinPeriod } } }`;
    const { contract: seen } = await scene.as('rejean').query(terms, { id: contractId });
    expect(seen.then).toEqual({
      plan: { key: 'personalised' },
      foreseen: true,
      withinPeriod: true,
    });
  });

  it('[S4.9] is the one that counts for a ticket, and says so', async () => {
    const choice = 'contractChoice { contract { id state } applied reason }';
    const input = {
      customerId: scene.id('champlain'),
      ...{ subject: 'Imprimante muette', description: 'Rien ne sort.', channel: 'phone' },
      productVersionId: scene.id('gestion 4.2'),
      answers: [{ key: 'documentation-consulted', value: 'YES' }],
      idempotencyKey: 'ticket',
    };
    const chosen = [
      { contract: { id: contractId, state: 'ACTIVE' }, applied: true, reason: 'APPLIED' },
    ];
    const { ticket } = await scene.eventually(async () => {
      const selection = `ticket { ${choice} coverage { terms atOpening { ${choice} } } }`;
      const payload = await scene.as('rejean').attempt('openTicket', input, selection);
      return payload.ticket ? payload : null;
    });
    expect(ticket).toEqual({
      contractChoice: chosen,
      coverage: { terms: 'INCLUDED', atOpening: { contractChoice: chosen } },
    });
  });

  it('takes the amendment’s terms on its day, and none for what was invoiced', async () => {
    await scene.travel('2026-05-04T15:00:00Z');
    expect(await contract('rejean')).toMatchObject({ plan: { key: 'personalised' } });
    const april = { effectiveOn: '2026-04-10', planKey: 'support', reason: 'Trop tard' };
    const refused = await act('genevieve', 'amendContract', april);
    expect(refused.errors).toMatchObject([{ code: 'PERIOD_INVOICED' }]);
  });

  it('goes on by itself, until its customer gives notice in time', async () => {
    await scene.travel('2026-06-02T15:00:00Z');
    const renewed = await contract('rejean');
    expect(renewed).toMatchObject({ state: 'ACTIVE', endsBefore: '2026-09-01' });
    expect(renewed.actions.filter(({ allowed }: { allowed: boolean }) => allowed)).toEqual([
      { key: 'giveNoticeOfNonRenewal', allowed: true },
    ]);
    const notices = 'query { viewer { notices { nodes { subject } } } }';
    const { viewer } = await scene.as('rejean').query(notices);
    expect(viewer.notices.nodes.map(({ subject }: { subject: string }) => subject)).toContainEqual(
      expect.stringMatching(/^Renouvellement du contrat TEC-C-2026-/),
    );
    expect(await act('rejean', 'giveNoticeOfNonRenewal', {})).toMatchObject({ errors: [] });
    await scene.travel('2026-09-01T04:00:00Z');
    expect(await contract('rejean')).toMatchObject({ state: 'EXPIRED', endsBefore: '2026-09-01' });
  });
});
