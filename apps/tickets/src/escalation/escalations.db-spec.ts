import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphStage, type GraphStage } from '../testing/graph-stage.js';

let graph: GraphStage;
let techtra: string;
let agent: string;
let director: string;
let manager: string;
let administrator: string;
let id: string;

const list = `query ($filter: EscalationFilter) { escalations(filter: $filter) { nodes {
  key function contactOwed contactedAt person { id } ticket { id } clause { id } } } }`;
const closing = `query ($id: ID!) { ticket(id: $id) { version
  followUp { state outcome { key } note satisfied clause { id } }
  escalations { key contactOwed } actions { key allowed error { code clause { id } } } } }`;

beforeAll(async () => {
  graph = await openGraphStage(testDatabase);
  const { stage } = graph;
  techtra = await stage.provider('techtra');
  const customer = await stage.organization(techtra);
  await stage.contract(techtra, customer, 'personalised');
  [agent, director] = [await graph.person(techtra, techtra, 'AGENT'), newId()];
  manager = await graph.person(techtra, techtra, 'MANAGER');
  administrator = await graph.person(techtra, customer, 'ADMINISTRATIVE_USER');
  await graph.person(techtra, techtra, 'AGENT', director);
  await stage.member(techtra, techtra, director, 'AGENT', ['DIRECTOR']);
  const today = stage.now;
  stage.at(today.subtract({ hours: 24 * 20 }).toString());
  const { ticket } = await stage.openings.open(
    { ...stage.administrator(techtra, customer, administrator), now: stage.now.toString() },
    {
      idempotencyKey: newId(),
      customerId: encodeId('organization', customer),
      subject: 'Fermeture de mois',
      description: 'Elle s’arrête à 60 %.',
      productVersionId: encodeId('version', await stage.productVersion(techtra)),
      answers: [{ key: 'documentation-consulted', value: 'YES' }],
    },
  );
  id = encodeId('ticket', ticket!.id);
  stage.at(today.toString());
  await stage.work();
});
afterAll(() => graph.close());

async function found(filter: object | null) {
  const { data, errors } = await graph.ask(agent, list, { filter });
  expect(errors).toBeUndefined();
  return data.escalations.nodes.map(({ key }: { key: string }) => key).toSorted();
}

async function seen(subject: string) {
  const { data, errors } = await graph.ask(subject, closing, { id });
  expect(errors).toBeUndefined();
  const { actions, ...ticket } = data.ticket;
  const action = (key: string) => actions.find((one: { key: string }) => one.key === key);
  return { ...ticket, action };
}

const act = async (subject: string, mutation: string, input: object) => {
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
    ticket { state } errors { code clause { id } } } }`;
  const whole = { ticketId: id, ...input };
  const { data, errors } = await graph.ask(subject, query, { input: whole });
  expect(errors).toBeUndefined();
  return data[mutation];
};

describe('escalations of all tickets', () => {
  it('are found by function, by person, and by nobody’s holding it', async () => {
    expect(await found(null)).toEqual(['answer-at-risk', 'answer-overdue', 'director']);
    expect(await found({ vacant: true })).toEqual(['answer-at-risk']);
    expect(await found({ functions: ['DIRECTOR', 'SENIOR'] })).toEqual([
      'answer-at-risk',
      'director',
    ]);
    expect(await found({ personIds: [encodeId('person', manager)] })).toEqual(['answer-overdue']);
    expect(await found({ at: { lt: '2020-01-01T00:00:00Z' } })).toEqual([]);
  });

  it('are listed for staff alone', async () => {
    const { data } = await graph.ask(administrator, list, {});
    expect(data.escalations).toBeNull();
  });
});

describe('what an agent wrote when escalating', () => {
  it('[S1.18] stays among staff, while the customer sees that it was escalated', async () => {
    const reason = 'The customer mixed up two ledgers again.';
    const input = { escalation: 'complex', reason, idempotencyKey: newId() };
    expect((await act(agent, 'escalateTicket', input)).errors).toEqual([]);
    const told = `query ($id: ID!) { ticket(id: $id) { escalations { key reason } } }`;
    const toldTo = async (subject: string) =>
      (await graph.ask(subject, told, { id })).data.ticket.escalations;
    expect(await toldTo(agent)).toContainEqual({ key: 'complex', reason });
    expect(await toldTo(administrator)).toContainEqual({ key: 'complex', reason: null });
  });
});

describe('[S4.14] [S4.18] the end of an unresolved request', () => {
  it('allows each act to whom and when its mutation does', async () => {
    const before = await seen(agent);
    expect(before.escalations).toContainEqual({ key: 'director', contactOwed: true });
    expect(before.action('discussAlternatives')).toMatchObject({
      allowed: false,
      error: { code: 'DISCUSSION_OF_HOLDER', clause: { id: 'S4.14' } },
    });
    const talk = { summary: 'Convenu de clore.', idempotencyKey: newId() };
    expect((await act(agent, 'discussAlternatives', talk)).errors).toMatchObject([
      { code: 'DISCUSSION_OF_HOLDER' },
    ]);
    expect((await seen(director)).action('discussAlternatives')).toMatchObject({ allowed: true });
    expect((await act(director, 'discussAlternatives', talk)).errors).toEqual([]);
    expect((await seen(agent)).escalations).toContainEqual({ key: 'director', contactOwed: false });

    const end = { outcome: 'not-critical', message: 'Comme convenu au téléphone.' };
    await act(agent, 'takeOverTicket', {});
    expect((await seen(agent)).action('recordFollowUp')).toMatchObject({ allowed: false });
    expect(await act(agent, 'resolveTicket', end)).toMatchObject({ errors: [] });
    const owed = await seen(agent);
    expect(owed.followUp).toMatchObject({ state: 'OWED', clause: { id: 'S4.18' } });
    expect(owed.action('recordFollowUp')).toMatchObject({ allowed: true });
    const said = { satisfied: true, note: 'Tout va bien.', idempotencyKey: newId() };
    expect((await act(agent, 'recordFollowUp', said)).errors).toEqual([]);
    const done = { state: 'DONE', satisfied: true, outcome: { key: 'not-critical' } };
    expect((await seen(agent)).followUp).toMatchObject({ ...done, note: 'Tout va bien.' });
    // What staff noted of the talk stays with staff.
    expect((await seen(administrator)).followUp).toMatchObject({ ...done, note: null });
  });
});
