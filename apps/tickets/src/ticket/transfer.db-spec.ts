import { encodeId, newId, type Viewer } from '@charter/database';
import type { EventData } from '@charter/events';
import type { GraphContext } from '@charter/subgraph';
import { testDatabase, viewersOf } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MessageEntity } from '../message/message.entity.js';
import { TeamService } from '../team/team.service.js';
import { openStates } from './domain/ticket-lifecycle.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketFactEntity } from './ticket-fact.entity.js';
import { TicketQueriesResolver } from './ticket-queries.resolver.js';
import { TransferService } from './transfer.service.js';

let stage: TicketStage;
let transfers: TransferService;
let teams: TeamService;
let provider: string;
let customer: string;
let requester: Viewer;
let first: Viewer;
let second: Viewer;
let manager: Viewer;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  transfers = new TransferService(stage.unitOfWork);
  teams = new TeamService(stage.unitOfWork);
  provider = await stage.provider('vala-bleu');
  customer = await stage.organization(provider);
  requester = stage.user(provider, customer);
  [first, second] = [await agent(), await agent()];
  manager = viewersOf(provider, stage.now).staff('manager');
});
afterAll(() => stage?.close());

async function agent(): Promise<Viewer> {
  const viewer = stage.agent(provider);
  await stage.member(provider, provider, viewer.personId!, 'AGENT');
  return viewer;
}

const personId = (viewer: Viewer) => encodeId('person', viewer.personId!);

async function opened() {
  const { ticket } = await stage.openings.open(requester, {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Site down',
    description: 'Nothing answers.',
  });
  return { id: ticket!.id, ticketId: encodeId('ticket', ticket!.id) };
}

const team = (...members: Viewer[]) =>
  teams.create(manager, {
    idempotencyKey: newId(),
    name: 'Network',
    memberIds: members.map(personId),
  });

const hand = (by: Viewer, { ticketId }: { ticketId: string }, more: object) =>
  transfers.transfer(by, { idempotencyKey: newId(), ticketId, reason: 'Not my field.', ...more });

/** Templates with the persons who were sent them, about a ticket. */
async function noticesOf(id: string) {
  type Notice = EventData<'notice.requested'>;
  const sent = (await stage.told('notice.requested')) as unknown as Notice[];
  return sent
    .filter(
      ({ subject, template }) => subject === `ticket:${id}` && /transferred|handed/.test(template),
    )
    .map(({ template, recipients }) => [
      template,
      ...recipients.map((to) => 'personId' in to && to.personId),
    ]);
}

const factsOf = (id: string) =>
  stage.system(provider, (tx) =>
    tx.manager.find(TicketFactEntity, { where: { ticketId: id }, order: { ordinal: 'ASC' } }),
  );

describe('handing a ticket on', () => {
  it('[S1.27] gives it to the agent named, tells both sides, and keeps that it was taken over', async () => {
    const on = await opened();
    const { takenOverAt } = await stage.handling.takeOver(first, on);
    const handed = await hand(manager, on, { toAgentId: personId(second) });
    expect(handed).toMatchObject({ assigneeId: second.personId, state: 'IN_PROGRESS' });
    expect(handed.takenOverAt?.equals(takenOverAt!)).toBe(true);
    expect(await noticesOf(on.id)).toEqual([
      ['ticket.transferred', second.personId],
      ['ticket.handed-on', first.personId],
    ]);
    const last = (await factsOf(on.id)).at(-1);
    expect(last).toMatchObject({
      kind: 'transferred',
      personId: manager.personId,
      data: { agentId: second.personId, teamId: null, reason: 'Not my field.' },
    });
  });

  it('[S1.26] lets everything said before travel with it, and what is handed over stay among staff', async () => {
    const on = await opened();
    await stage.handling.takeOver(first, on);
    await stage.conversations.reply(first, { ...on, idempotencyKey: newId(), body: 'Which page?' });
    await stage.conversations.note(first, {
      ...on,
      idempotencyKey: newId(),
      body: 'Looks like DNS.',
    });
    await hand(first, on, { toAgentId: personId(second), handoverNote: 'Ask the registrar.' });
    // Whoever hands a ticket on need not be told.
    expect(await noticesOf(on.id)).toEqual([['ticket.transferred', second.personId]]);
    const seen = async (viewer: Viewer) => {
      const messages = await stage.unitOfWork.read(viewer, (tx) =>
        tx.manager.find(MessageEntity, { where: { ticketId: on.id }, order: { ordinal: 'ASC' } }),
      );
      return messages.map(({ body }) => body);
    };
    const said = ['Nothing answers.', 'Which page?'];
    expect(await seen(second)).toEqual([...said, 'Looks like DNS.', 'Ask the registrar.']);
    expect(await seen(requester)).toEqual(said);
    expect((await factsOf(on.id)).slice(-2).map(({ kind }) => kind)).toEqual([
      'noted',
      'transferred',
    ]);
  });

  it('[S1.27] gives it to a team, whose members are told and find it by their team', async () => {
    const on = await opened();
    const { id: teamId } = await team(first, second);
    const typed = encodeId('team', teamId);
    const handed = await hand(manager, on, { toTeamId: typed });
    expect(handed).toMatchObject({ assigneeId: null, teamId });
    expect(await noticesOf(on.id)).toEqual([
      ['ticket.transferred', first.personId, second.personId],
    ]);
    for (const sort of ['NEWEST', 'QUEUE', 'DUE_AT'] as const) {
      const filter = { teamIds: [typed], states: [...openStates] };
      const found = async (viewer: Viewer) => {
        const read: GraphContext['read'] = (work) => stage.unitOfWork.read(viewer, work);
        const context = { viewer, read, memo: new Map() } as unknown as GraphContext;
        const page = await new TicketQueriesResolver().tickets({ filter, sort, first: 5 }, context);
        return page.nodes.map(({ id }) => id);
      };
      expect(await found(second), sort).toEqual([on.id]);
      expect(await found(requester), sort).toEqual([]);
    }
    expect((await hand(first, on, { toAgentId: personId(first) })).teamId).toBe(teamId);
    expect((await hand(first, on, { toAgentId: personId(await agent()) })).teamId).toBeNull();
  });

  it('tells of a team whoever still works there', async () => {
    const on = await opened();
    const gone = await agent();
    const { id } = await team(first, gone);
    const left = { membershipId: newId(), personId: gone.personId!, organizationId: provider };
    await stage.admin.query('DELETE FROM membership WHERE person_id = $1', [gone.personId]);
    await stage.tell(provider, 'membership.changed', {
      ...left,
      ...{ role: 'AGENT', functions: [], skills: [], active: false },
    });
    await hand(manager, on, { toTeamId: encodeId('team', id) });
    expect(await noticesOf(on.id)).toEqual([['ticket.transferred', first.personId]]);
  });

  it('is done once, however often it is sent', async () => {
    const on = await opened();
    const call = { idempotencyKey: newId(), toAgentId: personId(second), handoverNote: 'Once.' };
    await hand(first, on, call);
    await hand(first, on, call);
    expect(await noticesOf(on.id)).toHaveLength(1);
    expect((await factsOf(on.id)).filter(({ kind }) => kind === 'transferred')).toHaveLength(1);
  });

  it('refuses nobody, two receivers, the same one, strangers and what is over', async () => {
    const on = await opened();
    const refused = (more: object, by = first) => expect(hand(by, on, more)).rejects;
    const toSecond = { toAgentId: personId(second) };
    await refused({}).toMatchObject({ code: 'INVALID_INPUT' });
    const retired = await team(first);
    const toTeamId = encodeId('team', retired.id);
    await refused({ ...toSecond, toTeamId }).toMatchObject({ code: 'INVALID_INPUT' });
    await teams.reorganize(manager, { teamId: toTeamId, retired: true });
    await refused({ toTeamId }).toMatchObject({ code: 'NOT_FOUND' });
    await refused({ toAgentId: personId(requester) }).toMatchObject({ code: 'NOT_FOUND' });
    await refused({ ...toSecond, reason: ' ' }).toMatchObject({ code: 'INVALID_INPUT' });
    await refused(toSecond, requester).toMatchObject({ code: 'FORBIDDEN' });
    await refused({ ...toSecond, expectedVersion: 99 }).toThrow(/changed meanwhile/);
    await hand(first, on, toSecond);
    await refused(toSecond).toMatchObject({ code: 'ALREADY_THEIRS' });
    await stage.closing.cancel(requester, on);
    await refused({ toAgentId: personId(first) }).toMatchObject({ code: 'STATE_FORBIDS' });
    expect((await factsOf(on.id)).filter(({ kind }) => kind === 'transferred')).toHaveLength(1);
  });
});
