import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenTicketInput } from '../generated/graphql.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from './ticket.entity.js';

let stage: TicketStage;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
});
afterAll(() => stage.close());

const at = (text: string) => Temporal.Instant.from(text);

function request(customerId: string, changes: Partial<OpenTicketInput> = {}): OpenTicketInput {
  return {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customerId),
    subject: 'Sauvegarde en échec',
    description: 'La sauvegarde de nuit a échoué.',
    answers: [{ key: 'remote-tool', value: 'YES' }],
    ...changes,
  };
}

/** The same person at the stage's present time. */
const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

async function opened(viewer: Viewer, input: OpenTicketInput): Promise<TicketEntity> {
  const { ticket } = await stage.openings.open(now(viewer), input);
  if (!ticket) throw new Error('refused');
  return ticket;
}

const row = async (providerId: string, id: string) => {
  const ticket = await stage.system(providerId, (tx) => tx.find(TicketEntity, id));
  if (!ticket) throw new Error('gone');
  return ticket;
};

describe('a request at the Belgian helpdesk', () => {
  let selion: string;
  let customer: string;
  let admin: Viewer;
  let agent: Viewer;

  beforeAll(async () => {
    stage.at('2026-03-03T09:00:00Z');
    selion = await stage.provider('selion');
    customer = await stage.organization(selion);
    admin = stage.administrator(selion, customer);
    agent = stage.agent(selion);
  });

  it('[S2.1] [S2.4] [S2.16] [S2.18] under an SLA is worked on, resolved, validated and archived', async () => {
    await stage.contract(selion, customer, 'sla');
    const ticket = await opened(admin, request(customer));
    const on = { ticketId: encodeId('ticket', ticket.id) };
    expect(ticket).toMatchObject({ terms: 'BILLABLE', quoteState: null, planKey: 'sla' });
    await stage.handling.takeOver(now(agent), on);
    stage.at('2026-03-03T09:30:00Z');
    await stage.conversations.reply(now(agent), {
      ...on,
      idempotencyKey: newId(),
      body: 'Je regarde.',
    });
    await stage.times.log(now(agent), {
      ...on,
      idempotencyKey: newId(),
      kind: 'REMOTE',
      startedAt: at('2026-03-03T09:10:00Z'),
      minutes: 16,
    });
    await stage.closing.resolve(now(agent), { ...on, outcome: 'resolved', message: 'Réparé.' });
    const done = await stage.closing.validate(now(admin), on);
    expect(done.state).toBe('ARCHIVED');
    expect(await stage.told('ticket.archived')).toContainEqual(
      expect.objectContaining({
        ticketId: ticket.id,
        work: [expect.objectContaining({ minutes: 16, kind: 'REMOTE', travelled: false })],
        price: expect.objectContaining({ planKey: 'sla', remoteToolPresent: true, options: [] }),
      }),
    );
  });

  it('[S2.8] [S2.12] [S2.19] without SLA waits for the accepted price, then for the queue', async () => {
    stage.at('2026-03-03T09:00:00Z');
    const other = await stage.organization(selion);
    const asking = stage.administrator(selion, other);
    const ticket = await opened(asking, request(other, { options: ['immediate', 'out-of-hours'] }));
    const on = { ticketId: encodeId('ticket', ticket.id) };
    expect(ticket).toMatchObject({ terms: 'QUOTE_REQUIRED', quoteState: 'AWAITED', queueRank: 1 });
    const refused = { code: 'QUOTE_NOT_ACCEPTED', details: { clause: { id: 'S2.12' } } };
    await expect(stage.handling.takeOver(now(agent), on)).rejects.toMatchObject(refused);
    const question = { ...on, idempotencyKey: newId(), body: 'Quelle version ?' };
    await stage.conversations.reply(now(agent), question);
    stage.at('2026-03-05T09:00:00Z');
    const quote = {
      quoteId: newId(),
      ticketId: ticket.id,
      customerId: other,
      options: ['immediate', 'out-of-hours'],
      offeredAt: stage.now,
      decidedAt: null,
    };
    await stage.tell(selion, 'quote.changed', { ...quote, state: 'OFFERED' });
    await expect(stage.handling.takeOver(now(agent), on)).rejects.toMatchObject(refused);
    await stage.tell(selion, 'quote.changed', {
      ...quote,
      state: 'ACCEPTED',
      decidedAt: stage.now,
    });
    const accepted = await row(selion, ticket.id);
    // One day of the fifteen was spent waiting for the customer.
    expect(accepted.nextDueAt?.toString()).toBe('2026-03-25T16:00:00Z');
    const taken = await stage.handling.takeOver(now(agent), on);
    expect(taken).toMatchObject({ state: 'IN_PROGRESS', breached: false, nextDueAt: null });
  });

  it('[S2.19] [S2.20] takes options that were asked for and not bought out of the queue and the bill', async () => {
    stage.at('2026-03-03T09:00:00Z');
    const other = await stage.organization(selion);
    const options = ['immediate', 'out-of-hours'];
    const asking = stage.administrator(selion, other);
    const { id, queueRank } = await opened(asking, request(other, { options }));
    expect(queueRank).toBe(1);
    await stage.tell(selion, 'quote.changed', {
      quoteId: newId(),
      ticketId: id,
      customerId: other,
      options: [],
      offeredAt: stage.now,
      state: 'ACCEPTED',
      decidedAt: stage.now,
    });
    expect(await row(selion, id)).toMatchObject({ queueRankKey: 'other', options: [] });
  });

  it('gives a ticket to one of two agents who take it at once', async () => {
    const ticket = await opened(admin, request(customer));
    const on = { ticketId: encodeId('ticket', ticket.id) };
    const both = await Promise.allSettled([
      stage.handling.takeOver(now(agent), on),
      stage.handling.takeOver(now(stage.agent(selion)), on),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected');
    expect(lost).toMatchObject({ reason: { code: 'ALREADY_TAKEN_OVER' } });
  });
});

describe('time at Techtra', () => {
  let techtra: string;
  let customer: string;
  let admin: Viewer;
  let agent: Viewer;

  beforeAll(async () => {
    stage.at('2026-03-03T15:00:00Z');
    techtra = await stage.provider('techtra');
    customer = await stage.organization(techtra);
    await stage.contract(techtra, customer, 'support');
    admin = stage.administrator(techtra, customer);
    agent = stage.agent(techtra);
  });

  const opening = async (changes: Partial<OpenTicketInput> = {}) => {
    const productVersionId = encodeId('version', await stage.productVersion(techtra));
    const answers = [{ key: 'documentation-consulted', value: 'YES' }];
    return opened(admin, request(customer, { productVersionId, answers, ...changes }));
  };

  it('[S4.6] records a breach when it happens, once, at due and a millisecond', async () => {
    stage.at('2026-03-03T15:00:00Z');
    const { id } = await opening();
    const breaches = async () =>
      (await stage.told('ticket.clock-breached')).filter(({ ticketId }) => ticketId === id);
    stage.at('2026-03-03T22:00:00Z');
    await stage.work();
    expect((await breaches()).map(({ level }) => level)).toEqual(['TARGET']);
    stage.at('2026-03-03T22:00:00.001Z');
    await stage.work();
    await stage.work();
    expect((await breaches()).map(({ level }) => level)).toEqual(['TARGET', 'GUARANTEE']);
    expect(await row(techtra, id)).toMatchObject({ breached: true, nextDueAt: null });
  });

  it('[S1.28] takes no message of a program for an answer', async () => {
    stage.at('2026-03-03T15:00:00Z');
    const { id } = await opening();
    const on = { ticketId: encodeId('ticket', id) };
    const program = { ...now(agent), personId: null, clientId: newId() };
    await stage.handling.takeOver(now(agent), on);
    await stage.conversations.reply(program, { ...on, idempotencyKey: newId(), body: 'Merci !' });
    await stage.closing.resolve(program, { ...on, outcome: 'resolved', message: 'Corrigé.' });
    expect((await row(techtra, id)).nextDueAt?.toString()).toBe('2026-03-03T17:00:00Z');
    await stage.closing.reopen(now(agent), { ...on, reason: 'Une personne répond.' });
    const answer = { ...on, idempotencyKey: newId(), body: 'Je regarde.' };
    await stage.conversations.reply(now(agent), answer);
    expect((await row(techtra, id)).nextDueAt).toBeNull();
  });

  it('takes silence after a resolution as validation, and archives by hand', async () => {
    stage.at('2026-03-03T15:00:00Z');
    const { id } = await opening();
    const on = { ticketId: encodeId('ticket', id) };
    await stage.handling.takeOver(now(agent), on);
    await stage.closing.resolve(now(agent), { ...on, outcome: 'resolved', message: 'Corrigé.' });
    stage.at('2026-03-10T21:00:00Z');
    await stage.work();
    expect((await row(techtra, id)).state).toBe('VALIDATED');
    expect((await stage.closing.archive(now(agent), on)).state).toBe('ARCHIVED');
  });

  it('[S4.19] [S4.20] [S4.23] shows open tickets that their version has become obsolete, by itself', async () => {
    stage.at('2026-03-03T15:00:00Z');
    const versionId = await stage.productVersion(techtra);
    const { id } = await opening({ productVersionId: encodeId('version', versionId) });
    await stage.productVersion(techtra, {
      versionId,
      withdrawnAt: at('2026-03-03T15:00:00Z'),
      supportedUntil: at('2026-09-03T04:00:00Z'),
    });
    expect((await row(techtra, id)).coverageLive).toMatchObject({
      admission: 'ADMITTED',
      versionState: 'GRACE',
    });
    stage.at('2026-09-03T04:00:00Z');
    await stage.work();
    // What comes late, of a time before the ticket was judged, does not take the judgement back.
    const obsolete = {
      ...{ versionId, label: '4.2.0' },
      withdrawnAt: at('2026-03-03T15:00:00Z'),
      supportedUntil: at('2026-09-03T04:00:00Z'),
    };
    await stage.productVersion(techtra, obsolete, at('2026-05-01T12:00:00Z'));
    const ticket = await row(techtra, id);
    expect(ticket.coverageLive).toMatchObject({
      admission: 'REFUSED',
      versionState: 'DISCONTINUED',
      asOf: '2026-09-03T04:00:00Z',
    });
    expect(ticket.coverageAtOpening).toMatchObject({ versionState: 'SUPPORTED' });
    expect(ticket.coverageChanged).toBe(true);
    const { refusal } = await stage.openings.open(
      now(admin),
      request(customer, { productVersionId: encodeId('version', versionId), answers: [] }),
    );
    expect(refusal).toMatchObject({ code: 'VERSION_DISCONTINUED', clause: 'S4.20' });
  });

  it('goes on when the customer answers, and pauses while it waits for him', async () => {
    stage.at('2026-03-03T15:00:00Z');
    const { id } = await opening();
    const on = { ticketId: encodeId('ticket', id) };
    await stage.handling.takeOver(now(agent), on);
    await stage.handling.waitFor(now(agent), 'WAITING_CUSTOMER', on);
    expect((await row(techtra, id)).nextDueAt).toBeNull();
    stage.at('2026-03-03T16:00:00Z');
    await stage.conversations.reply(now(admin), { ...on, idempotencyKey: newId(), body: 'Voici.' });
    expect(await row(techtra, id)).toMatchObject({ state: 'IN_PROGRESS' });
    expect((await row(techtra, id)).nextDueAt?.toString()).toBe('2026-03-03T18:00:00Z');
  });
});
