import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphStage, type GraphStage } from '../testing/graph-stage.js';

let graph: GraphStage;
let provider: string;
let customer: string;
let version: string;
let first: string;
let second: string;
let manager: string;
let requester: string;

beforeAll(async () => {
  graph = await openGraphStage(testDatabase);
  const { stage } = graph;
  provider = await stage.provider('vala-bleu');
  customer = await stage.organization(provider);
  version = await stage.productVersion(provider);
  first = await graph.person(provider, provider, 'AGENT');
  second = await graph.person(provider, provider, 'AGENT');
  manager = await graph.person(provider, provider, 'MANAGER');
  requester = await graph.person(provider, customer, 'USER');
  const person = { personId: requester, issuer: 'https://people.example', subject: requester };
  const contact = { displayName: 'Anne', email: 'anne@example.com', language: 'fr' as const };
  await stage.tell(provider, 'person.changed', {
    ...person,
    ...contact,
    technicalLevel: 'BEGINNER',
  });
});
afterAll(() => graph?.close());

const typed = (personId: string) => ({ id: encodeId('person', personId) });

async function mutate(by: string, name: string, input: object, fields = '') {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code } } }`;
  const { data, errors } = await graph.ask(by, text, { input });
  expect(errors).toBeUndefined();
  expect(data[name].errors).toEqual([]);
  return data[name];
}

async function opened(subject: string, about: object = {}): Promise<string> {
  const input = { idempotencyKey: newId(), subject, description: `About: ${subject}`, ...about };
  return (await mutate(requester, 'openTicket', input, 'ticket { id }')).ticket.id;
}

const brief = `brief { state since by { id } lastMessage { body internal }
  contact { person { id } language technicalLevel }
  people { person { id } side roles teams { name } lastActiveAt }
  similar(first: 3) { ticket { id messages { nodes { body } } } reasons }
  pastTickets { nodes { id history { nodes { kind } } } } }`;

async function seen(by: string, id: string) {
  const { data, errors } = await graph.ask(by, `{ ticket(id: "${id}") { ${brief} } }`);
  expect(errors).toBeUndefined();
  return data.ticket.brief;
}

describe('what staff sees on top of a ticket', () => {
  it('[S1.19] is the latest state, since when and by whom, and who is involved in which team', async () => {
    const ticketId = await opened('Écran noir');
    const team = { idempotencyKey: newId(), name: 'Réseau', memberIds: [typed(second).id] };
    await mutate(manager, 'createTeam', team);
    await mutate(first, 'takeOverTicket', { ticketId });
    graph.stage.now = graph.stage.now.add({ minutes: 5 });
    const note = { idempotencyKey: newId(), ticketId, body: 'Looks like DNS.' };
    await mutate(second, 'addInternalNote', note);
    const handed = { idempotencyKey: newId(), ticketId, toAgentId: typed(second).id };
    await mutate(manager, 'transferTicket', { ...handed, reason: 'Network.' });
    graph.stage.now = graph.stage.now.add({ minutes: 5 });
    await mutate(second, 'waitForCustomer', { ticketId });

    const shown = await seen(first, ticketId);
    expect(shown).toMatchObject({
      state: 'WAITING_CUSTOMER',
      since: graph.stage.now.toString(),
      by: typed(second),
      lastMessage: { body: 'Looks like DNS.', internal: true },
    });
    expect(shown.people).toMatchObject([
      {
        person: typed(second),
        side: 'STAFF',
        roles: ['ASSIGNEE', 'NOTED', 'DECIDED'],
        teams: [{ name: 'Réseau' }],
      },
      { person: typed(manager), side: 'STAFF', roles: ['DECIDED'], teams: [] },
      { person: typed(requester), side: 'CUSTOMER', roles: ['REQUESTER', 'OPENER'] },
      { person: typed(first), side: 'STAFF', roles: ['FORMER_ASSIGNEE', 'DECIDED'] },
    ]);
  });

  it('[S1.25] [S4.11] is how technical, and in which language, the customer is answered', async () => {
    const ticketId = await opened('Question');
    const contact = { person: typed(requester), language: 'FR', technicalLevel: 'BEGINNER' };
    expect(await seen(first, ticketId)).toMatchObject({ contact });
  });

  it('[S1.26] is what was asked before, likest first, and every past discussion, for every agent', async () => {
    const productVersionId = encodeId('version', version);
    const like = await opened('Imprimante muette');
    const same = await opened('Autre question', { productVersionId });
    const other = await opened('Facture de mars');
    const ticketId = await opened('L’imprimante est muette', { productVersionId });
    for (const agent of [first, second, manager]) {
      const { similar, pastTickets } = await seen(agent, ticketId);
      expect(similar).toMatchObject([
        { ticket: { id: like }, reasons: ['SIMILAR_SUBJECT'] },
        { ticket: { id: same }, reasons: ['SAME_VERSION'] },
      ]);
      expect(similar[0].ticket.messages.nodes).toEqual([{ body: 'About: Imprimante muette' }]);
      const past = pastTickets.nodes.map(({ id }: { id: string }) => id);
      expect(past).toEqual(expect.arrayContaining([like, same, other]));
      expect(past).not.toContain(ticketId);
    }
  });

  it('is for staff alone', async () => {
    expect(await seen(requester, await opened('Question'))).toBeNull();
  });

  it('of many tickets takes no more statements than of one', async () => {
    const count = async (size: number) => {
      const before = graph.statements;
      const { errors } = await graph.ask(
        first,
        `{ tickets(first: ${size}) { nodes { ${brief} } } }`,
      );
      expect(errors).toBeUndefined();
      return graph.statements - before;
    };
    expect(await count(6)).toBe(await count(1));
  });
});
