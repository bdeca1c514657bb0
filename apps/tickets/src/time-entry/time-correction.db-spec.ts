import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { entryId } from './domain/entry-id.js';
import type { TimeEntryEntity } from './time-entry.entity.js';
import { formsOf, withdrawnWorkOf, workOf } from './time-entry.queries.js';

let stage: TicketStage;
let selion: string;
let customer: string;
let agent: Viewer;
let manager: Viewer;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  stage.at('2026-03-03T09:00:00Z');
  selion = await stage.provider('selion');
  customer = await stage.organization(selion);
  await stage.contract(selion, customer, 'sla');
  agent = stage.agent(selion);
  await stage.member(selion, selion, agent.personId!, 'AGENT');
  manager = { ...stage.agent(selion), staffRoles: ['manager'] };
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });
const at = (time: string) => Temporal.Instant.from(`2026-03-03T${time}:00Z`);

/** A ticket that the agent has taken over, with work of 16 minutes from this time on. */
async function worked(from: string) {
  stage.at('2026-03-03T09:00:00Z');
  const admin = stage.administrator(selion, customer);
  const { ticket } = await stage.openings.open(now(admin), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Sauvegarde en échec',
    description: 'La sauvegarde de nuit a échoué.',
    answers: [{ key: 'remote-tool', value: 'YES' }],
  });
  const ticketId = encodeId('ticket', ticket!.id);
  await stage.handling.takeOver(now(agent), { ticketId });
  stage.at('2026-03-03T17:00:00Z');
  const entry = await logged(ticketId, from);
  return { ticket: ticket!, ticketId, timeEntryId: encodeId('timeEntry', entry.id), id: entry.id };
}

async function logged(ticketId: string, from: string, viewer = agent): Promise<TimeEntryEntity> {
  const work = { kind: 'REMOTE', startedAt: at(from), minutes: 16, note: 'Index refait' } as const;
  const input = { ticketId, ...work, idempotencyKey: newId() };
  return (await stage.times.log(now(viewer), input)).timeEntry!;
}

const correct = (viewer: Viewer, timeEntryId: string, changes: object) =>
  stage.timeCorrections.correct(now(viewer), {
    timeEntryId,
    idempotencyKey: newId(),
    reason: 'Mauvaise saisie.',
    ...changes,
  });

const minutesOf = ({ id }: TicketEntity) =>
  stage.system(selion, async (tx) => (await workOf(tx, [id])).map(({ minutes }) => minutes));

describe('work that was noted wrongly', () => {
  it('counts as corrected, and keeps what it said before with who, when and why', async () => {
    const { ticket, timeEntryId, id } = await worked('10:00');
    const { timeEntry } = await correct(agent, timeEntryId, { minutes: 19, kind: 'OFFICE' });
    expect(timeEntry).toMatchObject({ minutes: 19, kind: 'OFFICE', note: 'Index refait' });
    expect(entryId(timeEntry!)).toBe(id);
    expect(await minutesOf(ticket)).toEqual([19]);
    const forms = await stage.system(selion, (tx) => formsOf(tx, [id]));
    expect(forms).toMatchObject([
      { revision: 1, minutes: 16, kind: 'REMOTE', reason: null },
      { revision: 2, minutes: 19, reason: 'Mauvaise saisie.', recordedBy: agent.personId },
    ]);
    const told = await stage.told('ticket.time-corrected');
    expect(told.at(-1)).toMatchObject({
      ticketId: ticket.id,
      timeEntryId: id,
      entry: { timeEntryId: id, minutes: 19, kind: 'OFFICE' },
    });
  });

  it('is archived, and so rated, by its last form', async () => {
    const { ticket, ticketId, timeEntryId, id } = await worked('10:20');
    await correct(agent, timeEntryId, { minutes: 20 });
    await correct(agent, timeEntryId, { minutes: 5 });
    const withdrawn = await logged(ticketId, '10:40');
    await stage.timeCorrections.withdraw(now(agent), {
      timeEntryId: encodeId('timeEntry', withdrawn.id),
      reason: 'Autre client.',
    });
    await stage.closing.resolve(now(agent), { ticketId, outcome: 'resolved', message: 'Réparé.' });
    await stage.closing.validate(now(stage.administrator(selion, customer)), { ticketId });
    const archived = await stage.told('ticket.archived');
    expect(archived.find((event) => event['ticketId'] === ticket.id)).toMatchObject({
      work: [{ timeEntryId: id, minutes: 5 }],
    });
    const refused = { code: 'WORK_RATED' };
    await expect(correct(agent, timeEntryId, { minutes: 6 })).rejects.toMatchObject(refused);
    const withdrawal = { timeEntryId, reason: 'Trop tard.' };
    const late = stage.timeCorrections.withdraw(now(manager), withdrawal);
    await expect(late).rejects.toMatchObject(refused);
  });

  it('is withdrawn for good, once, and stays on record', async () => {
    const { ticket, timeEntryId, id } = await worked('11:00');
    const withdraw = () =>
      stage.timeCorrections.withdraw(now(agent), { timeEntryId, reason: 'Autre ticket.' });
    await withdraw();
    const before = (await stage.told('ticket.time-corrected')).length;
    expect((await withdraw()).timeEntry).toMatchObject({ withdrawn: true, revision: 2 });
    expect(await stage.told('ticket.time-corrected')).toHaveLength(before);
    expect((await stage.told('ticket.time-corrected')).at(-1)).toMatchObject({
      timeEntryId: id,
      entry: null,
    });
    expect(await minutesOf(ticket)).toEqual([]);
    const kept = await stage.system(selion, (tx) => withdrawnWorkOf(tx, [ticket.id]));
    expect(kept).toMatchObject([{ minutes: 16, withdrawn: true }]);
    const again = correct(agent, timeEntryId, { minutes: 7 });
    await expect(again).rejects.toMatchObject({ code: 'TIME_WITHDRAWN' });
  });

  it('is corrected by the rules by which it was logged', async () => {
    const { ticket, timeEntryId } = await worked('11:20');
    for (const changes of [
      { minutes: 1441 },
      { startedAt: at('08:59') },
      { startedAt: at('16:45') },
      { startedAt: at('11:20').add({ seconds: 30 }) },
    ])
      await expect(
        correct(agent, timeEntryId, changes),
        JSON.stringify(changes),
      ).rejects.toMatchObject({ code: 'TIME_NOT_POSSIBLE' });
    for (const [changes, code] of [
      [{ minutes: 16 }, 'INVALID_INPUT'],
      [{ minutes: 17, reason: ' ' }, 'INVALID_INPUT'],
      [{ minutes: 17, note: '4111 1111 1111 1111' }, 'CARD_NUMBER'],
      [{ minutes: 17, agentId: encodeId('person', newId()) }, 'NOT_FOUND'],
    ] as const)
      await expect(correct(agent, timeEntryId, changes)).rejects.toMatchObject({ code });
    expect(await minutesOf(ticket)).toEqual([16]);
  });

  it('is one effect for one key, and the first of two who saw the same version', async () => {
    const { ticket, timeEntryId } = await worked('11:40');
    const input = { minutes: 17, idempotencyKey: newId(), expectedVersion: 1 };
    const both = await Promise.all([
      correct(agent, timeEntryId, input),
      correct(agent, timeEntryId, input),
    ]);
    expect(both.map(({ timeEntry }) => timeEntry?.revision)).toEqual([2, 2]);
    const stale = correct(manager, timeEntryId, { minutes: 18, expectedVersion: 1 });
    await expect(stale).rejects.toThrow(/was changed meanwhile/);
    expect(await minutesOf(ticket)).toEqual([17]);
  });

  it('[S0.11] is no business of colleagues, customers, resellers or other providers', async () => {
    const { ticket, timeEntryId } = await worked('12:00');
    const elsewhere = await stage.organization(selion);
    const other = await stage.provider('techtra');
    const refusals: [Viewer, string][] = [
      [stage.agent(selion), 'TIME_OF_ANOTHER'],
      [{ ...agent, staffRoles: ['billing'] }, 'FORBIDDEN'],
      [stage.administrator(selion, customer), 'FORBIDDEN'],
      [stage.administrator(selion, elsewhere), 'NOT_FOUND'],
      [{ ...agent, staffRoles: [], resellerIds: [newId()] }, 'NOT_FOUND'],
      [{ ...agent, staffRoles: [] }, 'NOT_FOUND'],
      [stage.agent(other), 'NOT_FOUND'],
    ];
    for (const [viewer, code] of refusals) {
      await expect(correct(viewer, timeEntryId, { minutes: 1 })).rejects.toMatchObject({ code });
      const withdrawal = { timeEntryId, reason: 'Pour voir.' };
      const withdrawn = stage.timeCorrections.withdraw(now(viewer), withdrawal);
      await expect(withdrawn).rejects.toMatchObject({ code });
    }
    const given = { agentId: encodeId('person', agent.personId!), minutes: 15 };
    await correct(manager, timeEntryId, given);
    expect(await minutesOf(ticket)).toEqual([15]);
  });
});

describe('two works of one agent at once', () => {
  it('are refused on whatever ticket, unless said to be so', async () => {
    const { ticketId, ticket } = await worked('13:00');
    const elsewhere = await worked('13:16');
    const refused = { code: 'TIME_OVERLAPS', details: { params: { reference: ticket.reference } } };
    await expect(logged(elsewhere.ticketId, '13:15')).rejects.toMatchObject(refused);
    await expect(
      correct(agent, elsewhere.timeEntryId, { startedAt: at('13:15') }),
    ).rejects.toMatchObject(refused);
    await correct(agent, elsewhere.timeEntryId, { startedAt: at('13:15'), allowOverlap: true });
    // What was allowed once is not asked for again where the hours stay.
    await correct(agent, elsewhere.timeEntryId, { note: 'Deux sessions à la fois' });
    await logged(ticketId, '13:00', stage.agent(selion));
  });

  it('are refused to the second, however near to the first', async () => {
    const one = await worked('14:00');
    const two = await worked('14:20');
    const both = await Promise.allSettled([
      logged(one.ticketId, '15:00'),
      logged(two.ticketId, '15:10'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'TIME_OVERLAPS' },
    });
  });
});
