import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphStage, type GraphStage } from '../testing/graph-stage.js';

let graph: GraphStage;
let provider: string;
let customer: string;
let agent: string;
let requester: string;
let told: string;

beforeAll(async () => {
  graph = await openGraphStage(testDatabase);
  provider = await graph.stage.provider('vala-bleu');
  customer = await graph.stage.organization(provider);
  agent = await graph.person(provider, provider, 'AGENT');
  requester = await graph.person(provider, customer, 'USER');
  told = await story();
});
afterAll(() => graph?.close());

async function mutate(by: string, name: string, input: Record<string, unknown>, fields = '') {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code } } }`;
  const { data, errors } = await graph.ask(by, text, { input });
  expect(errors).toBeUndefined();
  expect(data[name].errors).toEqual([]);
  return data[name];
}

async function opened(): Promise<string> {
  const input = { idempotencyKey: newId(), subject: 'Site down', description: 'Help.' };
  return (await mutate(requester, 'openTicket', input, 'ticket { id }')).ticket.id;
}

const say = (by: string, ticketId: string, body: string, name = 'replyToTicket') =>
  mutate(by, name, { idempotencyKey: newId(), ticketId, body });

/** A ticket to which much has happened, all at one instant of a domain clock that stands still. */
async function story(): Promise<string> {
  const ticketId = await opened();
  const on = { ticketId };
  await mutate(agent, 'takeOverTicket', on);
  await say(agent, ticketId, 'Between us: again.', 'addInternalNote');
  await say(agent, ticketId, 'Which page?');
  await mutate(agent, 'waitForCustomer', on);
  await say(requester, ticketId, 'All of them.');
  const request = { ...on, idempotencyKey: newId(), request: 'May I log in?' };
  const { ticket } = await mutate(agent, 'askApproval', request, 'ticket { approvals { id } }');
  const approvalId = ticket.approvals[0].id;
  await mutate(requester, 'answerApproval', { ...on, approvalId, granted: true });
  graph.stage.now = graph.stage.now.add({ minutes: 10 });
  const startedAt = graph.stage.now.subtract({ minutes: 8 }).round({ smallestUnit: 'minute' });
  const work = { ...on, kind: 'OFFICE', startedAt: startedAt.toString(), minutes: 5 };
  await mutate(agent, 'logTime', { ...work, idempotencyKey: newId() });
  await say(agent, ticketId, 'Between us: a certificate.', 'addInternalNote');
  const solved = { outcome: 'resolved', message: 'Done.', cause: 'Expired.', fix: 'Renewed.' };
  await mutate(agent, 'resolveTicket', { ...on, ...solved });
  return ticketId;
}

const fields = `kind topic text at person { id } agent { id } message { body internal } timeEntry { minutes }
  approval { granted } clock { key state } reason`;

async function page(by: string, id: string, args: string) {
  const query = `query ($id: ID!) { ticket(id: $id) { history(${args}) {
    edges { cursor node { ${fields} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
  const { data, errors } = await graph.ask(by, query, { id });
  expect(errors).toBeUndefined();
  return data.ticket.history;
}

/** All entries, gathered in pages of this size from one end. */
async function gathered(by: string, id: string, size: number, from: 'start' | 'end') {
  const found: unknown[] = [];
  for (let cursor = ''; ;) {
    const { edges, pageInfo } = await page(
      by,
      id,
      from === 'start' ? `first: ${size} ${cursor}` : `last: ${size} ${cursor}`,
    );
    const nodes = edges.map(({ node }: { node: unknown }) => node);
    if (from === 'start') found.push(...nodes);
    else found.unshift(...nodes);
    if (from === 'start' ? !pageInfo.hasNextPage : !pageInfo.hasPreviousPage) return found;
    cursor =
      from === 'start' ? `after: "${pageInfo.endCursor}"` : `before: "${pageInfo.startCursor}"`;
  }
}

const kinds = (entries: { kind: string }[]) => entries.map(({ kind }) => kind);

describe('the timeline of a ticket', () => {
  it('tells everything in the order in which it happened, with what it tells of', async () => {
    const all = await gathered(agent, told, 100, 'start');
    const ofHistory = kinds(all as { kind: string }[]).filter((kind) => !kind.startsWith('clock'));
    expect(ofHistory).toEqual([
      'opened',
      'acknowledged',
      'taken-over',
      'state-changed',
      'noted',
      'replied',
      'state-changed',
      'replied',
      'state-changed',
      'replied',
      'approval-asked',
      'approval-answered',
      'time-logged',
      'noted',
      'state-changed',
      'replied',
    ]);
    expect(all).toMatchObject(all.toSorted((a: any, b: any) => a.at.localeCompare(b.at)) as object);
    const said = (kind: string) => (all as any[]).filter((entry) => entry.kind === kind);
    expect(said('opened')).toMatchObject([{ topic: 'STATE', message: { body: 'Help.' } }]);
    expect(said('replied').map(({ message }) => message.body)).toEqual([
      'Which page?',
      'All of them.',
      'May I log in?',
      'Done.\n\nExpired.\n\nRenewed.',
    ]);
    expect(said('noted')[0]).toMatchObject({ topic: 'NOTE', message: { internal: true } });
    expect(said('taken-over')).toMatchObject([{ agent: { id: encodeId('person', agent) } }]);
    expect(said('approval-answered')).toMatchObject([{ approval: { granted: true } }]);
    expect(said('time-logged')).toMatchObject([{ timeEntry: { minutes: 5 } }]);
    expect(said('clock-met').map(({ clock }) => clock.state)).toContain('MET');
    expect(said('clock-started')[0]).toMatchObject({
      topic: 'CLOCK',
      text: expect.stringMatching(/^Deadline set: /),
    });
  });

  it.each([1, 2, 3, 7])('is the same in pages of %i, from either end', async (size) => {
    const all = await gathered(agent, told, 100, 'start');
    expect(await gathered(agent, told, size, 'start')).toEqual(all);
    expect(await gathered(agent, told, size, 'end')).toEqual(all);
  });

  it('[S1.18] is the same for the customer whether or not staff made notes', async () => {
    const id = await opened();
    await say(agent, id, 'Which page?');
    const before = await page(requester, id, 'first: 50');
    await say(agent, id, 'Between us.', 'addInternalNote');
    expect(await page(requester, id, 'first: 50')).toEqual(before);
    expect(await page(requester, id, 'first: 50, topics: [NOTE]')).toMatchObject({ edges: [] });
    const whole = await page(agent, id, 'first: 50');
    const note = whole.edges.find(({ node }: any) => node.kind === 'noted');
    const { errors } = await graph.ask(
      requester,
      `{ ticket(id: "${id}") { history(first: 1, after: "${note.cursor}") { nodes { kind } } } }`,
    );
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'CURSOR_MISMATCH' } });
  });

  it('shows the topics asked for, and pages through them alone', async () => {
    const messages = await page(agent, told, 'first: 2, topics: [MESSAGE, NOTE]');
    expect(messages.edges.map(({ node }: any) => node.kind)).toEqual(['noted', 'replied']);
    const rest = `first: 9, topics: [MESSAGE, NOTE], after: "${messages.pageInfo.endCursor}"`;
    expect(kinds((await page(agent, told, rest)).edges.map(({ node }: any) => node))).toEqual([
      'replied',
      'replied',
      'noted',
      'replied',
    ]);
  });

  it('refuses a cursor of another ticket and pages of an impossible size', async () => {
    const [one, other] = [await opened(), await opened()];
    const { pageInfo } = await page(agent, one, 'first: 1');
    const ask = async (args: string) =>
      (await graph.ask(agent, `{ ticket(id: "${other}") { history(${args}) { nodes { kind } } } }`))
        .errors?.[0];
    const mismatch = { extensions: { code: 'CURSOR_MISMATCH' } };
    expect(await ask(`after: "${pageInfo.endCursor}"`)).toMatchObject(mismatch);
    expect(await ask('after: "nonsense"')).toMatchObject(mismatch);
    const bad = { extensions: { code: 'BAD_USER_INPUT' } };
    expect(await ask('first: 0')).toMatchObject(bad);
    expect(await ask('first: 1, last: 1')).toMatchObject(bad);
    expect(await ask('first: 1, before: "any"')).toMatchObject(bad);
  });

  it('of many tickets takes no more statements than of one', async () => {
    const list = `{ tickets(first: 20) { nodes { history(last: 3) { nodes { ${fields} } } } } }`;
    const count = async () => {
      const before = graph.statements;
      expect((await graph.ask(agent, list)).errors).toBeUndefined();
      return graph.statements - before;
    };
    const few = await count();
    for (let more = 0; more < 2; more += 1) await story();
    expect(await count()).toBe(few);
    expect(few).toBeLessThan(24);
  });
});
