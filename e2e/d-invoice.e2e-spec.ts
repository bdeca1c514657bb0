import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example } from './examples.js';
import { Scene } from './scene.js';

describe('d. A request with SLA at the Belgian helpdesk, from opening to invoice', () => {
  let scene: Scene;
  let ticketId: string;

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T08:30:00Z', 'selion');
    const payload = await scene.as('philippe').perform(
      'openTicket',
      {
        customerId: scene.id('lambert'),
        subject: 'L’imprimante n’est plus trouvée',
        description: 'Aucun poste ne la voit.',
        workKind: 'REMOTE',
        answers: [{ key: 'remote-tool', value: 'YES' }],
        idempotencyKey: 'open',
      },
      'ticket { id acknowledgedAt coverage { terms } }',
    );
    expect(payload.ticket).toMatchObject({ coverage: { terms: 'BILLABLE' } });
    ticketId = payload.ticket.id;
  });
  afterAll(() => scene?.close());

  it('[S2.1] [S2.2] is acknowledged to whoever introduced it', async () => {
    const notice = await scene.eventually(async () => {
      const query = '{ viewer { notices(first: 10) { nodes { template subject } } } }';
      const { viewer } = await scene.as('philippe').query(query);
      return viewer.notices.nodes.find(({ template }: any) => template === 'ticket.acknowledged');
    });
    expect(notice.subject).toMatch(/SEL-2026-000001/);
  });

  it('[S2.12] is taken over and worked on at once: the signed SLA is the acceptance', async () => {
    const agent = scene.as('kevin');
    await agent.perform('takeOverTicket', { ticketId }, 'ticket { state }');
    const reply = { ticketId, body: 'Je me connecte.', idempotencyKey: 'reply' };
    await agent.perform('replyToTicket', reply, 'message { id }');
    await scene.travel('2026-03-02T09:00:00Z');
    const work = { kind: 'REMOTE', startedAt: '2026-03-02T08:40:00Z', minutes: 16 };
    await agent.perform(
      'logTime',
      { ticketId, ...work, idempotencyKey: 'work' },
      'timeEntry { id }',
    );
    const outcome = { outcome: 'resolved', message: 'L’adresse est corrigée.' };
    await agent.perform('resolveTicket', { ticketId, ...outcome }, 'ticket { state }');
    await scene.as('philippe').perform('validateTicket', { ticketId }, 'ticket { state }');
  });

  it('[S2.16] [S2.17] [S2.18] is archived and rated by its sixteen minutes', async () => {
    const charge = await scene.eventually(async () => {
      const query = `query ($id: ID!) { ticket(id: $id) { state charges {
        actualMinutes billedMinutes total { amount currency } } } }`;
      const { ticket } = await scene.as('christine').query(query, { id: ticketId });
      return ticket.state === 'ARCHIVED' && ticket.charges?.[0];
    });
    expect(charge).toEqual({
      actualMinutes: 16,
      billedMinutes: 16,
      total: { amount: '32.00', currency: 'EUR' },
    });
  });

  it('[S2.4] [S1.4] is invoiced with the next number, and the PDF can be read', async () => {
    const invoice = await scene.eventually(async () => {
      const data = await scene.as('philippe').query(example('invoices'));
      return data['invoices'].nodes.find(({ state }: any) => state === 'ISSUED');
    });
    expect(invoice).toMatchObject({
      number: expect.stringMatching(/0*1$/),
      issuedOn: '2026-03-02',
      oneOff: { amount: '32.00', currency: 'EUR' },
      gross: { amount: '38.72', currency: 'EUR' },
    });
    const pdf = await fetch(new URL(invoice.pdf.url, scene.gateway.address));
    expect(pdf.status).toBe(200);
    expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');
  });
});
