import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MessageEntity } from '../message/message.entity.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { CannedReplyRevisionEntity, type CannedReplyEntity } from './canned-reply.entity.js';
import { CannedReplyService } from './canned-reply.service.js';

let stage: TicketStage;
let cannedReplies: CannedReplyService;
let provider: string;
let customer: string;
let requester: string;
let agent: Viewer;
let looking: CannedReplyEntity;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  cannedReplies = new CannedReplyService(stage.unitOfWork);
  provider = await stage.provider('vala-bleu');
  customer = await stage.organization(provider);
  requester = newId();
  await stage.member(provider, customer, requester, 'USER');
  await stage.tell(provider, 'person.changed', {
    ...{ personId: requester, issuer: null, subject: null, displayName: 'Anne' },
    ...{ email: 'anne@example.com', language: 'en', technicalLevel: 'BEGINNER' },
  });
  agent = stage.agent(provider);
  looking = await cannedReplies.create(agent, {
    idempotencyKey: newId(),
    key: 'looking',
    texts: [
      { language: 'FR', text: 'Nous regardons {reference}.' },
      { language: 'EN', text: 'We are looking into {reference}.' },
    ],
  });
});
afterAll(() => stage?.close());

async function opened() {
  const { ticket } = await stage.openings.open(stage.user(provider, customer, requester), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Site down',
    description: 'Nothing answers.',
  });
  return { reference: ticket!.reference, ticketId: encodeId('ticket', ticket!.id), id: ticket!.id };
}

const say = (on: { ticketId: string }, more: object, by = agent) =>
  stage.conversations.reply(by, { ticketId: on.ticketId, idempotencyKey: newId(), ...more });

/** How the clock of the first answer stands. */
async function firstResponse(ticketId: string): Promise<unknown> {
  const { rows } = await stage.admin.query(
    `SELECT state FROM ticket_clock WHERE ticket_id = $1 AND kind = 'FIRST_RESPONSE'`,
    [ticketId],
  );
  return rows.map(({ state }) => state);
}

const cannedReplyId = () => encodeId('cannedReply', looking.id);

describe('a canned reply', () => {
  it('[S4.11] is sent in the language of whoever asked, and [S1.28] answers nobody', async () => {
    const on = await opened();
    const due = async () =>
      (await stage.admin.query('SELECT next_due_at FROM ticket WHERE id = $1', [on.id])).rows[0];
    const before = await due();
    const { message } = await say(on, { cannedReplyId: cannedReplyId() });
    expect(message).toMatchObject({
      body: `We are looking into ${on.reference}.`,
      automatic: true,
      personId: agent.personId,
    });
    expect(await firstResponse(on.id)).toEqual(['RUNNING']);
    expect(await due()).toEqual(before);
    expect(before.next_due_at).not.toBeNull();
  });

  it('[S1.28] is known by its words, named or not, and a person’s own once they change', async () => {
    const on = await opened();
    const copied = await say(on, { body: `nous regardons ${on.reference} !` });
    expect(copied.message).toMatchObject({ automatic: true });
    const edited = {
      cannedReplyId: cannedReplyId(),
      body: `Anne, nous regardons ${on.reference}.`,
    };
    expect((await say(on, edited)).message).toMatchObject({ automatic: false });
    expect(await firstResponse(on.id)).toEqual(['MET']);
  });

  it('[S1.28] of a program is automatic, whoever it says it is, and of a signed-in agent human', async () => {
    const on = await opened();
    const program: Viewer = { ...agent, personId: null, clientId: newId() };
    const body = 'Your certificate had expired; I have renewed it.';
    expect((await say(on, { body, automatic: false }, program)).message?.automatic).toBe(true);
    expect((await say(on, { body })).message?.automatic).toBe(false);
  });

  it('[S1.28] stays canned in the words that it had before a change, and once it is retired', async () => {
    const old = await cannedReplies.create(agent, {
      idempotencyKey: newId(),
      key: 'thanks',
      texts: [{ language: 'FR', text: 'Merci de votre message.' }],
    });
    const id = encodeId('cannedReply', old.id);
    const texts = [{ language: 'FR' as const, text: 'Merci beaucoup.' }];
    await cannedReplies.revise(agent, { cannedReplyId: id, texts, expectedVersion: 1 });
    await cannedReplies.revise(agent, { cannedReplyId: id, retired: true });
    const on = await opened();
    for (const body of ['Merci de votre message.', 'Merci beaucoup.'])
      expect((await say(on, { body })).message?.automatic, body).toBe(true);
    await expect(say(on, { cannedReplyId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const kept = await stage.system(provider, (tx) =>
      tx.manager.findBy(CannedReplyRevisionEntity, { cannedReplyId: old.id }),
    );
    expect(kept.map(({ version, retired, personId }) => [version, retired, personId])).toEqual([
      [1, false, agent.personId],
      [2, false, agent.personId],
      [3, true, agent.personId],
    ]);
  });

  it('refuses what cannot be kept or sent, and nothing of it stays', async () => {
    const make = (key: string, text: string) =>
      cannedReplies.create(agent, {
        idempotencyKey: newId(),
        key,
        texts: [{ language: 'FR', text }],
      });
    const refused = { code: 'INVALID_INPUT' };
    await expect(make('looking', 'Déjà pris.')).rejects.toMatchObject(refused);
    await expect(make('Bad Key', 'Texte.')).rejects.toMatchObject(refused);
    await expect(make('hello', 'Bonjour {name}')).rejects.toMatchObject(refused);
    await expect(make('dots', '…')).rejects.toMatchObject(refused);
    const on = await opened();
    await expect(say(on, {})).rejects.toMatchObject(refused);
    const change = { cannedReplyId: cannedReplyId(), expectedVersion: 7 };
    await expect(cannedReplies.revise(agent, change)).rejects.toThrow(/changed meanwhile/);
    const asCustomer = stage.user(provider, customer, requester);
    await expect(say(on, { cannedReplyId: cannedReplyId() }, asCustomer)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const said = await stage.system(provider, (tx) =>
      tx.manager.countBy(MessageEntity, { ticketId: on.id }),
    );
    expect(said).toBe(1);
  });
});
