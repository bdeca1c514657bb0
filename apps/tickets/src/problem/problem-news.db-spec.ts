import { encodeId, newId } from '@charter/database';
import type { EventData } from '@charter/events';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { timelineText } from '../ticket/timeline-texts.js';
import { historiesOf } from '../ticket/ticket.queries.js';

type Changed = EventData<'problem.changed'>;
type Fix = NonNullable<Changed['fixes']>[number];

let stage: TicketStage;
let techtra: string;
let productId: string;
let versionId: string;
let problem: Changed;
let fix: Fix;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  stage.at('2026-03-03T15:00:00Z');
  techtra = await stage.provider('techtra');
  productId = newId();
  versionId = await stage.productVersion(techtra, { productId });
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.at('2026-03-03T15:00:00Z');
  const releasedAt = Temporal.Instant.from('2026-04-01T14:00:00Z');
  fix = { versionId: newId(), productId, label: '5.1', releasedAt };
  problem = {
    ...{ problemId: newId(), reference: 'PRB-000001', kind: 'MALFUNCTION', productId },
    ...{ ticketIds: [], affectedVersionIds: [versionId], fixedInVersionIds: [], fixes: [] },
    ...{ recordedAt: stage.now, withdrawnAt: null, workaroundAt: null },
  };
});

/** A ticket of a new customer, closed as a malfunction after support alone, or maintenance too, was agreed. */
async function closed(maintained = false): Promise<string> {
  const customer = await stage.organization(techtra);
  await stage.contract(techtra, customer, 'support');
  if (maintained) await stage.contract(techtra, customer, null);
  const { ticket } = await stage.openings.open(
    { ...stage.administrator(techtra, customer), now: stage.now.toString() },
    {
      idempotencyKey: newId(),
      customerId: encodeId('organization', customer),
      subject: 'Export',
      description: 'L’export échoue.',
      productVersionId: encodeId('version', versionId),
      answers: [{ key: 'documentation-consulted', value: 'YES' }],
    },
  );
  const on = { ticketId: encodeId('ticket', ticket!.id) };
  const agent = { ...stage.agent(techtra), now: stage.now.toString() };
  await stage.handling.takeOver(agent, on);
  await stage.closing.resolve(agent, {
    ...on,
    outcome: 'malfunction',
    message: 'Un correctif suit.',
  });
  return ticket!.id;
}

/** What versions tells of the problem from now on. */
async function tell(changes: Partial<Changed>): Promise<void> {
  problem = { ...problem, ...changes };
  await stage.tell(techtra, 'problem.changed', problem);
  await stage.work();
}

const noticesOf = async (ticketId: string) =>
  (await stage.told('notice.requested'))
    .filter(({ subject }) => subject === `ticket:${ticketId}`)
    .map(({ template }) => String(template))
    .filter((template) => /^(problem|feature)\./.test(template));

const entriesOf = async (ticketId: string) => {
  const facts = await stage.system(techtra, (tx) => historiesOf(tx, [ticketId]));
  return facts.map(({ kind }) => kind).filter((kind) => kind.startsWith('problem-'));
};

const once = 'problem.fixed-maintenance';

it('[S4.17] tells the persons of each ticket behind it once, and again when the version is recalled', async () => {
  const ticketIds = [await closed(), await closed(true)];
  await tell({ ticketIds });
  stage.at('2026-04-01T14:00:00Z');
  await tell({ fixes: [fix] });
  await tell({ fixes: [fix] });
  const [bare, maintained] = ticketIds;
  expect(await noticesOf(bare!)).toEqual(['problem.fixed-maintenance']);
  expect(await noticesOf(maintained!)).toEqual(['problem.fixed']);
  expect(await entriesOf(bare!)).toEqual(['problem-fixed']);
  stage.at('2026-04-08T14:00:00Z');
  await tell({ fixes: [] });
  await tell({ fixes: [] });
  expect(await noticesOf(maintained!)).toEqual(['problem.fixed', 'problem.fix-withdrawn']);
  expect(await entriesOf(maintained!)).toEqual(['problem-fixed', 'problem-fix-withdrawn']);
  const next = { ...fix, versionId: newId(), label: '5.2' };
  await tell({ fixes: [next] });
  expect((await noticesOf(maintained!)).at(-1)).toBe('problem.fixed');
});

it('[S4.17] reaches the ticket whatever has become of it, dated by the event, and changes nothing of it', async () => {
  const id = await closed();
  await tell({ ticketIds: [id] });
  stage.at('2026-04-02T14:00:00Z');
  await stage.work();
  const read = () => stage.system(techtra, (tx) => tx.find(TicketEntity, id));
  const before = await read();
  problem = { ...problem, fixes: [fix] };
  await stage.tell(techtra, 'problem.changed', problem, fix.releasedAt);
  await stage.work();
  const after = await read();
  expect(before?.state).toBe('VALIDATED');
  expect(after).toEqual({
    ...before,
    factCount: before!.factCount + 1,
    lastFactAt: fix.releasedAt,
  });
  const facts = await stage.system(techtra, (tx) => historiesOf(tx, [id]));
  expect(facts.at(-1)).toMatchObject({
    ...{ kind: 'problem-fixed', personId: null },
    data: { reference: 'PRB-000001', label: '5.1' },
  });
  expect(timelineText(facts.at(-1)!, 'fr')).toBe('Son problème est corrigé dans 5.1');
});

it('tells a feature in its own words, a workaround once, and whoever comes later what is known by then', async () => {
  const first = await closed();
  await tell({ kind: 'FEATURE_REQUEST', ticketIds: [first], workaroundAt: stage.now });
  await tell({ workaroundAt: null });
  await tell({ workaroundAt: stage.now });
  expect(await noticesOf(first)).toEqual(['problem.workaround']);
  await tell({ fixes: [fix] });
  expect((await noticesOf(first)).slice(1)).toEqual(['feature.fixed-maintenance']);
  const late = await closed();
  await tell({ ticketIds: [first, late] });
  expect(await noticesOf(late)).toEqual(['feature.fixed-maintenance', 'problem.workaround']);
  const other = { ...fix, versionId: newId(), label: '4.9' };
  await tell({ ticketIds: [late], fixes: [fix, other] });
  await tell({ fixes: [other] });
  expect((await noticesOf(late)).at(-1)).toBe('feature.fix-withdrawn-other');
  expect(await noticesOf(first)).toHaveLength(2);
});

it('[S4.17] tells nothing twice to whose problem is merged into another that the same version corrects', async () => {
  const [id, further] = [await closed(), await closed()];
  await tell({ ticketIds: [id], fixes: [fix] });
  const duplicate = problem;
  const later = { ...fix, versionId: newId(), label: '5.2' };
  const kept = { problemId: newId(), reference: 'PRB-000002', ticketIds: [id, further] };
  await tell({ ...kept, fixes: [fix, later], mergedFromId: duplicate.problemId });
  await stage.tell(techtra, 'problem.changed', { ...duplicate, ticketIds: [], fixes: [fix] });
  await stage.work();
  expect(await noticesOf(id)).toEqual([once, once]);
  expect(await noticesOf(further)).toEqual([once, once]);
  await tell({ fixes: [later], mergedFromId: null });
  expect((await noticesOf(id)).at(-1)).toBe('problem.fix-withdrawn-other');
});

it.each(['while that one is about to be told', 'before what was told of that one arrives'])(
  '[S4.17] tells nothing twice where the problem is merged %s',
  async (when) => {
    const id = await closed();
    await tell({ ticketIds: [id] });
    const duplicate = { ...problem, fixes: [fix] };
    const survivor = { problemId: newId(), reference: 'PRB-000002', fixes: [fix] };
    const merged = { ...duplicate, ...survivor, mergedFromId: duplicate.problemId };
    const late = when.startsWith('before');
    for (const data of late ? [merged, duplicate] : [duplicate, merged])
      await stage.tell(techtra, 'problem.changed', data);
    await stage.work();
    await stage.tell(techtra, 'problem.changed', { ...duplicate, ticketIds: [] });
    await stage.work();
    expect(await noticesOf(id)).toEqual([once]);
  },
);

it.each(['in their order', 'the last one first'])(
  '[S4.17] tells nothing twice where what a problem was merged into is merged in its turn, heard %s',
  async (order) => {
    const id = await closed();
    await tell({ ticketIds: [id], fixes: [fix] });
    const [first, second, third] = [problem.problemId, newId(), newId()];
    const behind = { ...problem, mergedFromId: null, mergedIds: [first] };
    const events: Changed[] = [
      { ...problem, ticketIds: [] },
      { ...behind, problemId: second, mergedFromId: first },
      { ...behind, problemId: second, ticketIds: [] },
    ];
    const last = { ...behind, problemId: third, mergedFromId: second, mergedIds: [first, second] };
    for (const data of order === 'in their order' ? [...events, last] : [last, ...events]) {
      await stage.tell(techtra, 'problem.changed', data);
      await stage.work();
    }
    expect(await noticesOf(id)).toEqual([once]);
    await stage.tell(techtra, 'problem.changed', { ...last, mergedFromId: null, fixes: [] });
    await stage.work();
    expect(await noticesOf(id)).toEqual([once, 'problem.fix-withdrawn']);
  },
);

it('[S4.17] knows no ticket behind a problem of which it hears after its merger', async () => {
  const id = await closed();
  const duplicate = { ...problem, problemId: newId(), ticketIds: [id], fixes: [fix] };
  await tell({ ticketIds: [id], fixes: [fix], mergedFromId: duplicate.problemId });
  await stage.tell(techtra, 'problem.changed', duplicate);
  await stage.work();
  expect(await noticesOf(id)).toEqual([once]);
});

it('[S4.17] takes back what was told of a problem that is merged once its correction is recalled', async () => {
  const id = await closed();
  await tell({ ticketIds: [id], fixes: [fix] });
  const { problemId: mergedFromId } = problem;
  await tell({ problemId: newId(), reference: 'PRB-000002', fixes: [], mergedFromId });
  expect(await noticesOf(id)).toEqual([once, 'problem.fix-withdrawn']);
});

it('[S4.17] tells many in batches, each once', async () => {
  const original = await closed();
  const { rows } = await stage.admin.query<{ id: string }>(
    `INSERT INTO ticket SELECT (jsonb_populate_record(t, jsonb_build_object(
       'id', gen_random_uuid(), 'reference', 'COPY-' || n))).*
     FROM ticket t, generate_series(1, 120) AS n WHERE t.id = $1 RETURNING id`,
    [original],
  );
  await tell({ ticketIds: rows.map(({ id }) => id) });
  await tell({ fixes: [fix] });
  stage.at('2026-03-03T15:00:01Z');
  await stage.work();
  const told = (await stage.told('notice.requested')).filter(
    ({ template, subject }) =>
      template === 'problem.fixed-maintenance' && rows.some(({ id }) => subject === `ticket:${id}`),
  );
  expect(told).toHaveLength(120);
  expect(new Set(told.map(({ subject }) => subject)).size).toBe(120);
});
