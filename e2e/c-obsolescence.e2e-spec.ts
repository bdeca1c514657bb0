import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example } from './examples.js';
import { Scene } from './scene.js';

const answers = [{ key: 'documentation-consulted', value: 'YES' }];

describe('c. Six months pass after release 5.0', () => {
  let scene: Scene;
  let openedBefore: string;

  const request = (key: string) => ({
    customerId: scene.id('agro-richelieu'),
    subject: 'Écriture non équilibrée',
    description: 'Depuis ce matin.',
    productVersionId: scene.id('gestion 4.2'),
    answers,
    idempotencyKey: key,
  });

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T15:00:00Z', 'techtra');
    await scene
      .as('genevieve')
      .perform(
        'publishRelease',
        { productId: scene.id('gestion'), label: '5.0', idempotencyKey: 'release-5.0' },
        'productVersion { id }',
      );
    // Whoever opens a ticket before tickets has heard of the release has it judged as before.
    await scene.atRest('versions');
    await scene.atRest('tickets');
    const { ticket } = await scene
      .as('luc')
      .perform('openTicket', request('before'), 'ticket { id }');
    openedBefore = ticket.id;
    await scene.travel('2026-09-02T14:00:00Z');
  });
  afterAll(() => scene?.close());

  it('[S4.23] makes 4.2 obsolete by itself, and lists who still runs it', async () => {
    const variables = { productKey: 'gestion', label: '4.2' };
    const data = await scene.as('genevieve').query(example('affected-customers'), variables);
    const { state, successor, affectedOrganizations } = data['productVersion'];
    expect({ state, successor: successor.label }).toEqual({ state: 'OBSOLETE', successor: '5.0' });
    expect(affectedOrganizations.nodes.map(({ name }: any) => name).sort()).toEqual([
      'Coopérative Agro-Richelieu',
      'Distribution Boréale inc.',
      'Hydro-Mécanique Saguenay',
      'Quincaillerie Champlain',
    ]);
  });

  it('[S4.25] offers professional services for a new ticket on it, and nothing else', async () => {
    const refused = await scene
      .as('luc')
      .query(example('open-ticket'), { input: request('after') });
    expect(refused['openTicket']).toMatchObject({
      ticket: null,
      refusal: { code: 'VERSION_DISCONTINUED' },
      errors: [{ code: 'VERSION_DISCONTINUED', remedy: expect.stringMatching(/./) }],
    });
    const input = { ...request('professional'), professionalServices: true };
    const admitted = await scene.as('luc').query(example('open-ticket'), { input });
    expect(admitted['openTicket'].ticket.coverage).toMatchObject({
      admission: 'ADMITTED',
      terms: 'PROFESSIONAL_SERVICES',
      versionState: 'DISCONTINUED',
    });
    const { id } = admitted['openTicket'].ticket;
    const early = await scene.as('julie').attempt('takeOverTicket', { ticketId: id });
    expect(early.errors).toMatchObject([{ code: 'QUOTE_NOT_ACCEPTED', clause: { id: 'S4.25' } }]);
    const query = `query ($id: ID!) { ticket(id: $id) { quote { id shownHash
      terms { amountFor(minutes: 60) { amount currency } } } } }`;
    const quote = await scene.eventually(
      async () => (await scene.as('luc').query(query, { id }))['ticket'].quote,
    );
    expect(quote.terms.amountFor).toEqual({ amount: '165.00', currency: 'CAD' });
    const { id: quoteId, shownHash } = quote;
    const accepted = { quoteId, shownHash, idempotencyKey: 'accept' };
    await scene.as('luc').perform('acceptQuote', accepted, 'quote { state }');
    await scene.eventually(
      async () =>
        (await scene.as('julie').attempt('takeOverTicket', { ticketId: id })).errors.length === 0,
    );
  });

  it('[S4.20] shows on open tickets how their coverage has changed', async () => {
    const query = `query ($id: ID!) { ticket(id: $id) { coverage {
      changed atOpening { versionState } live { versionState admission } } } }`;
    const { ticket } = await scene.as('julie').query(query, { id: openedBefore });
    expect(ticket.coverage).toEqual({
      changed: true,
      atOpening: { versionState: 'GRACE' },
      live: { versionState: 'DISCONTINUED', admission: 'REFUSED' },
    });
  });
});
