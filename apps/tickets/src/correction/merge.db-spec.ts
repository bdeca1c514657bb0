import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linksLoader } from '../link/link.loaders.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { historiesOf } from '../ticket/ticket.queries.js';
import { workOf } from '../time-entry/time-entry.queries.js';

let stage: TicketStage;
let selion: string;
let techtra: string;
let customer: string;
let admin: Viewer;
let agent: Viewer;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  stage.at('2026-03-03T09:00:00Z');
  selion = await stage.provider('selion');
  techtra = await stage.provider('techtra');
  customer = await stage.organization(selion);
  await stage.contract(selion, customer, 'sla');
  admin = stage.administrator(selion, customer);
  agent = stage.agent(selion);
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });
const typed = ({ id }: TicketEntity) => encodeId('ticket', id);

async function opened(customerId = customer, viewer = admin): Promise<TicketEntity> {
  const { ticket } = await stage.openings.open(now(viewer), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customerId),
    subject: 'Sauvegarde en échec',
    description: 'La sauvegarde de nuit a échoué.',
    answers: [{ key: 'remote-tool', value: 'YES' }],
  });
  return ticket!;
}

async function workOn(ticket: TicketEntity, minutes: number) {
  await stage.handling.takeOver(now(agent), { ticketId: typed(ticket) });
  stage.now = stage.now.add({ minutes });
  const startedAt = stage.now.subtract({ minutes });
  const work = { kind: 'REMOTE', startedAt, minutes, idempotencyKey: newId() } as const;
  return stage.times.log(now(agent), { ticketId: typed(ticket), ...work });
}

const merge = (duplicate: TicketEntity, into: TicketEntity, viewer = agent, key = newId()) =>
  stage.merges.merge(now(viewer), {
    duplicateId: typed(duplicate),
    intoId: typed(into),
    reason: 'La même panne.',
    idempotencyKey: key,
  });

const asSystem = <T>(work: Parameters<typeof stage.system<T>>[1]) => stage.system(selion, work);
const row = async ({ id }: TicketEntity) => (await asSystem((tx) => tx.find(TicketEntity, id)))!;

const historyOf = async ({ id }: TicketEntity) =>
  (await asSystem((tx) => historiesOf(tx, [id]))).map(({ kind }) => kind);

describe('two tickets that ask the same', () => {
  it('become one: the duplicate ends, its work goes over, both say so', async () => {
    const [duplicate, survivor] = [await opened(), await opened()];
    const { timeEntry } = await workOn(duplicate, 16);
    const key = newId();
    await merge(duplicate, survivor, agent, key);
    const { duplicate: ended } = await merge(duplicate, survivor, agent, key);
    expect(ended).toMatchObject({
      state: 'CANCELLED',
      mergedInto: survivor.id,
      nextDueAt: null,
    });
    const moved = await asSystem((tx) => workOf(tx, [survivor.id]));
    expect(moved).toMatchObject([
      { minutes: 16, movedFrom: duplicate.id, agentId: agent.personId, revision: 1 },
    ]);
    expect(await asSystem((tx) => workOf(tx, [duplicate.id]))).toEqual([]);
    expect((await historyOf(duplicate)).slice(-3)).toEqual([
      'time-withdrawn',
      'state-changed',
      'merged-into',
    ]);
    expect((await historyOf(survivor)).slice(-2)).toEqual(['merged-from', 'time-logged']);
    const { id: taken } = timeEntry!;
    expect((await stage.told('ticket.time-corrected')).at(-1)).toMatchObject({
      ticketId: duplicate.id,
      timeEntryId: taken,
      entry: null,
    });
    expect((await stage.told('ticket.time-logged')).at(-1)).toMatchObject({
      ticketId: survivor.id,
      entry: { minutes: 16 },
    });
    const notices = await stage.told('notice.requested');
    expect(notices).toContainEqual(
      expect.objectContaining({
        template: 'ticket.merged',
        parameters: { reference: duplicate.reference, into: survivor.reference },
      }),
    );
  });

  it('are rated once: the duplicate’s work is withdrawn before it is cancelled', async () => {
    const [duplicate, survivor] = [await opened(), await opened()];
    await workOn(duplicate, 20);
    await merge(duplicate, survivor);
    const { rows } = await stage.admin.query<{ type: string }>(
      `SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY seq`,
      [duplicate.id],
    );
    const types = rows.map(({ type }) => type);
    expect(types.indexOf('ticket.time-corrected')).toBeLessThan(
      types.lastIndexOf('ticket.state-changed'),
    );
  });

  it('go on as one where the survivor is merged in its turn', async () => {
    const [a, b, c] = [await opened(), await opened(), await opened()];
    await merge(a, b);
    await merge(b, c);
    const refused = { code: 'MERGED_ALREADY', details: { params: { reference: c.reference } } };
    await expect(merge(a, c)).rejects.toMatchObject(refused);
    await expect(merge(c, a)).rejects.toMatchObject(refused);
    await expect(merge(c, b)).rejects.toMatchObject(refused);
    expect(await row(c)).toMatchObject({ state: 'NEW', mergedInto: null });
  });

  it('are never one ticket merged into itself, or those of two customers', async () => {
    const ticket = await opened();
    await expect(merge(ticket, ticket)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const other = await stage.organization(selion);
    await stage.contract(selion, other, 'sla');
    const foreign = await opened(other, stage.administrator(selion, other));
    for (const [one, two] of [
      [ticket, foreign],
      [foreign, ticket],
    ] as const)
      await expect(merge(one, two)).rejects.toMatchObject({ code: 'MERGE_OTHER_CUSTOMER' });
  });

  it('lose one of two agents who merge them at once, whichever way round', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await opened(), await opened()];
      const both = await Promise.allSettled([merge(a, b), merge(b, a, stage.agent(selion))]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'MERGED_ALREADY' },
      });
      const states = [await row(a), await row(b)].map(({ state }) => state);
      expect(states.toSorted()).toEqual(['CANCELLED', 'NEW']);
    }
  });

  it('lose no deadline that was promised: the later one is merged into the earlier', async () => {
    const earlier = await opened();
    stage.now = stage.now.add({ minutes: 1 });
    const later = await opened();
    await expect(merge(earlier, later)).rejects.toMatchObject({ code: 'MERGE_INTO_LATER' });
    await workOn(later, 30);
    await merge(later, earlier);
    const [entry] = await asSystem((tx) => workOf(tx, [earlier.id]));
    const { timeEntry } = await stage.timeCorrections.correct(now(agent), {
      timeEntryId: encodeId('timeEntry', entry!.id),
      minutes: 15,
      reason: 'Une pause.',
      idempotencyKey: newId(),
    });
    expect(timeEntry).toMatchObject({ minutes: 15, movedFrom: later.id });
  });

  it('[S0.11] tell whoever asked first that it is done, without what was said to the other', async () => {
    const [first, second] = [stage.user(selion, customer), stage.user(selion, customer)];
    const [a, b, c] = [await opened(customer, first), await opened(), await opened()];
    const own = await opened(customer, second);
    await merge(a, b);
    await merge(own, c);
    await merge(b, c);
    await stage.handling.takeOver(now(agent), { ticketId: typed(c) });
    const done = { ticketId: typed(c), outcome: 'resolved', message: 'Votre mot de passe est X.' };
    await stage.closing.resolve(now(agent), done);
    const told = (await stage.told('notice.requested')).filter(
      ({ template }) => template === 'ticket.duplicate-resolved',
    );
    const into = c.reference;
    const toldOf = ({ reference }: TicketEntity, { personId }: Viewer) =>
      expect.objectContaining({
        parameters: { reference, into },
        recipients: [{ personId, organizationId: customer }],
        body: null,
      });
    expect(told).toHaveLength(2);
    expect(told).toEqual(expect.arrayContaining([toldOf(a, first), toldOf(own, second)]));
  });

  it('[S0.11] are no business of customers, resellers or other providers', async () => {
    const [duplicate, survivor] = [await opened(), await opened()];
    for (const [viewer, code] of [
      [admin, 'FORBIDDEN'],
      [{ ...agent, staffRoles: ['billing'] }, 'FORBIDDEN'],
      [stage.administrator(selion, newId()), 'NOT_FOUND'],
      [{ ...agent, staffRoles: [], resellerIds: [newId()] }, 'NOT_FOUND'],
      [stage.agent(techtra), 'NOT_FOUND'],
    ] as [Viewer, string][])
      await expect(merge(duplicate, survivor, viewer)).rejects.toMatchObject({ code });
  });
});

describe('links between tickets', () => {
  const link = (from: TicketEntity, to: TicketEntity, kind: 'RELATES_TO' | 'CAUSED_BY') =>
    stage.links.link(now(agent), {
      fromId: typed(from),
      toId: typed(to),
      kind,
      reason: 'Même cause.',
      idempotencyKey: newId(),
    });

  const seenBy = async (viewer: Viewer, { id }: TicketEntity) => {
    const read = <T>(work: Parameters<typeof stage.unitOfWork.read<T>>[1]) =>
      stage.unitOfWork.read(now(viewer), work);
    const links = await linksLoader({ memo: new Map(), read } as never).load(id);
    return (links ?? []).map(({ kind }) => kind);
  };

  it('[S0.11] are seen by whoever sees both ends, and by nobody else', async () => {
    const other = await stage.organization(selion);
    await stage.contract(selion, other, 'sla');
    const foreign = await opened(other, stage.administrator(selion, other));
    const [one, two] = [await opened(), await opened(customer, stage.user(selion, customer))];
    await link(one, foreign, 'CAUSED_BY');
    await link(one, two, 'RELATES_TO');
    expect(await seenBy(agent, one)).toEqual(['CAUSED_BY', 'RELATES_TO']);
    expect(await seenBy(admin, one)).toEqual(['RELATES_TO']);
    expect(await seenBy(stage.user(selion, customer, two.requesterId!), two)).toEqual([]);
    expect(await seenBy(stage.administrator(selion, other), foreign)).toEqual([]);
    expect(await seenBy(stage.agent(techtra), one)).toEqual([]);
    const facts = await stage.unitOfWork.read(now(admin), (tx) => historiesOf(tx, [one.id]));
    expect(facts.map(({ kind }) => kind)).not.toContain('linked');
    expect(await historyOf(one)).toContain('linked');
  });

  it('are there once, never say the contrary, and are taken back on record', async () => {
    const [a, b] = [await opened(), await opened()];
    const { link: first } = await link(a, b, 'RELATES_TO');
    expect((await link(b, a, 'RELATES_TO')).link.id).toBe(first.id);
    await link(a, b, 'CAUSED_BY');
    const contrary = link(b, a, 'CAUSED_BY');
    await expect(contrary).rejects.toMatchObject({ code: 'LINK_CONTRADICTS' });
    await expect(link(a, a, 'RELATES_TO')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const linkId = encodeId('ticketLink', first.id);
    const unlink = () => stage.links.unlink(now(agent), { linkId, reason: 'Sans rapport.' });
    await unlink();
    expect((await unlink()).link).toMatchObject({ unlinkReason: 'Sans rapport.' });
    expect(await seenBy(agent, a)).toEqual(['CAUSED_BY']);
    expect((await historyOf(b)).filter((kind) => kind === 'unlinked')).toHaveLength(1);
    const again = await link(a, b, 'RELATES_TO');
    expect(again.link.id).not.toBe(first.id);
  });

  it('of a merge stay, and become none otherwise', async () => {
    const [a, b] = [await opened(), await opened()];
    await merge(a, b);
    const [seen] = (await asSystem((tx) =>
      tx.manager.query('SELECT id FROM ticket_link WHERE from_id = $1', [a.id]),
    )) as { id: string }[];
    const linkId = encodeId('ticketLink', seen!.id);
    const unlinked = stage.links.unlink(now(agent), { linkId, reason: 'Non.' });
    await expect(unlinked).rejects.toMatchObject({ code: 'MERGE_STAYS' });
    const said = { fromId: typed(a), toId: typed(b), kind: 'DUPLICATE_OF' } as const;
    const linked = stage.links.link(now(agent), { ...said, idempotencyKey: newId() });
    await expect(linked).rejects.toMatchObject({ code: 'LINK_BY_MERGE' });
  });

  it('[S0.11] are made by agents of the provider alone', async () => {
    const [a, b] = [await opened(), await opened()];
    const said = { fromId: typed(a), toId: typed(b), kind: 'RELATES_TO' } as const;
    for (const [viewer, code] of [
      [admin, 'FORBIDDEN'],
      [stage.administrator(selion, newId()), 'NOT_FOUND'],
      [{ ...agent, staffRoles: [], resellerIds: [newId()] }, 'NOT_FOUND'],
      [stage.agent(techtra), 'NOT_FOUND'],
    ] as [Viewer, string][]) {
      const linked = stage.links.link(now(viewer), { ...said, idempotencyKey: newId() });
      await expect(linked).rejects.toMatchObject({ code });
    }
  });
});
