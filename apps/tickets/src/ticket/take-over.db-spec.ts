import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from './ticket.entity.js';
import { historiesOf } from './ticket.queries.js';

let stage: TicketStage;
let selion: string;
let customer: string;
const agents: Viewer[] = [];

const nameOf = ({ personId }: Viewer) => `Agent ${personId!.slice(-4)}`;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  stage.at('2026-03-03T09:00:00Z');
  selion = await stage.provider('selion');
  customer = await stage.organization(selion);
  await stage.contract(selion, customer, 'sla');
  for (let number = 0; number < 8; number++) {
    const agent = stage.agent(selion);
    agents.push(agent);
    await stage.member(selion, selion, agent.personId!, 'AGENT');
    await stage.tell(selion, 'person.changed', {
      personId: agent.personId!,
      issuer: null,
      subject: null,
      displayName: nameOf(agent),
      email: 'agent@example.com',
      language: 'fr',
      technicalLevel: null,
    });
  }
});
afterAll(() => stage.close());

async function opened(): Promise<string> {
  const { ticket } = await stage.openings.open(stage.administrator(selion, customer), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Panne',
    description: 'Rien ne va plus.',
    answers: [{ key: 'remote-tool', value: 'YES' }],
  });
  return ticket!.id;
}

const take = (id: string, agent: Viewer) =>
  stage.handling.takeOver(agent, { ticketId: encodeId('ticket', id) });

const transfer = (id: string, by: Viewer, to: Viewer) =>
  stage.transfers.transfer(by, {
    ticketId: encodeId('ticket', id),
    toAgentId: encodeId('person', to.personId!),
    reason: 'Elle connaît ce client.',
    idempotencyKey: newId(),
  });

const row = async (id: string) => (await stage.system(selion, (tx) => tx.find(TicketEntity, id)))!;

const taken = async (id: string) =>
  (await stage.told('ticket.taken-over')).filter(({ ticketId }) => ticketId === id);

/** Who answers for it by the last entry of its history that says so. */
async function lastTold(id: string): Promise<unknown> {
  const facts = await stage.system(selion, (tx) => historiesOf(tx, [id]));
  const said = facts.findLast(({ data }) => 'agentId' in data);
  return (said?.data as { agentId?: string }).agentId;
}

describe('a ticket that several agents take at once', () => {
  it('is the first one’s; the others are told whose', async () => {
    for (let round = 0; round < 3; round++) {
      const id = await opened();
      const tried = await Promise.allSettled(agents.map((agent) => take(id, agent)));
      const winner = tried.findIndex(({ status }) => status === 'fulfilled');
      const lost = tried.filter((attempt) => attempt.status === 'rejected');
      expect(lost).toHaveLength(agents.length - 1);
      const params = { agent: nameOf(agents[winner]!) };
      for (const { reason } of lost)
        expect(reason).toMatchObject({ code: 'ALREADY_TAKEN_OVER', details: { params } });
      expect((await row(id)).assigneeId).toBe(agents[winner]!.personId);
      expect(await taken(id)).toMatchObject([{ agentId: agents[winner]!.personId }]);
    }
  });

  it('is taken once by one who clicks twice', async () => {
    const id = await opened();
    await Promise.all([take(id, agents[0]!), take(id, agents[0]!)]);
    expect(await taken(id)).toHaveLength(1);
  });

  it('is with whom the history says last where it is handed on at the same time', async () => {
    const [first, manager, third] = agents as [Viewer, Viewer, Viewer];
    for (let round = 0; round < 6; round++) {
      const id = await opened();
      const [took, handed] = await Promise.allSettled([
        take(id, first),
        transfer(id, manager, third),
      ]);
      // Whoever is handed a ticket that nobody took has not taken it over.
      expect([took.status, handed.status]).toEqual(['fulfilled', 'fulfilled']);
      const { assigneeId, takenOverAt } = await row(id);
      expect(assigneeId).toBe(await lastTold(id));
      expect([first.personId, third.personId]).toContain(assigneeId);
      expect(takenOverAt).not.toBeNull();
      expect(await taken(id)).toHaveLength(1);
    }
  });

  it('stays with whom it was handed to by whoever had taken it', async () => {
    const [first, second, third] = agents as [Viewer, Viewer, Viewer];
    const id = await opened();
    await take(id, first);
    const [handed, took] = await Promise.allSettled([transfer(id, first, second), take(id, third)]);
    expect(handed.status).toBe('fulfilled');
    const names = [nameOf(first), nameOf(second)];
    expect(took).toMatchObject({ status: 'rejected', reason: { code: 'ALREADY_TAKEN_OVER' } });
    const { reason } = took as PromiseRejectedResult;
    expect(names).toContain(
      (reason as { details: { params: { agent: string } } }).details.params.agent,
    );
    expect((await row(id)).assigneeId).toBe(second.personId);
    await stage.handling.assign(second, { ticketId: encodeId('ticket', id), assigneeId: null });
    expect((await take(id, third)).assigneeId).toBe(third.personId);
  });
});
