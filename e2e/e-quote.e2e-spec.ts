import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example } from './examples.js';
import { Scene } from './scene.js';

describe('e. A request without SLA at the Belgian helpdesk', () => {
  let scene: Scene;
  let ticketId: string;

  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T08:30:00Z', 'selion');
    const input = {
      customerId: scene.id('dubois'),
      subject: 'Le serveur ne répond plus',
      description: 'Depuis ce matin.',
      workKind: 'ON_SITE',
      idempotencyKey: 'open',
    };
    const data = await scene.as('catherine').query(example('open-ticket'), { input });
    expect(data['openTicket'].errors).toEqual([]);
    ticketId = data['openTicket'].ticket.id;
    expect(data['openTicket'].ticket.coverage.terms).toBe('QUOTE_REQUIRED');
  });
  afterAll(() => scene?.close());

  const quoteOf = (ticket: string) =>
    scene.eventually(async () => {
      const query = `query ($id: ID!) { ticket(id: $id) { quote { id state shownHash
        terms { options amountFor(minutes: 16, minutesOutside: 16) { amount currency }
          travel { perVisit { amount } clause { id } } } } } }`;
      return (await scene.as('catherine').query(query, { id: ticket }))['ticket'].quote;
    });

  it('[S2.8] [S2.10] [S2.11] is due for take-over at the close of the 15th working day, and never for resolution', async () => {
    const query = `query ($id: ID!) { ticket(id: $id) {
      clocks { kind dueAt clause { id } } withoutDeadline { kind clause { id } } } }`;
    const { ticket } = await scene.as('catherine').query(query, { id: ticketId });
    expect(ticket.clocks).toContainEqual({
      kind: 'TAKE_OVER',
      dueAt: '2026-03-23T16:00:00Z',
      clause: { id: 'S2.8' },
    });
    expect(ticket.clocks).toHaveLength(1);
    expect(ticket.withoutDeadline).toEqual([{ kind: 'RESOLUTION', clause: { id: 'S2.11' } }]);
  });

  it('[S2.12] allows no work before the price is accepted', async () => {
    await quoteOf(ticketId);
    const takeOver = await scene.as('laura').attempt('takeOverTicket', { ticketId });
    expect(takeOver.errors).toMatchObject([
      { code: 'QUOTE_NOT_ACCEPTED', retryable: true, clause: { id: 'S2.12' } },
    ]);
    const work = { kind: 'ON_SITE', startedAt: '2026-03-02T08:00:00Z', minutes: 10 };
    const logged = { ticketId, ...work, idempotencyKey: 'early' };
    const time = await scene.as('laura').attempt('logTime', logged);
    expect(time.errors).not.toEqual([]);
  });

  it('[S2.19] [S2.20] prices 16 minutes, immediate and out of hours, at 192.00 and travel apart', async () => {
    const options = ['immediate', 'out-of-hours'];
    const asked = { ticketId, options, idempotencyKey: 'options' };
    await scene.as('catherine').perform('requestQuoteOptions', asked, 'quote { id }');
    const { terms } = await quoteOf(ticketId);
    expect(terms.amountFor).toEqual({ amount: '192.00', currency: 'EUR' });
    expect(terms.travel).toEqual({ perVisit: { amount: '45.00' }, clause: { id: 'S2.14' } });
  });

  it('[S2.12] takes the acceptance only with the hash of what was shown', async () => {
    const { id: quoteId, shownHash } = await quoteOf(ticketId);
    const wrong = { quoteId, shownHash: '0'.repeat(64), idempotencyKey: 'wrong' };
    const { errors } = await scene.as('catherine').attempt('acceptQuote', wrong);
    expect(errors).toMatchObject([{ code: 'SHOWN_HASH_MISMATCH' }]);
    const input = { quoteId, shownHash, idempotencyKey: 'right' };
    const data = await scene.as('catherine').query(example('accept-quote'), { input });
    expect(data['acceptQuote']).toMatchObject({ quote: { state: 'ACCEPTED' }, errors: [] });
  });

  it('[S2.13] [S2.15] bills 192.00 and the travel', async () => {
    await scene.travel('2026-03-02T17:30:00Z');
    const agent = scene.as('laura');
    await agent.perform('takeOverTicket', { ticketId }, 'ticket { state }');
    await scene.travel('2026-03-02T18:00:00Z');
    const work = {
      kind: 'ON_SITE',
      startedAt: '2026-03-02T17:40:00Z',
      minutes: 16,
      travelled: true,
    };
    await agent.perform(
      'logTime',
      { ticketId, ...work, idempotencyKey: 'work' },
      'timeEntry { id }',
    );
    const lines = await closed(ticketId, 'laura', 'catherine');
    expect(lines).toEqual([
      { kind: 'WORK', amount: { amount: '192.00' } },
      { kind: 'TRAVEL', amount: { amount: '45.00' } },
    ]);
  });

  it('[S2.5] [S2.6] [S2.7] says before opening that without the remote tool an hour is billed, and bills it', async () => {
    const remote = { workKind: 'REMOTE', answers: [{ key: 'remote-tool', value: 'NO' }] };
    const customerId = scene.id('hainaut');
    const asked = { input: { customerId, ...remote } };
    const { ticketIntake } = await scene.as('arnaud').query(example('intake'), asked);
    expect(ticketIntake.terms.minimumMinutes).toBe(60);
    expect(ticketIntake.advice).toContainEqual(expect.objectContaining({ clause: { id: 'S2.7' } }));
    expect(ticketIntake.priceTerms.amountFor).toEqual({ amount: '120.00', currency: 'EUR' });

    const request = { customerId, subject: 'Outlook', description: 'Poste neuf.' };
    const { ticket } = await scene
      .as('arnaud')
      .perform('openTicket', { ...request, ...remote, idempotencyKey: 'remote' }, 'ticket { id }');
    await scene.as('kevin').perform('takeOverTicket', { ticketId: ticket.id }, 'ticket { state }');
    await scene.travel('2026-03-03T09:00:00Z');
    const work = { kind: 'REMOTE', startedAt: '2026-03-03T08:30:00Z', minutes: 20 };
    const entry = { ticketId: ticket.id, ...work, idempotencyKey: 'remote-work' };
    await scene.as('kevin').perform('logTime', entry, 'timeEntry { id }');
    expect(await closed(ticket.id, 'kevin', 'arnaud')).toEqual([
      { kind: 'WORK', amount: { amount: '120.00' } },
    ]);
  });

  /** Closes a ticket to the end and gives the lines of its charge. */
  async function closed(id: string, agent: string, customer: string) {
    const outcome = { outcome: 'resolved', message: 'C’est en ordre.' };
    await scene
      .as(agent)
      .perform('resolveTicket', { ticketId: id, ...outcome }, 'ticket { state }');
    await scene.as(customer).perform('validateTicket', { ticketId: id }, 'ticket { state }');
    return scene.eventually(async () => {
      const query =
        'query ($id: ID!) { ticket(id: $id) { charges { lines { kind amount { amount } } } } }';
      return (await scene.as('christine').query(query, { id }))['ticket'].charges?.[0]?.lines;
    });
  }
});
