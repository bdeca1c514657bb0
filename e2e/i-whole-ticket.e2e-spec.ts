import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example } from './examples.js';
import { Scene } from './scene.js';

describe('i. One query on one ticket', () => {
  let scene: Scene;
  let reference: string;

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T15:30:00Z', 'techtra');
    const { ticket } = await scene.as('luc').perform(
      'openTicket',
      {
        customerId: scene.id('agro-richelieu'),
        subject: 'Écriture non équilibrée',
        description: 'Depuis ce matin.',
        productVersionId: scene.id('gestion 4.2'),
        answers: [{ key: 'documentation-consulted', value: 'YES' }],
        idempotencyKey: 'open',
      },
      'ticket { id reference }',
    );
    reference = ticket.reference;
    await scene.as('julie').perform('takeOverTicket', { ticketId: ticket.id }, 'ticket { state }');
  });
  afterAll(() => scene?.close());

  it('answers from all four subgraphs: covered, by when, who, at what cost, why', async () => {
    const answer = await scene.eventually(async () => {
      const asked = await scene.as('luc').ask(example('whole-ticket'), { reference });
      return !asked.errors && asked.data?.['ticket'].contract?.fees && asked.data['ticket'];
    });
    expect(answer).toMatchObject({
      coverage: { admission: 'ADMITTED', versionState: 'SUPPORTED' },
      assignee: { displayName: 'Julie Bouchard' },
      contract: { plan: { label: expect.any(String) }, fees: { oneOff: { currency: 'CAD' } } },
      charges: [],
      productVersion: { label: '4.2', state: 'CURRENT' },
      versionSupport: { state: 'SUPPORTED' },
    });
    expect(answer.clocks.length).toBeGreaterThan(0);
  });

  it('still answers with billing stopped, its part null and said to be unavailable', async () => {
    await scene.product.services.find(({ name }) => name === 'billing')!.stop();
    const { data, errors } = await scene.as('luc').ask(example('whole-ticket'), { reference });
    expect(data?.['ticket']).toMatchObject({
      reference,
      assignee: { displayName: 'Julie Bouchard' },
      charges: null,
      quote: null,
      versionSupport: { state: 'SUPPORTED' },
    });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toContain('SUBGRAPH_UNAVAILABLE');
  });
});
