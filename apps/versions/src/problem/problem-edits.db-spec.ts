import { decodeId, encodeId, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { openStage, refusals, type Stage } from '../testing/stage.js';
import { TicketEvents } from '../ticket/ticket-events.consumer.js';
import { ProblemEditService } from './problem-edit.service.js';
import { ProblemEntity, ProblemTicketEntity } from './problem.entity.js';
import { ProblemService } from './problem.service.js';

let database: TestDatabase;
let stage: Stage;
let productId: string;
let problemId: string;
let edits: ProblemEditService;

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
});
afterAll(async () => {
  await stage?.close();
  await database?.drop();
});
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  edits = new ProblemEditService(stage.unitOfWork);
  productId = await stage.product('4.2 2025-11-04', '4.3 2026-02-04');
  const row = await new ProblemService(stage.unitOfWork).record(stage.admin, {
    ...{ kind: 'MALFUNCTION', productId, title: 'Export fails', idempotencyKey: newId() },
    affectedVersionIds: [await idOf('4.2')],
  });
  problemId = encodeId('problem', row!.id);
});

const idOf = async (label: string) => encodeId('version', (await stage.version(label)).id);
const edit = () => ({ problemId, idempotencyKey: newId() });
const manager = () => ({ ...stage.admin, staffRoles: ['manager'] as const });
const agent = () => ({ ...stage.admin, staffRoles: ['agent'] as const });

/** Typed id of a ticket of a new customer, about a version. */
async function ticketOn(version: { productId: string | null; id: string | null }): Promise<string> {
  const ticketId = newId();
  const data = {
    ...{ ticketId, customerId: await stage.customer('Agro'), reference: `TEC-${ticketId}` },
    ...{ openedBy: null, productId: version.productId, versionId: version.id },
    ...{ openedAt: stage.now, price: { charterVersion: stage.charterVersion } },
  };
  const told = { data, providerId: stage.providerId } as never;
  await stage.unitOfWork.run(stage.system, (tx) => new TicketEvents().onOpened(told, tx));
  return encodeId('ticket', ticketId);
}

it('is worded by agents, with the workaround dated from when there was one', async () => {
  const words = { ...edit(), workaround: 'Use CSV.' };
  await edits.describe(agent(), words);
  await edits.describe(agent(), words);
  stage.now = stage.now.add({ hours: 1 });
  await edits.describe(agent(), { ...edit(), title: 'Export to Excel fails', workaround: 'CSV.' });
  const told = await stage.told('problem.changed');
  expect(told.map(({ workaroundAt }) => workaroundAt)).toEqual([
    null,
    ...Array<unknown>(2).fill(expect.stringMatching(/^2026-03-02T15:00/)),
  ]);
  await edits.describe(agent(), { ...edit(), workaround: null });
  expect((await stage.told('problem.changed')).at(-1)).toMatchObject({ workaroundAt: null });
  const before = { ...edit(), expectedVersion: 1, title: 'X' };
  await expect(edits.describe(agent(), before)).rejects.toThrow(/changed/);
  expect(await refusals(edits.describe(agent(), { ...edit(), title: null }))).toEqual([
    'INVALID_INPUT',
  ]);
});

it('keeps each edit with who made it and what stood there before', async () => {
  const who = agent();
  await edits.describe(who, { ...edit(), title: 'Export to Excel fails' });
  await edits.setAffectedVersions(manager(), {
    ...edit(),
    affectedVersionIds: [await idOf('4.3')],
  });
  const { rows } = await stage.unitOfWork.read(stage.admin, async (tx) => ({
    rows: await tx.manager.query<unknown[]>(
      `SELECT kind, person_id, title_before FROM problem_step WHERE provider_id = $1 ORDER BY id`,
      [stage.providerId],
    ),
  }));
  expect(rows).toMatchObject([
    { kind: 'ENTERED' },
    { kind: 'DESCRIBED', person_id: who.personId, title_before: 'Export fails' },
    { kind: 'AFFECTED_VERSIONS_SET' },
  ]);
});

it('either affects a version or is corrected in it, and leaves versions to managers', async () => {
  const [v42, v43] = [await idOf('4.2'), await idOf('4.3')];
  const fixed = (...fixedInVersionIds: string[]) =>
    refusals(edits.markFixed(manager(), { ...edit(), fixedInVersionIds }));
  const affects = (...affectedVersionIds: string[]) =>
    refusals(edits.setAffectedVersions(manager(), { ...edit(), affectedVersionIds }));
  expect(await fixed(v42)).toEqual(['VERSION_AFFECTED']);
  expect(await fixed(v43)).toEqual([]);
  expect(await affects(v42, v43)).toEqual(['VERSION_AFFECTED']);
  expect(await affects(encodeId('version', newId()))).toEqual(['VERSION_OF_OTHER_PRODUCT']);
  expect((await stage.told('problem.changed')).at(-1)).toMatchObject({
    fixes: [{ label: '4.3' }],
  });
  await edits.unmarkFixed(manager(), { ...edit(), productVersionId: v43 });
  expect((await stage.told('problem.changed')).at(-1)).toMatchObject({ fixes: [] });
  expect(await affects(v42, v43)).toEqual([]);
  const byAgent = edits.markFixed(agent(), { ...edit(), fixedInVersionIds: [v43] });
  expect(await refusals(byAgent)).toEqual(['FORBIDDEN']);
});

it('names at most 500 versions or tickets at once', async () => {
  const many = (type: 'version' | 'ticket') =>
    Array.from({ length: 501 }, () => encodeId(type, newId()));
  const recorded = (changes: object) =>
    refusals(
      new ProblemService(stage.unitOfWork).record(stage.admin, {
        ...{ kind: 'MALFUNCTION', productId, title: 'Print fails', idempotencyKey: newId() },
        ...changes,
      }),
    );
  expect([
    await recorded({ ticketIds: many('ticket') }),
    await recorded({ affectedVersionIds: many('version') }),
    await refusals(edits.markFixed(manager(), { ...edit(), fixedInVersionIds: many('version') })),
  ]).toEqual([['TOO_MANY_ITEMS'], ['TOO_MANY_ITEMS'], ['TOO_MANY_ITEMS']]);
});

describe('tickets behind it', () => {
  const link = (ticketId: string) => refusals(edits.linkTicket(agent(), { ...edit(), ticketId }));
  const unlink = (ticketId: string) =>
    refusals(edits.unlinkTicket(agent(), { ...edit(), ticketId }));

  it('[S4.17] are about its product and a version that it affects, and behind no other', async () => {
    const [v42, v43] = [await stage.version('4.2'), await stage.version('4.3')];
    const own = await ticketOn(v42);
    expect([await link(own), await link(own)]).toEqual([[], []]);
    expect((await stage.told('problem.changed')).at(-1)!['ticketIds']).toHaveLength(1);
    expect(await link(await ticketOn(v43))).toEqual(['TICKET_OF_OTHER_VERSION']);
    const foreign = await ticketOn({ productId: newId(), id: null });
    expect(await link(foreign)).toEqual(['TICKET_OF_OTHER_PRODUCT']);
    expect(await link(await ticketOn({ productId: null, id: null }))).toEqual([]);
    const first = problemId;
    const other = await new ProblemService(stage.unitOfWork).record(stage.admin, {
      ...{ kind: 'MALFUNCTION', productId, title: 'Print fails', idempotencyKey: newId() },
    });
    problemId = encodeId('problem', other!.id);
    expect(await link(own)).toEqual(['TICKET_HAS_PROBLEM']);
    expect(await unlink(own)).toEqual(['TICKET_NOT_BEHIND_PROBLEM']);
    problemId = first;
    expect(await unlink(own)).toEqual([]);
    problemId = encodeId('problem', other!.id);
    expect(await link(own)).toEqual([]);
  });

  it('take turns: of two problems at the same time a ticket gets one', async () => {
    const ticketId = await ticketOn({ productId: null, id: null });
    const second = await new ProblemService(stage.unitOfWork).record(stage.admin, {
      ...{ kind: 'MALFUNCTION', productId, title: 'Print fails', idempotencyKey: newId() },
    });
    const both = [problemId, encodeId('problem', second!.id)].map((id) =>
      refusals(edits.linkTicket(agent(), { ...edit(), problemId: id, ticketId })),
    );
    expect((await Promise.all(both)).flat()).toEqual(['TICKET_HAS_PROBLEM']);
  });
});

describe('merged into another', () => {
  const recorded = async (changes: object = {}) => {
    const row = await new ProblemService(stage.unitOfWork).record(stage.admin, {
      ...{ kind: 'MALFUNCTION', productId, title: 'Print fails', idempotencyKey: newId() },
      ...changes,
    });
    return encodeId('problem', row!.id);
  };
  const merge = (duplicateId: string, viewer = stage.admin) =>
    refusals(edits.merge(viewer, { ...edit(), duplicateId }));

  it('[S4.17] hands its tickets and versions over, and is withdrawn', async () => {
    const ticketIds = [await ticketOn(await stage.version('4.3'))];
    const duplicate = await recorded({ affectedVersionIds: [await idOf('4.3')], ticketIds });
    expect(await merge(duplicate)).toEqual([]);
    const told = (await stage.told('problem.changed')).slice(-2);
    expect(told).toMatchObject([
      { ticketIds: [], withdrawnAt: expect.stringMatching(/^2026-03-02/) },
      {
        ...{ reference: 'PRB-000001', withdrawnAt: null },
        mergedFromId: decodeId('problem', duplicate),
      },
    ]);
    expect(told[1]!['ticketIds']).toHaveLength(1);
    expect(told[1]!['affectedVersionIds']).toHaveLength(2);
    expect(await merge(duplicate)).toEqual(['PROBLEM_WITHDRAWN']);
  });

  it('[S4.17] tells with each change all that went into it, by way of others too', async () => {
    const [first, second] = [await recorded(), await recorded()];
    await edits.merge(stage.admin, { ...edit(), problemId: second, duplicateId: first });
    await merge(second);
    await edits.describe(agent(), { ...edit(), title: 'Export' });
    const merged = [first, second].map((id) => decodeId('problem', id)).toSorted();
    const told = (await stage.told('problem.changed')).slice(-2);
    expect(told).toMatchObject([{ mergedIds: merged }, { mergedFromId: null, mergedIds: merged }]);
  });

  it('leaves behind what was taken from it before', async () => {
    const ticketId = await ticketOn(await stage.version('4.2'));
    const duplicate = await recorded({ ticketIds: [ticketId] });
    await edits.unlinkTicket(agent(), { ...edit(), problemId: duplicate, ticketId });
    expect(await merge(duplicate)).toEqual([]);
    const links = await stage.unitOfWork.read(stage.admin, (tx) =>
      tx.manager.findBy(ProblemTicketEntity, { ticketId: decodeId('ticket', ticketId) }),
    );
    expect(links).toMatchObject([{ problemId: decodeId('problem', duplicate) }]);
  });

  it('is of the same kind and product, and contradicts nothing', async () => {
    expect(await merge(problemId)).toEqual(['PROBLEMS_DIFFER']);
    expect(await merge(await recorded({ kind: 'FEATURE_REQUEST' }))).toEqual(['PROBLEMS_DIFFER']);
    const corrected = await recorded({ fixedInVersionIds: [await idOf('4.2')] });
    expect(await merge(corrected)).toEqual(['PROBLEMS_CONTRADICT']);
    expect(await merge(encodeId('problem', newId()))).toEqual(['NOT_FOUND']);
    expect(await merge(await recorded(), agent())).toEqual(['FORBIDDEN']);
  });
});

it('is nobody’s to edit but staff’s of its provider', async () => {
  const customerId = await stage.customer('Agro');
  const words = () => ({ ...edit(), title: 'Mine' });
  const customer = stage.administratorOf(customerId);
  expect(await refusals(edits.describe(customer, words()))).toEqual(['FORBIDDEN']);
  const foreign = { ...stage.admin, providerId: newId() };
  expect(await refusals(edits.describe(foreign, words()))).toEqual(['NOT_FOUND']);
  const rows = await stage.unitOfWork.read(stage.admin, (tx) => tx.manager.find(ProblemEntity));
  expect(rows.map(({ title }) => title)).toEqual(['Export fails']);
});
