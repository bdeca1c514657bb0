import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenTicketInput } from '../generated/graphql.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';

let stage: TicketStage;
let techtra: string;
let customer: string;
let version: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  version = await stage.productVersion(techtra);
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.at('2026-03-03T15:00:00Z');
  customer = await stage.organization(techtra);
});

const request = (changes: Partial<OpenTicketInput> = {}): OpenTicketInput => ({
  idempotencyKey: newId(),
  customerId: encodeId('organization', customer),
  subject: 'Imprimante muette',
  description: 'Rien ne sort.',
  productVersionId: encodeId('version', version),
  answers: [{ key: 'documentation-consulted', value: 'YES' }],
  ...changes,
});

describe('opening a ticket', () => {
  it('[S4.3] [S4.6] takes the terms of the support contract in force, and acknowledges', async () => {
    await stage.contract(techtra, customer, 'support');
    const viewer = stage.administrator(techtra, customer);
    const { ticket } = await stage.openings.open(viewer, request());
    expect(ticket).toMatchObject({
      state: 'NEW',
      planKey: 'support',
      queueRankKey: 'support',
      queueRank: 1,
      terms: 'INCLUDED',
      reference: expect.stringMatching(/^TEC-2026-\d{6}$/),
    });
    expect(ticket?.nextDueAt?.toString()).toBe('2026-03-03T17:00:00Z');
    expect(await stage.told('ticket.opened')).toContainEqual(
      expect.objectContaining({ ticketId: ticket?.id, terms: 'INCLUDED' }),
    );
    expect(await stage.told('notice.requested')).toContainEqual(
      expect.objectContaining({ template: 'ticket.acknowledged', subject: `ticket:${ticket?.id}` }),
    );
  });

  it('[S4.4] [S4.5] ranks maintenance second and anybody third, without a deadline', async () => {
    const viewer = stage.administrator(techtra, customer);
    const bare = await stage.openings.open(viewer, request());
    await stage.contract(techtra, customer, null);
    const maintained = await stage.openings.open(viewer, request());
    expect([maintained.ticket?.queueRank, bare.ticket?.queueRank]).toEqual([2, 3]);
    expect([maintained.ticket?.nextDueAt, bare.ticket?.nextDueAt]).toEqual([null, null]);
  });

  it('[S4.9] keeps a refusal instead of a ticket, and answers it again for the same key', async () => {
    const viewer = stage.administrator(techtra, customer);
    const call = request({ channel: 'phone' });
    const { ticket, refusal } = await stage.openings.open(viewer, call);
    expect(ticket).toBeNull();
    expect(refusal).toMatchObject({ code: 'CHANNEL_NOT_IN_PLAN', clause: 'S4.9' });
    expect((await stage.openings.open(viewer, call)).refusal?.id).toBe(refusal?.id);
    const told = await stage.told('opening.refused');
    expect(told.filter(({ refusalId }) => refusalId === refusal?.id)).toHaveLength(1);
  });

  it('answers the same ticket to the same key, and refuses another input under it', async () => {
    const viewer = stage.administrator(techtra, customer);
    const call = request();
    const [first, twin] = await Promise.all([
      stage.openings.open(viewer, call),
      stage.openings.open(viewer, call),
    ]);
    expect(twin.ticket?.id).toBe(first.ticket?.id);
    await expect(
      stage.openings.open(viewer, { ...call, subject: 'Autre chose' }),
    ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('[S3.13] gives every request a reference of its own, without gaps, at once too', async () => {
    const viewer = stage.administrator(techtra, customer);
    const opened = await Promise.all(
      Array.from({ length: 8 }, () => stage.openings.open(viewer, request())),
    );
    const numbers = opened
      .map(({ ticket }) => Number(ticket?.reference.slice(-6)))
      .toSorted((a, b) => a - b);
    expect(numbers.map((number) => number - numbers[0]!)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('tells a customer of another provider, and none at all, apart by nothing', async () => {
    const selion = await stage.provider('selion');
    const foreign = await stage.organization(selion);
    const old = '01890000-0000-7000-8000-000000000000';
    const viewer = stage.agent(techtra);
    const open = (id: string) =>
      stage.openings.open(viewer, request({ customerId: encodeId('organization', id) }));
    await expect(open(old)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(open(foreign)).rejects.toMatchObject({ code: 'NOT_YET_KNOWN' });
    await expect(open(newId())).rejects.toMatchObject({ code: 'NOT_YET_KNOWN' });
  });

  it('lets staff alone say when a call came in, and only in the past', async () => {
    await stage.contract(techtra, customer, 'support');
    const receivedAt = Temporal.Instant.from('2026-03-03T14:10:00Z');
    const agent = stage.agent(techtra);
    const call = (at: Temporal.Instant) => request({ channel: 'phone', receivedAt: at });
    const { ticket } = await stage.openings.open(agent, call(receivedAt));
    expect(ticket?.nextDueAt?.toString()).toBe('2026-03-03T16:10:00Z');
    await expect(
      stage.openings.open(stage.administrator(techtra, customer), call(receivedAt)),
    ).rejects.toMatchObject({ code: 'RECEIVED_AT_STAFF_ONLY' });
    await expect(
      stage.openings.open(agent, call(stage.now.add({ milliseconds: 1 }))),
    ).rejects.toMatchObject({ code: 'RECEIVED_AT_IN_FUTURE' });
  });

  it('[S1.7] refuses a text with a card number in it', async () => {
    const viewer = stage.administrator(techtra, customer);
    const card = 'Ma carte : 4111 1111 1111 1111';
    const answers = [{ key: 'documentation-consulted', value: card }];
    for (const changes of [{ description: card }, { answers }]) {
      await expect(stage.openings.open(viewer, request(changes))).rejects.toMatchObject({
        code: 'CARD_NUMBER',
      });
    }
  });

  it('[S4.10] takes requests about what the provider sold only', async () => {
    await stage.contract(techtra, customer, 'support');
    const phone = request({ channel: 'phone', productVersionId: null });
    await expect(
      stage.openings.open(stage.administrator(techtra, customer), phone),
    ).rejects.toMatchObject({ code: 'PRODUCT_REQUIRED', details: { clause: { id: 'S4.10' } } });
  });

  it('[S1.21] refuses staff a ticket where only the customer’s account opens one', async () => {
    const valaBleu = await stage.provider('vala-bleu');
    customer = await stage.organization(valaBleu);
    const call = () => request({ productVersionId: null, answers: [] });
    const { refusal } = await stage.openings.open(stage.agent(valaBleu), call());
    expect(refusal).toMatchObject({ code: 'ACCOUNT_REQUIRED', clause: 'S1.21' });
    const { ticket } = await stage.openings.open(stage.user(valaBleu, customer), call());
    expect(ticket).toMatchObject({ terms: 'INCLUDED' });
  });
});

describe('opening a ticket at MetaCompliance', () => {
  let metacompliance: string;
  const reported = [
    { key: 'tried', value: 'The Administrator Academy' },
    { key: 'nature', value: 'Nothing opens' },
    { key: 'reproducible', value: 'YES' },
  ];
  const complete = { answers: reported, impact: 'moderate', affectedUsers: 'many' };
  const call = async (changes: Partial<OpenTicketInput> = {}) => {
    const productVersionId = encodeId('version', await stage.productVersion(metacompliance));
    return request({ ...complete, productVersionId, ...changes });
  };

  beforeAll(async () => {
    metacompliance = await stage.provider('metacompliance');
  });
  beforeEach(async () => {
    customer = await stage.organization(metacompliance);
    await stage.contract(metacompliance, customer, 'standard');
  });

  it('[S3.7] is for administrative users, whoever opens it for them', async () => {
    const { refusal } = await stage.openings.open(
      stage.user(metacompliance, customer),
      await call(),
    );
    expect(refusal).toMatchObject({ code: 'ADMINISTRATIVE_USER_REQUIRED', clause: 'S3.7' });

    const [plain, administrative] = [newId(), newId()];
    await stage.member(metacompliance, customer, plain, 'USER');
    await stage.member(metacompliance, customer, administrative, 'ADMINISTRATIVE_USER');
    const openFor = async (personId: string) =>
      stage.openings.open(
        stage.agent(metacompliance),
        await call({ requesterId: encodeId('person', personId) }),
      );
    await expect(openFor(plain)).rejects.toMatchObject({
      code: 'ADMINISTRATIVE_USER_REQUIRED',
      details: { clause: { id: 'S3.7' } },
    });
    expect((await openFor(administrative)).ticket).toMatchObject({ requesterId: administrative });
  });

  it.each([
    ['[S3.5] names no product', { productVersionId: null }, 'PRODUCT_REQUIRED', 'S3.5'],
    ['[S3.9] was not tried to be solved', { answers: [] }, 'ANSWERS_REQUIRED', 'S3.9'],
    ['[S3.27] has no nature', { answers: reported.slice(0, 1) }, 'ANSWERS_REQUIRED', 'S3.27'],
    ['[S3.6] may not recur', { answers: reported.slice(0, 2) }, 'ANSWERS_REQUIRED', 'S3.6'],
  ])('refuses what %s', async (_, lacking, code, clause) => {
    const viewer = stage.administrator(metacompliance, customer);
    await expect(stage.openings.open(viewer, await call(lacking))).rejects.toMatchObject({
      code,
      details: { clause: { id: clause } },
    });
  });

  it('[S3.25] derives the priority from impact and users, at opening and ever after', async () => {
    const viewer = stage.administrator(metacompliance, customer);
    const { ticket } = await stage.openings.open(viewer, await call());
    expect(ticket?.priorityKey).toBe('P2');
    const unsaid = { code: 'IMPACT_AND_USERS_REQUIRED', details: { clause: { id: 'S3.25' } } };
    await expect(stage.openings.open(viewer, await call({ impact: null }))).rejects.toMatchObject(
      unsaid,
    );

    const judge = (found: object) =>
      stage.handling.setPriority(stage.agent(metacompliance), {
        ticketId: encodeId('ticket', ticket!.id),
        reason: 'Seen on site.',
        ...found,
      });
    await expect(judge({ impact: 'critical' })).rejects.toMatchObject(unsaid);
    const found = await judge({ impact: 'critical', affectedUsers: 'most' });
    expect(found.priorityKey).toBe('P1');
  });
});
