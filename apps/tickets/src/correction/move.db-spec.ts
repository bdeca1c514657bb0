import { encodeId, newId, type Viewer } from '@charter/database';
import type { EventData } from '@charter/events';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenTicketInput } from '../generated/graphql.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { historiesOf } from '../ticket/ticket.queries.js';
import { ApprovalService } from '../approval/approval.service.js';
import { rowsOfTickets } from './move-rows.js';

let stage: TicketStage;
let selion: string;
let wrong: string;
let right: string;
let agent: Viewer;
let manager: Viewer;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  stage.at('2026-03-03T09:00:00Z');
  selion = await stage.provider('selion');
  [wrong, right] = [await stage.organization(selion), await stage.organization(selion)];
  for (const customer of [wrong, right]) await stage.contract(selion, customer, 'sla');
  agent = stage.agent(selion);
  manager = { ...stage.agent(selion), staffRoles: ['manager'] };
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });
const typed = ({ id }: TicketEntity) => encodeId('ticket', id);

async function opened(customerId: string, viewer = agent, changes: Partial<OpenTicketInput> = {}) {
  const { ticket } = await stage.openings.open(now(viewer), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customerId),
    subject: 'Imprimante',
    description: 'L’imprimante de l’étude ne répond plus.',
    answers: [{ key: 'remote-tool', value: 'YES' }],
    ...changes,
  });
  return ticket!;
}

const move = (ticket: TicketEntity, to: string, viewer = manager, key = newId()) =>
  stage.moves.move(now(viewer), {
    ticketId: typed(ticket),
    customerId: encodeId('organization', to),
    reason: 'Ouvert pour l’autre étude.',
    idempotencyKey: key,
  });

/** Rows of a ticket that a viewer sees, by table. */
async function rowsSeen(viewer: Viewer, { id }: TicketEntity): Promise<Record<string, number>> {
  return stage.unitOfWork.read(now(viewer), async (tx) => {
    const seen: Record<string, number> = {};
    for (const table of ['ticket', ...rowsOfTickets]) {
      const column = table === 'ticket' ? 'id' : 'ticket_id';
      const [row] = await tx.manager.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM ${table} WHERE ${column} = $1`,
        [id],
      );
      if (row!.count > 0) seen[table] = row!.count;
    }
    return seen;
  });
}

/** Everything that may hang on a ticket. */
async function muchOn(ticket: TicketEntity): Promise<void> {
  const on = { ticketId: typed(ticket) };
  await stage.handling.takeOver(now(agent), on);
  await stage.conversations.note(now(agent), {
    ...on,
    idempotencyKey: newId(),
    body: 'Entre nous.',
  });
  const request = { ...on, idempotencyKey: newId(), request: 'Puis-je me connecter ?' };
  await new ApprovalService(stage.unitOfWork).ask(now(agent), request);
  stage.now = stage.now.add({ minutes: 10 });
  await stage.times.log(now(agent), {
    ...on,
    idempotencyKey: newId(),
    kind: 'REMOTE',
    startedAt: stage.now.subtract({ minutes: 10 }),
    minutes: 10,
  });
}

describe('a ticket opened for the wrong customer', () => {
  it('[S0.11] changes hands with all its rows: the former customer sees none, the right one its own', async () => {
    const ticket = await opened(wrong);
    await muchOn(ticket);
    await stage.admin.query(
      `INSERT INTO escalation (id, provider_id, customer_id, ticket_id, rule_key, clause, at)
       SELECT gen_random_uuid(), provider_id, customer_id, id, 'senior', 'S2.1', opened_at
       FROM ticket WHERE id = $1`,
      [ticket.id],
    );
    const [formerly, rightly] = [wrong, right].map((id) => stage.administrator(selion, id));
    const before = await rowsSeen(formerly!, ticket);
    const written = ['approval', 'escalation', 'message', 'ticket', 'ticket_fact', 'time_entry'];
    expect(Object.keys(before)).toEqual(expect.arrayContaining(written));
    const key = newId();
    await move(ticket, right, manager, key);
    await move(ticket, right, manager, key);
    expect(await rowsSeen(formerly!, ticket)).toEqual({});
    // One entry is for all; whose the ticket was is told to staff alone.
    const { ticket_fact: facts, ...others } = before;
    const seen = { ...others, ticket_fact: facts! + 1 };
    expect(await rowsSeen(rightly!, ticket)).toEqual(seen);
    expect(await rowsSeen(agent, ticket)).toMatchObject({ ticket_fact: facts! + 3 });
    for (const viewer of [stage.user(selion, wrong), stage.user(selion, right)])
      expect(await rowsSeen(viewer, ticket)).toEqual({});
  });

  it('[S0.11] keeps among staff what was written to the former customer', async () => {
    const ticket = await opened(wrong);
    const reply = { ticketId: typed(ticket), idempotencyKey: newId(), body: 'Votre serveur cède.' };
    await stage.conversations.reply(now(agent), reply);
    await move(ticket, right);
    expect((await rowsSeen(stage.administrator(selion, right), ticket))['message']).toBe(1);
    expect((await rowsSeen(agent, ticket))['message']).toBe(2);
  });

  it('finds every table whose rows belong to tickets', async () => {
    const { rows } = await stage.admin.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public'
       AND column_name IN ('customer_id', 'ticket_id') GROUP BY 1 HAVING count(*) = 2 ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([...rowsOfTickets].toSorted());
  });

  it('[S0.11] takes its rows along by the system alone: no request gives one to another customer', async () => {
    const ticket = await opened(wrong);
    await muchOn(ticket);
    const admin: Viewer = { ...manager, staffRoles: ['admin'] };
    for (const viewer of [agent, manager, admin, stage.administrator(selion, wrong)])
      for (const table of ['ticket_fact', 'message', 'time_entry', 'escalation']) {
        const [, changed] = await stage.unitOfWork.run(now(viewer), (tx) =>
          tx.manager.query<[unknown, number]>(`UPDATE ${table} SET customer_id = $1`, [right]),
        );
        expect(changed, table).toBe(0);
      }
  });

  it('[S0.11] names nobody of the former customer as who asked', async () => {
    const [theirs, ours] = [newId(), newId()];
    await stage.member(selion, wrong, theirs, 'ADMINISTRATIVE_USER');
    await stage.member(selion, right, ours, 'ADMINISTRATIVE_USER');
    const ticket = await opened(wrong, agent, { requesterId: encodeId('person', theirs) });
    const asked = async () => {
      const sql = 'SELECT person_id FROM message WHERE ticket_id = $1';
      return (await stage.admin.query<{ person_id: string }>(sql, [ticket.id])).rows;
    };
    expect(await asked()).toEqual([{ person_id: theirs }]);
    await stage.moves.move(now(manager), {
      ticketId: typed(ticket),
      customerId: encodeId('organization', right),
      requesterId: encodeId('person', ours),
      reason: 'Ouvert pour l’autre étude.',
      idempotencyKey: newId(),
    });
    expect(await asked()).toEqual([{ person_id: ours }]);
    await move(ticket, wrong);
    expect(await asked()).toEqual([{ person_id: agent.personId }]);
  });

  it('tells the right customer alone, and the other services whose it is now', async () => {
    const ticket = await opened(wrong);
    const before = (await stage.told('notice.requested')).length;
    await move(ticket, right);
    const notices = (await stage.told('notice.requested')).slice(before);
    expect(notices).toMatchObject([
      {
        template: 'ticket.acknowledged',
        recipients: [{ organizationId: right, purpose: 'SUPPORT' }],
      },
    ]);
    expect((await stage.told('ticket.customer-changed')).at(-1)).toMatchObject({
      ticketId: ticket.id,
      customerId: right,
      terms: 'BILLABLE',
      price: { planKey: 'sla' },
    });
    const facts = await stage.system(selion, (tx) => historiesOf(tx, [ticket.id]));
    const said = facts.find(({ kind }) => kind === 'customer-changed');
    expect(said).toMatchObject({
      personId: manager.personId,
      data: { fromCustomerId: wrong, reason: 'Ouvert pour l’autre étude.', planKey: 'sla' },
    });
  });

  it('[S2.8] [S2.12] is judged as if it had been opened for the right one, whose price is asked anew', async () => {
    stage.at('2026-03-04T09:00:00Z');
    const without = await stage.organization(selion);
    const ticket = await opened(wrong);
    stage.now = stage.now.add({ hours: 2 });
    const moved = await move(ticket, without);
    expect(moved).toMatchObject({
      planKey: 'none',
      contractId: null,
      terms: 'QUOTE_REQUIRED',
      quoteState: 'AWAITED',
      coverageAtOpening: { terms: 'QUOTE_REQUIRED', asOf: '2026-03-04T09:00:00Z' },
    });
    const takenOver = stage.handling.takeOver(now(agent), { ticketId: typed(ticket) });
    await expect(takenOver).rejects.toMatchObject({ code: 'QUOTE_NOT_ACCEPTED' });
    const quote = { ticketId: ticket.id, options: [], offeredAt: stage.now, decidedAt: stage.now };
    const accepts = (customerId: string, state: EventData<'quote.changed'>['state'] = 'ACCEPTED') =>
      stage.tell(selion, 'quote.changed', { ...quote, quoteId: newId(), customerId, state });
    await accepts(wrong);
    expect(await quoteStateOf(ticket)).toBe('AWAITED');
    await accepts(without);
    expect(await quoteStateOf(ticket)).toBe('ACCEPTED');
  });

  const quoteStateOf = async ({ id }: TicketEntity) =>
    (await stage.system(selion, (tx) => tx.find(TicketEntity, id)))?.quoteState;

  it('[S4.6] is due by what the right customer holds, counted from its receipt', async () => {
    stage.at('2026-03-03T15:00:00Z');
    const techtra = await stage.provider('techtra');
    const [none, support] = [await stage.organization(techtra), await stage.organization(techtra)];
    await stage.contract(techtra, support, 'support');
    const version = encodeId('version', await stage.productVersion(techtra));
    const answers = [{ key: 'documentation-consulted', value: 'YES' }];
    const asked = { productVersionId: version, answers };
    const staff = stage.agent(techtra);
    const ticket = await opened(support, staff, asked);
    const expected = await opened(none, staff, asked);
    stage.now = stage.now.add({ minutes: 30 });
    const lead = { ...stage.agent(techtra), staffRoles: ['admin'] as const };
    const moved = await move(ticket, none, lead);
    expect(moved.nextDueAt?.toString()).toBe(expected.nextDueAt?.toString());
    expect(ticket.nextDueAt?.toString()).not.toBe(moved.nextDueAt?.toString());
    const back = await move(moved, support, lead);
    expect(back.nextDueAt?.toString()).toBe(ticket.nextDueAt?.toString());
    const { rows } = await stage.admin.query(
      'SELECT DISTINCT customer_id, contract_id FROM ticket_clock WHERE ticket_id = $1',
      [ticket.id],
    );
    expect(rows).toEqual([{ customer_id: support, contract_id: back.contractId }]);
  });

  it('[S0.11] stays where its people wrote in it', async () => {
    const theirs = await opened(wrong, stage.administrator(selion, wrong));
    const answered = await opened(wrong);
    const reply = { ticketId: typed(answered), idempotencyKey: newId(), body: 'C’est bien nous.' };
    await stage.conversations.reply(now(stage.administrator(selion, wrong)), reply);
    for (const ticket of [theirs, answered])
      await expect(move(ticket, right)).rejects.toMatchObject({ code: 'MOVE_CUSTOMER_WROTE' });
  });

  it('takes an answer of the former customer, or goes, where both happen at once', async () => {
    for (let round = 0; round < 5; round++) {
      const ticket = await opened(wrong);
      const body = 'C’est bien nous.';
      const reply = { ticketId: typed(ticket), idempotencyKey: newId(), body };
      const [said, moved] = await Promise.allSettled([
        stage.conversations.reply(now(stage.administrator(selion, wrong)), reply),
        move(ticket, right),
      ]);
      const refusal = [said, moved].find(({ status }) => status === 'rejected');
      const code = said.status === 'rejected' ? 'NOT_FOUND' : 'MOVE_CUSTOMER_WROTE';
      expect(refusal).toMatchObject({ reason: { code } });
    }
  });

  it('stays where work would go to somebody who has to accept a price first', async () => {
    const without = await stage.organization(selion);
    const ticket = await opened(wrong);
    await muchOn(ticket);
    await expect(move(ticket, without)).rejects.toMatchObject({
      code: 'MOVE_WORK_WITHOUT_CONSENT',
    });
  });

  it('is moved by managers, between customers of the provider, and as they see them', async () => {
    const ticket = await opened(wrong);
    const techtra = await stage.organization(newId());
    const refusals: [string, Viewer, string][] = [
      [right, agent, 'FORBIDDEN'],
      [right, stage.administrator(selion, wrong), 'FORBIDDEN'],
      [right, stage.administrator(selion, right), 'NOT_FOUND'],
      [right, { ...manager, staffRoles: [], resellerIds: [newId()] }, 'NOT_FOUND'],
      [right, { ...manager, providerId: newId() }, 'NOT_FOUND'],
      [techtra, manager, 'NOT_YET_KNOWN'],
      [selion, manager, 'NOT_YET_KNOWN'],
      [wrong, manager, 'INVALID_INPUT'],
    ];
    for (const [to, viewer, code] of refusals)
      await expect(move(ticket, to, viewer), code).rejects.toMatchObject({ code });
    await stage.closing.cancel(now(agent), { ticketId: typed(ticket), reason: 'Erreur.' });
    await expect(move(ticket, right)).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  });
});
