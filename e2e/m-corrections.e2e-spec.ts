import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scene } from './scene.js';

describe('m. Mistakes at the Belgian helpdesk, put right on record', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T08:30:00Z', 'selion');
  });
  afterAll(() => scene?.close());

  async function opened(by: string, customer: string): Promise<string> {
    const input = {
      customerId: scene.id(customer),
      subject: 'L’imprimante n’est plus trouvée',
      description: 'Aucun poste ne la voit.',
      workKind: 'REMOTE',
      answers: [{ key: 'remote-tool', value: 'YES' }],
      idempotencyKey: `${by} for ${customer} ${++keys}`,
    };
    const { ticket } = await scene.as(by).perform('openTicket', input, 'ticket { id }');
    return ticket.id;
  }
  let keys = 0;

  /** What a charge of the ticket says, once there is one. */
  const chargeOf = (id: string, reader: string) =>
    scene.eventually(async () => {
      const query = `query ($id: ID!) { ticket(id: $id) {
        charges { actualMinutes total { amount } customer { id } } } }`;
      return (await scene.as(reader).query(query, { id }))['ticket']?.charges?.[0];
    });

  it('[S2.18] bills the minutes as corrected, of a duplicate’s work once', async () => {
    const [ticketId, duplicateId] = [
      await opened('philippe', 'lambert'),
      await opened('kevin', 'lambert'),
    ];
    const agent = scene.as('kevin');
    for (const id of [ticketId, duplicateId])
      await agent.perform('takeOverTicket', { ticketId: id }, 'ticket { state }');
    await scene.travel('2026-03-02T10:00:00Z');
    const work = (id: string, at: string, minutes: number) =>
      agent.perform(
        'logTime',
        {
          ...{ ticketId: id, kind: 'REMOTE', startedAt: `2026-03-02T${at}:00Z`, minutes },
          idempotencyKey: at,
        },
        'timeEntry { id }',
      );
    const { timeEntry } = await work(ticketId, '08:40', 61);
    await work(duplicateId, '09:45', 10);
    const correction = { timeEntryId: timeEntry.id, minutes: 16, reason: 'Lu 61 pour 16.' };
    await agent.perform('correctTime', { ...correction, idempotencyKey: 'c' }, 'timeEntry { id }');
    const merge = { duplicateId, intoId: ticketId, reason: 'Même panne.', idempotencyKey: 'm' };
    await agent.perform('mergeTickets', merge, 'duplicate { state }');
    const done = { ticketId, outcome: 'resolved', message: 'C’est corrigé.' };
    await agent.perform('resolveTicket', done, 'ticket { state }');
    await scene.as('philippe').perform('validateTicket', { ticketId }, 'ticket { state }');
    expect(await chargeOf(ticketId, 'christine')).toMatchObject({
      actualMinutes: 26,
      total: { amount: '52.00' },
    });
    const seen = await scene
      .as('philippe')
      .query('query ($id: ID!) { ticket(id: $id) { mergedFrom { id } charges { id } } }', {
        id: ticketId,
      });
    expect(seen['ticket']).toMatchObject({ mergedFrom: [{ id: duplicateId }], charges: [{}] });
  });

  it('[S0.11] gives a ticket to the right customer in every service, and hides it from the other', async () => {
    const ticketId = await opened('kevin', 'hainaut');
    await scene.eventually(async () => {
      const query = 'query ($id: ID!) { ticket(id: $id) { versionSupport { state } } }';
      const { ticket } = await scene.as('arnaud').query(query, { id: ticketId });
      return ticket?.versionSupport?.state === 'UNKNOWN';
    });
    const move = { ticketId, customerId: scene.id('lambert'), reason: 'Ouvert pour l’autre.' };
    const refused = await scene
      .as('kevin')
      .attempt('moveTicketToCustomer', { ...move, idempotencyKey: 'kevin' });
    expect(refused.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const fields = 'ticket { organization { name } }';
    await scene
      .as('martine')
      .perform('moveTicketToCustomer', { ...move, idempotencyKey: 'martine' }, fields);
    const query = 'query ($id: ID!) { ticket(id: $id) { id organization { name } } }';
    expect((await scene.as('arnaud').query(query, { id: ticketId }))['ticket']).toBeNull();
    const { ticket } = await scene.as('philippe').query(query, { id: ticketId });
    expect(ticket.organization.name).toMatch(/Lambert/);
    const agent = scene.as('kevin');
    await agent.perform('takeOverTicket', { ticketId }, 'ticket { state }');
    await scene.travel('2026-03-02T11:00:00Z');
    const work = { ticketId, kind: 'REMOTE', startedAt: '2026-03-02T10:20:00Z', minutes: 16 };
    await agent.perform('logTime', { ...work, idempotencyKey: 'moved' }, 'timeEntry { id }');
    const done = { ticketId, outcome: 'resolved', message: 'C’est corrigé.' };
    await agent.perform('resolveTicket', done, 'ticket { state }');
    await scene.as('philippe').perform('validateTicket', { ticketId }, 'ticket { state }');
    expect(await chargeOf(ticketId, 'philippe')).toMatchObject({
      total: { amount: '32.00' },
      customer: { id: scene.id('lambert') },
    });
  });
});
