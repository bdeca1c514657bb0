import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphStage, type GraphStage } from '../testing/graph-stage.js';

let graph: GraphStage;
let provider: string;
let customer: string;
let agent: string;
let manager: string;
let admin: string;

beforeAll(async () => {
  graph = await openGraphStage(testDatabase);
  provider = await graph.stage.provider('selion');
  customer = await graph.stage.organization(provider);
  await graph.stage.contract(provider, customer, 'sla');
  agent = await graph.person(provider, provider, 'AGENT');
  manager = await graph.person(provider, provider, 'MANAGER');
  admin = await graph.person(provider, customer, 'ADMINISTRATIVE_USER');
});
afterAll(() => graph?.close());

async function mutate(by: string, name: string, input: Record<string, unknown>, fields = '') {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code message } } }`;
  const { data, errors } = await graph.ask(by, text, { input });
  expect(errors).toBeUndefined();
  return data[name];
}

const once = (input: object) => ({ ...input, idempotencyKey: newId() });

async function opened(by = agent): Promise<string> {
  const input = {
    customerId: encodeId('organization', customer),
    subject: 'Panne',
    description: 'Rien ne va plus.',
    answers: [{ key: 'remote-tool', value: 'YES' }],
  };
  return (await mutate(by, 'openTicket', once(input), 'ticket { id }')).ticket.id;
}

/** A ticket of the agent's, with half an hour of work. */
async function worked() {
  const ticketId = await opened();
  await mutate(agent, 'takeOverTicket', { ticketId });
  graph.stage.now = graph.stage.now.add({ minutes: 40 });
  const startedAt = graph.stage.now
    .subtract({ minutes: 35 })
    .round({ smallestUnit: 'minute', roundingMode: 'floor' })
    .toString();
  const work = { ticketId, kind: 'REMOTE', startedAt, minutes: 30, note: 'Chez l’autre étude' };
  const { timeEntry } = await mutate(agent, 'logTime', once(work), 'timeEntry { id version }');
  expect(timeEntry.version).toBe(1);
  return { ticketId, timeEntryId: timeEntry.id as string };
}

const shown = async (by: string, id: string, fields: string) =>
  (await graph.ask(by, `query ($id: ID!) { ticket(id: $id) { ${fields} } }`, { id })).data.ticket;

describe('corrections in the graph', () => {
  const corrections = `timeEntries { id minutes version note withdrawnAt
    corrections { by { id } reason withdrawn formerMinutes formerNote } }
    withdrawnTimeEntries { id minutes withdrawnAt }`;

  it('[S0.11] shows what work said before; its note to staff alone, like work that was withdrawn', async () => {
    const { ticketId, timeEntryId } = await worked();
    const changes = { timeEntryId, minutes: 20, note: 'Réglage', reason: 'Relu.' };
    await mutate(agent, 'correctTime', once(changes));
    const former = { reason: 'Relu.', withdrawn: false, formerMinutes: 30 };
    const by = { id: encodeId('person', agent) };
    const staff = await shown(agent, ticketId, corrections);
    expect(staff.timeEntries).toMatchObject([
      {
        id: timeEntryId,
        minutes: 20,
        version: 2,
        corrections: [{ ...former, by, formerNote: 'Chez l’autre étude' }],
      },
    ]);
    const customers = await shown(admin, ticketId, corrections);
    expect(customers.timeEntries).toMatchObject([
      { note: 'Réglage', corrections: [{ ...former, formerNote: null }] },
    ]);
    const withdrawal = { timeEntryId, reason: 'Autre client.' };
    const { timeEntry } = await mutate(
      agent,
      'withdrawTime',
      withdrawal,
      'timeEntry { withdrawnAt }',
    );
    expect(timeEntry.withdrawnAt).not.toBeNull();
    const seen = async (who: string) => {
      const ticket = await shown(who, ticketId, corrections);
      return [ticket.timeEntries.length, ticket.withdrawnTimeEntries.length];
    };
    expect([await seen(manager), await seen(admin)]).toEqual([
      [0, 1],
      [0, 0],
    ]);
    const history = 'history(first: 20) { nodes { kind reason person { id } timeEntry { note } } }';
    const told = async (who: string) =>
      (await shown(who, ticketId, history)).history.nodes.slice(-2);
    expect(await told(agent)).toEqual([
      { kind: 'time-corrected', reason: 'Relu.', person: by, timeEntry: { note: 'Réglage' } },
      {
        kind: 'time-withdrawn',
        reason: 'Autre client.',
        person: by,
        timeEntry: { note: 'Réglage' },
      },
    ]);
    expect(await told(admin)).toEqual([
      { kind: 'time-corrected', reason: null, person: by, timeEntry: null },
      { kind: 'time-withdrawn', reason: null, person: by, timeEntry: null },
    ]);
  });

  it('says no to who comes second, with the entry as it is', async () => {
    const { timeEntryId } = await worked();
    const input = { timeEntryId, minutes: 20, reason: 'Relu.', expectedVersion: 1 };
    await mutate(agent, 'correctTime', once(input));
    const second = await mutate(agent, 'correctTime', once({ ...input, minutes: 10 }));
    expect(second.errors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('reads a duplicate from the ticket that it became part of', async () => {
    const [duplicateId, intoId] = [await opened(admin), await opened()];
    await mutate(admin, 'replyToTicket', once({ ticketId: duplicateId, body: 'Encore en panne.' }));
    const input = once({ duplicateId, intoId, reason: 'La même panne.' });
    const merged = await mutate(agent, 'mergeTickets', input, 'ticket { id } duplicate { state }');
    expect(merged).toMatchObject({ ticket: { id: intoId }, duplicate: { state: 'CANCELLED' } });
    for (const who of [agent, admin]) {
      const survivor = await shown(
        who,
        intoId,
        'links { kind outgoing other { id } } mergedFrom { id messages { nodes { body } } }',
      );
      expect(survivor).toMatchObject({
        links: [{ kind: 'DUPLICATE_OF', outgoing: false, other: { id: duplicateId } }],
        mergedFrom: [
          {
            id: duplicateId,
            messages: { nodes: [{ body: 'Rien ne va plus.' }, { body: 'Encore en panne.' }] },
          },
        ],
      });
      const gone = await shown(who, duplicateId, 'mergedInto { id } clocks { state }');
      expect(gone.mergedInto).toEqual({ id: intoId });
      for (const { state } of gone.clocks) expect(state).not.toMatch(/RUNNING|PAUSED/);
    }
  });

  it('tells beforehand what may be put right, by whom', async () => {
    const { ticketId } = await worked();
    const acts = ['correctTime', 'withdrawTime', 'mergeTickets', 'linkTickets', 'correctOutcome'];
    const allowed = async (who: string) => {
      const { actions } = await shown(who, ticketId, 'actions { key allowed }');
      const asked = [...acts, 'moveTicketToCustomer'];
      return (actions as { key: string; allowed: boolean }[])
        .filter(({ key, allowed: may }) => may && asked.includes(key))
        .map(({ key }) => key);
    };
    const [work, links] = [
      ['correctTime', 'withdrawTime'],
      ['mergeTickets', 'linkTickets'],
    ];
    expect((await allowed(agent)).toSorted()).toEqual([...work, ...links].toSorted());
    expect(await allowed(manager)).toContain('moveTicketToCustomer');
    expect(await allowed(admin)).toEqual([]);
    const theirs = await shown(manager, await opened(admin), 'actions { key error { code } }');
    expect(theirs.actions).toContainEqual({
      key: 'moveTicketToCustomer',
      error: { code: 'MOVE_CUSTOMER_WROTE' },
    });
    const done = { ticketId, outcome: 'resolved', message: 'Réparé.' };
    await mutate(agent, 'resolveTicket', done);
    expect((await allowed(agent)).toSorted()).toEqual(
      ['correctOutcome', 'linkTickets', ...work].toSorted(),
    );
  });

  it('moves a ticket by managers, and answers who lost sight of it with nothing', async () => {
    const other = await graph.stage.organization(provider);
    await graph.stage.contract(provider, other, 'sla');
    const ticketId = await opened();
    const customerId = encodeId('organization', other);
    const input = { ticketId, customerId, reason: 'Ouvert pour la mauvaise étude.' };
    const refused = await mutate(agent, 'moveTicketToCustomer', once(input));
    expect(refused.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const fields = 'ticket { organization { id } }';
    const { ticket } = await mutate(manager, 'moveTicketToCustomer', once(input), fields);
    expect(ticket.organization).toEqual({ id: customerId });
    expect(await shown(admin, ticketId, 'id')).toBeNull();
  });
});
