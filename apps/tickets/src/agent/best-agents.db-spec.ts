import { encodeId, newId } from '@charter/database';
import type { EventData } from '@charter/events';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphStage, type GraphStage } from '../testing/graph-stage.js';

let graph: GraphStage;
let provider: string;
let customer: string;
let productId: string;
let version: string;
let manager: string;
let requester: string;
const agents: Record<string, string> = {};

beforeAll(async () => {
  graph = await openGraphStage(testDatabase);
  const { stage } = graph;
  provider = await stage.provider('techtra');
  customer = await stage.organization(provider);
  // The hour of this test is the machine's: a call has to be taken at any.
  await stage.contract(provider, customer, 'personalised');
  productId = newId();
  version = await stage.productVersion(provider, { productId });
  manager = await graph.person(provider, provider, 'MANAGER');
  requester = await graph.person(provider, customer, 'ADMINISTRATIVE_USER');
  await speak(requester, 'fr');
  for (const [name, language, skills] of [
    ['skilled', 'en', ['crm', 'network']],
    ['french', 'fr', []],
    ['crm', 'fr', ['crm']],
  ] as const)
    agents[name] = await agent(language, [...skills]);
  for (const [key, more] of [
    ['crm', { productIds: [encodeId('product', productId)] }],
    ['network', { words: ['réseau'] }],
  ] as const)
    await mutate(manager, 'createSkill', {
      ...{ idempotencyKey: newId(), key, labelFr: key, labelEn: key.toUpperCase() },
      ...more,
    });
});
afterAll(() => graph?.close());

async function speak(personId: string, language: 'fr' | 'en'): Promise<void> {
  const person = { issuer: 'https://people.example', subject: personId, displayName: 'Somebody' };
  const contact = { email: 'somebody@example.com', language, technicalLevel: null };
  await graph.stage.tell(provider, 'person.changed', { personId, ...person, ...contact });
}

async function agent(language: 'fr' | 'en', skills: string[]): Promise<string> {
  const personId = await graph.person(provider, provider, 'BILLING');
  await speak(personId, language);
  const place = { membershipId: newId(), personId, organizationId: provider, active: true };
  const role: EventData<'membership.changed'>['role'] = 'AGENT';
  await graph.stage.tell(provider, 'membership.changed', { ...place, role, functions: [], skills });
  return personId;
}

async function mutate(by: string, name: string, input: object, fields = '') {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code } } }`;
  const { data, errors } = await graph.ask(by, text, { input });
  expect(errors).toBeUndefined();
  return data[name];
}

async function opened(channel = 'portal', by = requester): Promise<string> {
  const input = {
    ...{ idempotencyKey: newId(), subject: 'Panne réseau', description: 'Rien ne va.', channel },
    customerId: encodeId('organization', customer),
    productVersionId: encodeId('version', version),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  };
  return (await mutate(by, 'openTicket', input, 'ticket { id }')).ticket.id;
}

const question = `bestAgents(first: 3) { agent { id } score load reasons { code text points } }`;

async function proposed(id: string, by = manager) {
  const { data, errors } = await graph.ask(by, `{ ticket(id: "${id}") { ${question} } }`);
  expect(errors).toBeUndefined();
  return data.ticket.bestAgents;
}

async function names(id: string): Promise<string[]> {
  const nameOf = new Map(
    Object.entries(agents).map(([name, uuid]) => [encodeId('person', uuid), name]),
  );
  return (await proposed(id)).map(({ agent }: any) => nameOf.get(agent.id));
}

describe('the agents proposed for a ticket', () => {
  it('[S1.27] come with what speaks for and against each, to staff alone', async () => {
    const id = await opened();
    const [best, ...others] = await proposed(id);
    expect(best).toEqual({
      agent: { id: encodeId('person', agents['skilled']!) },
      score: 60,
      load: 0,
      reasons: [
        { code: 'SKILL', text: 'Knows CRM', points: 30 },
        { code: 'SKILL', text: 'Knows NETWORK', points: 30 },
        { code: 'OTHER_LANGUAGE', text: 'Does not speak the customer’s language', points: 0 },
      ],
    });
    expect(others.map(({ score }: any) => score)).toEqual([55, 25]);
    expect(await proposed(id, requester)).toBeNull();
  });

  it('[S4.11] [S1.27] speak the customer’s language first where the request came by telephone', async () => {
    const id = await opened('phone', manager);
    expect(await names(id)).toEqual(['crm', 'french', 'skilled']);
  });

  it('[S1.27] have less at hand, are there, and are of the ticket’s team', async () => {
    const id = await opened();
    const own = async () =>
      mutate(manager, 'assignTicket', {
        ticketId: await opened(),
        assigneeId: encodeId('person', agents['skilled']!),
      });
    for (let load = 0; load < 3; load += 1) await own();
    expect(await names(id)).toEqual(['crm', 'skilled', 'french']);
    const away = { agentId: encodeId('person', agents['crm']!), working: false };
    const awayUntil = graph.stage.now.add({ hours: 1 }).toString();
    await mutate(manager, 'setWorkingState', { ...away, awayUntil });
    expect(await names(id)).toEqual(['skilled', 'french']);
    const memberIds = [encodeId('person', agents['french']!)];
    const team = { idempotencyKey: newId(), name: 'Montréal', memberIds };
    const toTeamId = (await mutate(manager, 'createTeam', team, 'team { id }')).team.id;
    const handed = { idempotencyKey: newId(), ticketId: id, toTeamId, reason: 'Near them.' };
    const { ticket } = await mutate(manager, 'transferTicket', handed, 'ticket { team { name } }');
    expect(ticket.team).toEqual({ name: 'Montréal' });
    expect(await names(id)).toEqual(['french', 'skilled']);
    graph.stage.now = graph.stage.now.add({ hours: 1 });
    expect(await names(id)).toEqual(['french', 'crm', 'skilled']);
  });

  it('say of themselves whether they are there; managers of everybody', async () => {
    const state = (by: string, input: object) =>
      mutate(by, 'setWorkingState', input, 'workingState { working awayUntil }');
    const own = agents['french']!;
    expect(await state(own, { working: false })).toEqual({
      workingState: { working: false, awayUntil: null },
      errors: [],
    });
    await state(own, { working: true });
    const other = { agentId: encodeId('person', agents['crm']!), working: false };
    expect((await state(own, other)).errors).toEqual([{ code: 'FORBIDDEN' }]);
    const past = { working: false, awayUntil: '2020-01-01T00:00:00Z' };
    expect((await state(own, past)).errors).toEqual([{ code: 'INVALID_INPUT' }]);
    const nobody = { agentId: '', working: false };
    expect((await state(own, nobody)).errors).toEqual([{ code: 'INVALID_ID' }]);
  });

  it('of many tickets take no more statements than of one', async () => {
    const count = async (first: number) => {
      const before = graph.statements;
      const list = `{ tickets(first: ${first}) { nodes { team { name } ${question} } } }`;
      expect((await graph.ask(manager, list)).errors).toBeUndefined();
      return graph.statements - before;
    };
    for (let more = 0; more < 3; more += 1) await opened();
    expect(await count(6)).toBe(await count(1));
  });
});
