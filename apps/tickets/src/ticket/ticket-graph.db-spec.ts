import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphStage, type GraphStage } from '../testing/graph-stage.js';

const open = `mutation ($input: OpenTicketInput!) { openTicket(input: $input) {
  ticket { id reference state nextClock { dueAt level } }
  refusal { id code message clause { id text } coverage { admission } }
  errors { code message path clause { id charterVersion text(language: EN) } remedy retryable } } }`;

const everything = `query ($id: ID!) { ticket(id: $id) {
  id reference subject state version charterVersion openedAt receivedAt acknowledgedAt
  outcome { key } priority { key label rank } queueRank { key label(language: FR) rank clause { id text } }
  channel { key label } plan { key label } contract { id } organization { id name }
  openedBy { id } assignee { id } productVersion { id label }
  coverage { admission terms versionState changed reasons { code message clause { id text } }
    atOpening { asOf graceUntil } live { admission terms versionState reasons { code } } }
  clocks { key kind level state target { amount unit } startedAt dueAt stoppedAt breachedAt strict timeZone
    clause { id } explanation { text counted { start end } pauses { reason } holidays { date } } }
  nextClock { key } messages { nodes { id author body internal person { id } } pageInfo { hasNextPage endCursor } }
  timeEntries { id minutes } timeline { kind text at } escalations { id label } approvals { request }
  followUpOf { id } entitlements { kind channel { key } plan { key } clause { id } givenBy { contract { id } } }
  actions { key allowed error { code message } } } }`;

const list = `{ tickets(first: 20, sort: QUEUE) { totalCount { value } nodes {
  reference plan { label } priority { label } organization { name } productVersion { label }
  clocks { dueAt } messages(first: 3) { nodes { body } } timeEntries { minutes } escalations { label }
  coverage { reasons { message } } actions { key allowed } } } }`;

let graph: GraphStage;
let techtra: string;
let customer: string;
let version: string;
let contract: string;
let agent: string;
let administrator: string;

beforeAll(async () => {
  graph = await openGraphStage(testDatabase);
  techtra = await graph.stage.provider('techtra');
  customer = await graph.stage.organization(techtra);
  version = await graph.stage.productVersion(techtra);
  contract = await graph.stage.contract(techtra, customer, 'support');
  agent = await graph.person(techtra, techtra, 'AGENT');
  administrator = await graph.person(techtra, customer, 'ADMINISTRATIVE_USER');
});
afterAll(() => graph.close());

async function opened(changes: Record<string, unknown> = {}, by = administrator) {
  const input = {
    idempotencyKey: newId(),
    subject: 'Printer is mute',
    description: 'Nothing comes out.',
    productVersionId: encodeId('version', version),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
    ...changes,
  };
  const { data, errors } = await graph.ask(by, open, { input });
  expect(errors).toBeUndefined();
  return data.openTicket;
}

describe('the graph of tickets', () => {
  it('answers every field of a ticket', async () => {
    const { ticket } = await opened();
    const { data, errors } = await graph.ask(administrator, everything, { id: ticket.id });
    expect(errors).toBeUndefined();
    expect(data.ticket).toMatchObject({
      queueRank: { key: 'support', label: 'Contrat de support', clause: { id: 'S4.3' } },
      plan: { key: 'support', label: 'Support contract' },
      coverage: { admission: 'ADMITTED', terms: 'INCLUDED', changed: false },
      clocks: [
        { kind: 'FIRST_RESPONSE', level: 'GUARANTEE', target: { unit: 'SAME_BUSINESS_DAY' } },
        { level: 'TARGET', target: { amount: 2, unit: 'BUSINESS_HOUR' }, clause: { id: 'S4.7' } },
      ],
      productVersion: { label: '4.2' },
      entitlements: [
        { kind: 'SENIOR', channel: null, clause: { id: 'S4.12' } },
        { kind: 'CHANNEL', channel: { key: 'phone' }, clause: { id: 'S4.9' } },
      ],
      messages: { nodes: [{ author: 'CUSTOMER', body: 'Nothing comes out.' }] },
    });
    const allowed = data.ticket.actions.filter((action: { allowed: boolean }) => action.allowed);
    expect(allowed.map(({ key }: { key: string }) => key)).toEqual([
      'replyToTicket',
      'answerApproval',
      'cancelTicket',
    ]);
  });

  it('[S4.9] answers a refused opening with clause and remedy, and keeps it for staff', async () => {
    await graph.stage.contract(techtra, await graph.stage.organization(techtra), null);
    const other = await graph.stage.organization(techtra);
    const person = await graph.person(techtra, other, 'ADMINISTRATIVE_USER');
    const answer = await opened({ channel: 'phone' }, person);
    expect(answer).toMatchObject({
      ticket: null,
      refusal: { code: 'CHANNEL_NOT_IN_PLAN', coverage: { admission: 'REFUSED' } },
      errors: [{ code: 'CHANNEL_NOT_IN_PLAN', clause: { id: 'S4.9' }, retryable: false }],
    });
    const { data } = await graph.ask(agent, '{ refusals { nodes { id code } } }');
    expect(data.refusals.nodes).toContainEqual({
      id: answer.refusal.id,
      code: 'CHANNEL_NOT_IN_PLAN',
    });
  });

  it('says before opening what opening would come to', async () => {
    const intake = `query ($input: TicketIntakeInput!) { ticketIntake(input: $input) { key
      channels { key allowed error { code clause { id } } } questions { key label required choices { key } }
      obstacles { code } documentation { allowed hint resources { where } }
      coverage { admission reasons { message } } priority { key } queueRank { rank clause { id } }
      deadlines { kind level dueAt clause { id } } terms { minimumMinutes } advice { text } } }`;
    const input = { channel: 'email' };
    const { data, errors } = await graph.ask(administrator, intake, { input });
    expect(errors).toBeUndefined();
    expect(data.ticketIntake).toMatchObject({
      coverage: { admission: 'ADMITTED' },
      queueRank: { rank: 1 },
      deadlines: [{ level: 'GUARANTEE' }, { level: 'TARGET' }],
      terms: null,
      obstacles: [{ code: 'PRODUCT_REQUIRED' }, { code: 'ANSWERS_REQUIRED' }],
      documentation: null,
    });
  });

  it('[S3.8] shows the documentation to whoever is signed in under a contract, and a hint to others', async () => {
    const { stage } = graph;
    const provider = await stage.provider('metacompliance');
    const [licensee, former] = [
      await stage.organization(provider),
      await stage.organization(provider),
    ];
    await stage.contract(provider, licensee, null);
    const read = 'documentation { allowed hint clause { id } resources { key where url } }';
    const ask = `{ ticketIntake(input: {}) { ${read} } }`;
    const shownTo = async (organization: string) => {
      const person = await graph.person(provider, organization, 'USER');
      return (await graph.ask(person, ask)).data.ticketIntake.documentation;
    };
    expect(await shownTo(licensee)).toMatchObject({
      ...{ allowed: true, hint: null, clause: { id: 'S3.8' } },
      resources: [{ key: 'administrator-academy', url: null }],
    });
    const hint = expect.stringContaining('sign in');
    expect(await shownTo(former)).toMatchObject({ allowed: false, hint, resources: [] });
  });

  it('says nothing of a customer that is not there, to staff neither', async () => {
    const ask = 'query ($input: TicketIntakeInput!) { ticketIntake(input: $input) { key } }';
    const input = { customerId: encodeId('organization', newId()) };
    expect(await graph.ask(agent, ask, { input })).toMatchObject({ data: { ticketIntake: null } });
  });

  it('[S1.18] never gives an internal note to the customer', async () => {
    const { ticket } = await opened();
    const note = `mutation ($input: AddInternalNoteInput!) { addInternalNote(input: $input) {
      message { internal } errors { code } } }`;
    const input = { idempotencyKey: newId(), ticketId: ticket.id, body: 'Between us.' };
    const bodies = `query ($id: ID!) { ticket(id: $id) {
      version messages { nodes { body } edges { cursor } } timeline { kind } } }`;
    const seenBy = async (person: string) =>
      JSON.stringify((await graph.ask(person, bodies, { id: ticket.id })).data);
    const before = await seenBy(administrator);
    expect((await graph.ask(agent, note, { input })).data.addInternalNote).toMatchObject({
      message: { internal: true },
    });
    const after = await seenBy(administrator);
    expect(await seenBy(agent)).toContain('Between us.');
    expect(after).not.toMatch(/Between us|noted/);
    // Nor does anything else tell that there is one.
    expect(after).toBe(before);
  });

  it('pages through the messages of a ticket from both ends', async () => {
    const { ticket } = await opened();
    const note = `mutation ($input: AddInternalNoteInput!) { addInternalNote(input: $input) { errors { code } } }`;
    for (const body of ['two', 'three']) {
      const input = { idempotencyKey: newId(), ticketId: ticket.id, body };
      await graph.ask(agent, note, { input });
    }
    const page = async (args: string) => {
      const query = `query ($id: ID!) { ticket(id: $id) { messages(${args}) {
        nodes { body } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
      const { nodes, pageInfo } = (await graph.ask(agent, query, { id: ticket.id })).data.ticket
        .messages;
      return { ...pageInfo, bodies: nodes.map(({ body }: { body: string }) => body) };
    };
    const end = await page('last: 2');
    expect(end).toMatchObject({ bodies: ['two', 'three'], hasPreviousPage: true });
    const start = await page(`last: 2, before: "${end.startCursor}"`);
    expect(start).toMatchObject({ bodies: ['Nothing comes out.'], hasPreviousPage: false });
    expect(await page(`first: 1, after: "${start.endCursor}"`)).toMatchObject({
      bodies: ['two'],
      hasNextPage: true,
      hasPreviousPage: true,
    });
    for (const args of ['first: 1, last: 1', 'last: 0', `first: 1, before: "${end.startCursor}"`]) {
      const query = `query ($id: ID!) { ticket(id: $id) { messages(${args}) { nodes { body } } } }`;
      const { errors } = await graph.ask(agent, query, { id: ticket.id });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it('[S1.20] keeps a permission asked and given, with who and when, for both sides', async () => {
    const { ticket } = await opened();
    const approvals = `approvals { id request askedBy { id } granted answeredBy { id } answeredAt }`;
    const ask = `mutation ($input: AskApprovalInput!) { askApproval(input: $input) {
      ticket { ${approvals} } errors { code } } }`;
    const request = 'May I log in to the server?';
    const asked = { idempotencyKey: newId(), ticketId: ticket.id, request };
    const { askApproval } = (await graph.ask(agent, ask, { input: asked })).data;
    const [{ id: approvalId }] = askApproval.ticket.approvals;
    const answer = async (granted: boolean) => {
      const input = { ticketId: ticket.id, approvalId, granted };
      const mutation = `mutation ($input: AnswerApprovalInput!) { answerApproval(input: $input) {
        ticket { ${approvals} } errors { code } } }`;
      return (await graph.ask(administrator, mutation, { input })).data.answerApproval;
    };
    expect((await answer(true)).ticket.approvals).toMatchObject([
      {
        request,
        askedBy: { id: encodeId('person', agent) },
        granted: true,
        answeredBy: { id: encodeId('person', administrator) },
      },
    ]);
    expect((await answer(false)).errors).toMatchObject([{ code: 'APPROVAL_ANSWERED' }]);
  });

  it('[S0.15] counts tickets by group, and reports how a contract was kept', async () => {
    const counts = '{ ticketCounts(groupBy: QUEUE_RANK) { groups { key count } } }';
    const { data } = await graph.ask(agent, counts);
    expect(data.ticketCounts.groups).toEqual([{ key: 'support', count: expect.any(Number) }]);
    const [{ count }] = data.ticketCounts.groups;
    const standing = await graph.ask(agent, counts.replace('QUEUE_RANK', 'VERSION_STATE'));
    const states = standing.data.ticketCounts.groups as { key: string; count: number }[];
    expect(states.map(({ key }) => key)).toEqual(expect.arrayContaining(['SUPPORTED']));
    expect(states.reduce((sum, group) => sum + group.count, 0)).toBe(count);
    const reports = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Contract { slaReport { tickets met breached open metPercent } }
      ... on Organization { name tickets(first: 1) { nodes { reference } totalCount { value } } } } }`;
    const { data: found, errors } = await graph.ask(agent, reports, {
      of: [
        { __typename: 'Contract', id: encodeId('contract', contract) },
        { __typename: 'Organization', id: encodeId('organization', customer) },
      ],
    });
    expect(errors).toBeUndefined();
    const [report, organization] = found._entities;
    const { value } = organization.tickets.totalCount;
    expect(report.slaReport).toMatchObject({ tickets: value, breached: 0 });
    expect(report.slaReport.met + report.slaReport.open).toBe(2 * value);
  });

  it('answers a change of what was changed meanwhile with its current state', async () => {
    const { ticket } = await opened();
    const assign = `mutation ($input: AssignTicketInput!) { assignTicket(input: $input) {
      ticket { version assignee { id } } errors { code retryable } } }`;
    const give = async (expectedVersion: number) => {
      const input = { ticketId: ticket.id, assigneeId: encodeId('person', agent), expectedVersion };
      return (await graph.ask(agent, assign, { input })).data.assignTicket;
    };
    const nobody = { input: { ticketId: ticket.id, assigneeId: '' } };
    const refused = (await graph.ask(agent, assign, nobody)).data.assignTicket;
    expect(refused.errors).toMatchObject([{ code: 'INVALID_ID' }]);
    const { data } = await graph.ask(agent, everything, { id: ticket.id });
    const seen: number = data.ticket.version;
    expect(await give(seen)).toMatchObject({ errors: [] });
    expect(await give(seen)).toMatchObject({
      ticket: { version: seen + 1, assignee: { id: encodeId('person', agent) } },
      errors: [{ code: 'CONFLICT', retryable: true }],
    });
  });

  it('reads a list in a number of statements that does not grow with it', async () => {
    const count = async () => {
      const before = graph.statements;
      const { errors } = await graph.ask(agent, list);
      expect(errors).toBeUndefined();
      return graph.statements - before;
    };
    const few = await count();
    await Promise.all(Array.from({ length: 10 }, () => opened()));
    expect(await count()).toBe(few);
    expect(few).toBeLessThan(20);
  });
});
