import { encodeId, newId, type Viewer } from '@charter/database';
import { Refused } from '@charter/subgraph';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenTicketInput } from '../generated/graphql.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { judgeRequest } from '../ticket/judge-request.js';
import { draftIntake } from './intake-draft.js';
import { intakeQuestions } from './intake-questions.js';

let stage: TicketStage;
let techtra: string;
let metacompliance: string;
let support: string;
let maintenance: string;
let licensee: string;
let version: string;
let platform: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  metacompliance = await stage.provider('metacompliance');
  version = encodeId('version', await stage.productVersion(techtra));
  platform = encodeId('version', await stage.productVersion(metacompliance));
  [support, maintenance] = [await stage.organization(techtra), await stage.organization(techtra)];
  await stage.contract(techtra, support, 'support');
  await stage.contract(techtra, maintenance, null);
  licensee = await stage.organization(metacompliance);
  await stage.contract(metacompliance, licensee, null);
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });
const night = '2026-03-04T01:00:00Z';
const day = '2026-03-03T15:00:00Z';
const consulted = [{ key: 'documentation-consulted', value: 'YES' }];

type Draft = Partial<OpenTicketInput>;

/** What the form says of it, and what opening it comes to: codes and clauses of what stands against it. */
async function both(viewer: Viewer, customer: string, input: Draft) {
  const said = await stage.unitOfWork
    .read(now(viewer), async (tx) =>
      draftIntake('secret', await judgeRequest(tx, customer, input), input),
    )
    .then(({ obstacles }) => obstacles, caught);
  const made = await stage.openings
    .open(now(viewer), {
      idempotencyKey: newId(),
      customerId: encodeId('organization', customer),
      subject: 'Imprimante',
      description: 'Muette.',
      ...input,
    })
    .then(
      ({ refusal }) => (refusal ? [refusal.code] : []),
      (error: unknown) => caught(error).map(({ code }) => code),
    );
  return { said: said.map(({ code }) => code as string), made: made as string[] };
}

function caught(error: unknown): Refused[] {
  if (error instanceof Refused) return [error];
  throw error;
}

describe('the form and the opening decide alike', () => {
  const cases: [string, string, () => string, Draft][] = [
    ['a plain request', day, () => support, {}],
    ['without product', day, () => support, { productVersionId: null }],
    ['without answers', day, () => support, { answers: [] }],
    ['by phone without a contract', day, () => maintenance, { channel: 'phone' }],
    ['by phone at night', night, () => support, { channel: 'phone' }],
    ['by mail at night', night, () => support, { channel: 'email' }],
    [
      'with documentation unread',
      day,
      () => support,
      { answers: [{ key: 'documentation-consulted', value: 'NO' }] },
    ],
    ['with an answer to nothing', day, () => support, { answers: [{ key: 'x', value: 'YES' }] }],
    [
      'with an answer that is no choice',
      day,
      () => support,
      { answers: [{ key: 'documentation-consulted', value: 'PERHAPS' }] },
    ],
    ['with an option not sold', day, () => support, { options: ['immediate'] }],
    ['through a channel that is none', day, () => support, { channel: 'fax' }],
    ['for information, nothing read', day, () => support, { informationOnly: true, answers: [] }],
  ];
  it.each(cases)('on %s', async (_, at, customer, changes) => {
    stage.at(at);
    const of = customer();
    const input: Draft = { productVersionId: version, answers: consulted, ...changes };
    const { said, made } = await both(stage.administrator(techtra, of), of, input);
    expect(made).toEqual(said.slice(0, 1));
  });

  it('[S3.4] [S3.5] [S3.7] [S3.12] [S3.27] on all that stands against one at once', async () => {
    stage.at(day);
    const plain = stage.user(metacompliance, licensee);
    const { said, made } = await both(plain, licensee, { channel: 'phone' });
    expect(said).toEqual([
      'ADMINISTRATIVE_USER_REQUIRED',
      'CHANNEL_NOT_IN_PLAN',
      'PRODUCT_REQUIRED',
      'ANSWERS_REQUIRED',
      'IMPACT_AND_USERS_REQUIRED',
    ]);
    expect(made).toEqual(said.slice(0, 1));
  });

  it('[S3.9] [S3.27] [S3.13] on one that lacks nothing, which gets a reference of its own', async () => {
    const administrative = stage.administrator(metacompliance, licensee);
    const open = () =>
      both(administrative, licensee, {
        productVersionId: platform,
        impact: 'minor',
        affectedUsers: 'few',
        answers: [
          { key: 'tried', value: 'The Academy.' },
          { key: 'nature', value: 'Blank page.' },
          { key: 'reproducible', value: 'YES' },
        ],
      });
    expect(await open()).toEqual({ said: [], made: [] });
    expect(await open()).toEqual({ said: [], made: [] });
    const { rows } = await stage.admin.query<{ reference: string }>(
      'SELECT reference FROM ticket WHERE provider_id = $1',
      [metacompliance],
    );
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(2);
  });
});

it('[S3.25] [S3.27] asks once for each, and says which field of the request takes it', async () => {
  const request = { productVersionId: platform };
  const asked = await stage.unitOfWork.read(
    now(stage.administrator(metacompliance, licensee)),
    async (tx) => {
      const { charter } = await judgeRequest(tx, licensee, request);
      const kind = { informationOnly: false, workKind: 'OFFICE' as const };
      return intakeQuestions(charter, kind, 'en');
    },
  );
  expect(asked.map(({ key, inputField }) => [key, inputField])).toEqual([
    ['impact', 'impact'],
    ['affectedUsers', 'affectedUsers'],
    ['tried', null],
    ['nature', null],
    ['reproducible', null],
  ]);
});

describe('[S4.2] outside the hours', () => {
  const open = async (customer: string, changes: Draft = {}) => {
    const { ticket, refusal } = await stage.openings.open(now(stage.agent(techtra)), {
      idempotencyKey: newId(),
      customerId: encodeId('organization', customer),
      subject: 'Imprimante',
      description: 'Muette.',
      productVersionId: version,
      answers: consulted,
      channel: 'email',
      ...changes,
    });
    return { ticket, refusal };
  };
  const work = (ticketId: string, startedAt: string) =>
    stage.times.log(now(stage.agent(techtra)), {
      ticketId: encodeId('ticket', ticketId),
      kind: 'OFFICE',
      startedAt: Temporal.Instant.from(startedAt),
      minutes: 20,
      idempotencyKey: newId(),
    });

  it('takes what is written, lets it wait for opening, and refuses a call with its clause', async () => {
    stage.at(night);
    const { ticket } = await open(support);
    expect(ticket?.nextDueAt?.toString()).toBe('2026-03-04T16:00:00Z');
    const { refusal } = await open(support, { channel: 'phone' });
    expect(refusal).toMatchObject({ code: 'OUT_OF_HOURS_NOT_COVERED', clause: 'S4.2' });
    // A call is judged by when it was received, whenever it is written down.
    const called = Temporal.Instant.from(day);
    expect((await open(support, { channel: 'phone', receivedAt: called })).ticket).toBeTruthy();
  });

  it('stays admitted when it is looked at again in the night', async () => {
    stage.at(day);
    const { ticket } = await open(support, { channel: 'phone' });
    stage.at(night);
    await stage.contract(techtra, support, null);
    const { rows } = await stage.admin.query<{ admission: string }>(
      `SELECT coverage_live ->> 'admission' AS admission FROM ticket WHERE id = $1`,
      [ticket!.id],
    );
    expect(rows).toEqual([{ admission: 'ADMITTED' }]);
  });

  it('refuses work, but under personalised support', async () => {
    const personalised = await stage.organization(techtra);
    await stage.contract(techtra, personalised, 'personalised');
    stage.at(day);
    const [served, bare] = [await open(personalised), await open(support)];
    for (const { ticket } of [served, bare]) {
      await stage.handling.takeOver(now(stage.agent(techtra)), {
        ticketId: encodeId('ticket', ticket!.id),
      });
    }
    stage.at('2026-03-04T02:00:00Z');
    await expect(work(bare.ticket!.id, night)).rejects.toMatchObject({
      code: 'WORK_OUT_OF_HOURS',
      details: { clause: { id: 'S4.2' } },
    });
    expect((await work(bare.ticket!.id, '2026-03-03T21:40:00Z')).timeEntry).toBeTruthy();
    expect((await work(served.ticket!.id, night)).timeEntry).toMatchObject({ minutes: 20 });
    expect((await open(personalised, { channel: 'phone' })).ticket).toBeTruthy();
  });
});
