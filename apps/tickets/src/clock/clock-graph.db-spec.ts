import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphStage, type GraphStage } from '../testing/graph-stage.js';

const clocks = `key round state remaining pausedBy excuse { at by { id } reason }
  explanation { text clause { id } charterVersion calendar intervals { from to counted reason } }`;

const open = `mutation ($input: OpenTicketInput!) { openTicket(input: $input) {
  ticket { id receivedAt clocks { dueAt ${clocks} } } errors { code message } } }`;

const excuse = `mutation ($input: ExcuseBreachInput!) { excuseBreach(input: $input) {
  ticket { clocks { key state excuse { by { id } reason } } }
  errors { code message remedy path clause { id } } } }`;

const preview = `query ($input: PreviewTicketChangeInput!) { previewTicketChange(input: $input) {
  preview { before { key clause { id } } after { key clause { id } ${clocks} } } errors { code path } } }`;

let graph: GraphStage;
let techtra: string;
let customer: string;
let agent: string;
let manager: string;
let administrator: string;
let late: { id: string; receivedAt: string; clocks: Record<string, unknown>[] };

beforeAll(async () => {
  graph = await openGraphStage(testDatabase);
  techtra = await graph.stage.provider('techtra');
  customer = await graph.stage.organization(techtra);
  const startsAt = graph.stage.now.subtract({ hours: 24 * 60 });
  await graph.stage.contract(techtra, customer, 'support', { startsAt });
  const version = encodeId('version', await graph.stage.productVersion(techtra));
  agent = await graph.person(techtra, techtra, 'AGENT');
  manager = await graph.person(techtra, techtra, 'MANAGER');
  administrator = await graph.person(techtra, customer, 'ADMINISTRATIVE_USER');
  const input = {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Printer is mute',
    description: 'Nothing comes out.',
    channel: 'email',
    productVersionId: version,
    // A mail of thirty days ago: every promise is broken.
    receivedAt: graph.stage.now.subtract({ hours: 24 * 30 }).toString(),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  };
  const { data } = await graph.ask(agent, open, { input });
  expect(data.openTicket.errors).toEqual([]);
  late = data.openTicket.ticket;
});
afterAll(() => graph.close());

describe('the graph of clocks', () => {
  it('explains a clock from its start until it is due', () => {
    const [guarantee] = late.clocks;
    expect(guarantee).toMatchObject({
      key: 'FIRST_RESPONSE:GUARANTEE:1',
      round: 1,
      state: 'BREACHED',
      remaining: 'PT0S',
      pausedBy: null,
      excuse: null,
      explanation: { clause: { id: 'S4.6' }, calendar: 'office' },
    });
    const { intervals } = guarantee!['explanation'] as { intervals: Record<string, unknown>[] };
    expect(intervals[0]!['from']).toBe(late.receivedAt);
    expect(intervals.at(-1)).toMatchObject({
      to: guarantee!['dueAt'],
      counted: true,
      reason: 'OPEN',
    });
  });

  it('[S4.6] [S4.7] tries another plan: staff alone', async () => {
    const input = { ticketId: late.id, plan: 'personalised' };
    const tried = await graph.ask(agent, preview, { input });
    expect(tried.errors).toBeUndefined();
    const { before, after } = tried.data.previewTicketChange.preview;
    expect([before, after].map((some) => some.length)).toEqual([2, 2]);
    const { data } = await graph.ask(administrator, preview, { input });
    expect(data.previewTicketChange).toMatchObject({
      preview: null,
      errors: [{ code: 'FORBIDDEN' }],
    });
    const unknown = await graph.ask(agent, preview, { input: { ...input, plan: 'gold' } });
    expect(unknown.data.previewTicketChange.errors).toEqual([
      { code: 'INVALID_INPUT', path: ['input', 'plan'] },
    ]);
  });

  it('takes an excuse of a manager, and shows the customer that there is one', async () => {
    const clockKey = 'FIRST_RESPONSE:TARGET:1';
    const input = { ticketId: late.id, clockKey, reason: 'The mail server was down.' };
    const denied = await graph.ask(agent, excuse, { input });
    expect(denied.data.excuseBreach.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const { data } = await graph.ask(manager, excuse, { input });
    expect(data.excuseBreach.errors).toEqual([]);
    const shown = { key: clockKey, state: 'BREACHED', excuse: { reason: input.reason } };
    expect(data.excuseBreach.ticket.clocks[1]).toMatchObject(shown);
    const query = `query ($id: ID!) { ticket(id: $id) { clocks { key state excuse { reason } } } }`;
    const seen = await graph.ask(administrator, query, { id: late.id });
    // In the words of staff, so for staff.
    expect(seen.data.ticket.clocks[1]).toMatchObject({ ...shown, excuse: { reason: null } });
    const again = await graph.ask(manager, excuse, { input });
    expect(again.data.excuseBreach).toMatchObject({
      ticket: null,
      errors: [
        {
          code: 'BREACH_EXCUSED',
          message: `The breach of “${clockKey}” was excused before.`,
          clause: { id: 'S4.7' },
        },
      ],
    });
  });
});
