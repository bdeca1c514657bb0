import { readFileSync } from 'node:fs';
import { weekdays } from '@charter/business-time';
import { encodeId, newId, systemViewer, type Viewer } from '@charter/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CustomerCalendarEntity } from '../calendar/customer-calendar.entity.js';
import { CharterService } from '../charter/charter.service.js';
import { ContractEntity } from '../contract/contract.entity.js';
import { DelegationEntity } from '../delegation/delegation.entity.js';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { PersonService } from '../person/person.service.js';
import { later, now, openStage, orgId, refusalsOf, type Stage } from '../testing/stage.js';
import type { DeliverableEntity } from './deliverable.entity.js';
import { selectDeliverables, stepsOf } from './deliverable.queries.js';
import { DeliverableService } from './deliverable.service.js';
import { DELIVERABLE_REMINDER, remind } from './reminders.js';

let stage: Stage;
let deliverables: DeliverableService;
let customer: OrganizationEntity;
let contract: ContractEntity;
let agent: Viewer;
let client: Viewer;

beforeAll(async () => {
  stage = await openStage();
  deliverables = new DeliverableService(stage.unitOfWork);
  customer = await stage.organization('CUSTOMER');
  agent = stage.viewers.staff('agent');
  client = stage.viewers.administrativeUser(customer.id);
  const file = new URL('../../../../charters/blue-note.yaml', import.meta.url);
  const document = readFileSync(file, 'utf8').replace(
    'key: blue-note',
    `key: ${stage.provider.key}`,
  );
  const effectiveFrom = Temporal.Instant.from('2021-01-01T00:00:00Z');
  const charter = { document, effectiveFrom, idempotencyKey: 'charter' };
  await new CharterService(stage.unitOfWork).publish(stage.administrator, charter, now);
  contract = await hold('ACTIVE');
});
afterAll(() => stage?.close());

async function hold(state: ContractEntity['state']): Promise<ContractEntity> {
  const startsOn = Temporal.PlainDate.from('2025-01-01');
  const row = {
    ...{ id: newId(), providerId: stage.provider.id, customerId: customer.id },
    ...{ reference: newId(), kind: 'SUPPORT', planKey: 'support', productIds: [], state, startsOn },
    signedOn: state === 'DRAFT' ? null : startsOn,
    startsAt: later(-24 * 400),
    ...{ timeZone: 'America/Toronto', inArrears: false, options: [] },
  };
  return stage.unitOfWork.run(stage.administrator, (tx) => tx.insert(ContractEntity, row as never));
}

const submit = (more: object = {}, viewer = agent) =>
  deliverables.submit(viewer, {
    contractId: encodeId('contract', contract.id),
    ...{ title: 'Recette', description: 'https://example.com/recette' },
    ...{ idempotencyKey: newId(), ...more },
  });
const on = ({ id }: DeliverableEntity, more: object = {}) => ({
  ...{ deliverableId: encodeId('deliverable', id), idempotencyKey: newId(), round: 1, ...more },
});
const validate = (one: DeliverableEntity, viewer = client, more: object = {}) =>
  deliverables.validate(viewer, on(one, more));
const askChanges = (one: DeliverableEntity, viewer = client, more: object = {}) =>
  deliverables.requestChanges(viewer, { ...on(one), comment: 'Il manque la page 3.', ...more });
const resubmit = (one: DeliverableEntity, viewer = agent) =>
  deliverables.resubmit(viewer, {
    ...on(one, { round: undefined }),
    description: 'Avec la page 3',
  });
const withdraw = (one: DeliverableEntity, viewer = agent) =>
  deliverables.withdraw(viewer, { ...on(one, { round: undefined }), reason: 'Doublon' });

const historyOf = async ({ id }: DeliverableEntity) =>
  (await stage.unitOfWork.read(agent, (tx) => stepsOf(tx, [id]))).map(
    ({ kind, round, body }) => `${kind} ${round}${body === null ? '' : ` ${body}`}`,
  );
const toldOf = async ({ id }: DeliverableEntity) =>
  (
    await stage.rows(
      `SELECT data->>'template' AS template FROM outbox
       WHERE type = 'notice.requested' AND data->>'subject' = $1 ORDER BY seq`,
      `deliverable:${id}`,
    )
  ).map(({ template }) => template.slice('deliverable.'.length));

/** Does what is due by an instant, as the runner of due work does, long after it was due. */
async function passTo(instant: string): Promise<string[]> {
  const done: string[] = [];
  for (;;) {
    const [row] = await stage.rows(
      `SELECT id, due_at FROM due_work WHERE kind = $1 AND due_at <= $2 ORDER BY due_at LIMIT 1`,
      DELIVERABLE_REMINDER,
      instant,
    );
    if (!row) return done;
    const dueAt = Temporal.Instant.fromEpochMilliseconds(row.due_at.getTime());
    const late = systemViewer(stage.provider.id, Temporal.Instant.from(instant));
    await stage.unitOfWork.run(late, async (tx) => {
      await remind(row.id, dueAt, tx.asOf(dueAt));
      await tx.manager.query('DELETE FROM due_work WHERE kind = $1 AND id = $2 AND due_at = $3', [
        DELIVERABLE_REMINDER,
        row.id,
        row.due_at,
      ]);
    });
    done.push(`${dueAt}`);
  }
}

describe('a deliverable', () => {
  test('[S0.16] goes to and fro until the customer validates it, each round on record', async () => {
    const one = await submit();
    expect(one).toMatchObject({ state: 'SUBMITTED', round: 1, customerId: customer.id });
    expect(one.reference).toMatch(/^P[0-9A-F]{2}-D-2026-\d{4}$/);
    expect(await askChanges(one)).toMatchObject({
      state: 'CHANGES_REQUESTED',
      nextReminderAt: null,
    });
    expect(await refusalsOf(validate(one))).toEqual(['DELIVERABLE_STATE deliverableId']);
    expect(await resubmit(one)).toMatchObject({ state: 'SUBMITTED', round: 2 });
    await expect(validate(one)).rejects.toThrow('changed meanwhile'); // it read round 1
    const call = { round: 2, comment: 'Merci', idempotencyKey: 'yes' };
    const validated = await validate(one, client, call);
    expect((await validate(one, client, call)).version).toBe(validated.version);
    expect(await refusalsOf(withdraw(one))).toEqual(['DELIVERABLE_STATE deliverableId']);
    expect(await historyOf(one)).toEqual([
      'SUBMITTED 1 https://example.com/recette',
      'CHANGES_REQUESTED 1 Il manque la page 3.',
      'SUBMITTED 2 Avec la page 3',
      'VALIDATED 2 Merci',
    ]);
    expect(await toldOf(one)).toEqual([
      ...['submitted', 'changes-requested', 'submitted', 'validated'],
    ]);
  });

  test('[S0.16] is answered by the customer’s administrative user or its reseller, never by staff', async () => {
    const one = await submit();
    const { staff, user, reseller, administrativeUser, stranger } = stage.viewers;
    for (const viewer of [staff('admin'), staff('manager'), agent, user(customer.id)]) {
      expect(await refusalsOf(validate(one, viewer))).toEqual(['FORBIDDEN']);
      expect(await refusalsOf(askChanges(one, viewer))).toEqual(['FORBIDDEN']);
    }
    const resellerId = (await stage.organization('RESELLER')).id;
    for (const viewer of [administrativeUser(newId()), reseller(resellerId), stranger()])
      expect(await refusalsOf(validate(one, viewer))).toEqual(['NOT_FOUND deliverableId']);
    expect(await refusalsOf(submit({}, client))).toEqual(['FORBIDDEN']);
    expect(await refusalsOf(withdraw(one, client))).toEqual(['FORBIDDEN']);
    await stage.unitOfWork.run(stage.administrator, (tx) =>
      tx.insert(DelegationEntity, {
        ...{ id: newId(), providerId: stage.provider.id, resellerId, customerId: customer.id },
        startsAt: now,
      }),
    );
    expect((await validate(one, reseller(resellerId))).state).toBe('VALIDATED');
  });

  test('is refused with the place of what is wrong', async () => {
    const draft = await hold('DRAFT');
    const yesterday = Temporal.PlainDate.from('2026-03-01');
    for (const [more, refusal] of [
      [{ contractId: encodeId('contract', draft.id) }, 'CONTRACT_STATE contractId'],
      [{ contractId: encodeId('contract', newId()) }, 'NOT_FOUND contractId'],
      [{ title: ' ' }, 'INVALID_INPUT title'],
      [{ description: '' }, 'INVALID_INPUT description'],
      [{ dueOn: yesterday }, 'INVALID_INPUT dueOn'],
    ] as const)
      expect(await refusalsOf(submit(more)), refusal).toEqual([refusal]);
    const twins = await Promise.all([1, 2].map(() => submit({ externalId: 'ged-9' })));
    expect(twins[0]!.id).toBe(twins[1]!.id);
  });

  test('is seen by its customer alone, beside staff', async () => {
    const one = await submit();
    const seenBy = (viewer: Viewer) =>
      stage.unitOfWork.read(viewer, async (tx) => [
        await selectDeliverables(tx, { ids: [one.id] }).getCount(),
        (await stepsOf(tx, [one.id])).length,
      ]);
    const { administrativeUser, user, stranger } = stage.viewers;
    for (const viewer of [agent, client, user(customer.id)])
      expect(await seenBy(viewer)).toEqual([1, 1]);
    const elsewhere = { ...agent, providerId: newId() };
    for (const viewer of [administrativeUser(newId()), stranger(), elsewhere])
      expect(await seenBy(viewer)).toEqual([0, 0]);
  });
});

describe('reminders', () => {
  test('[S0.16] come every five business days, three times at most, none twice', async () => {
    await stage.rows('DELETE FROM due_work');
    const one = await submit();
    const dates = ['2026-03-09T17:00:00Z', '2026-03-16T17:00:00Z', '2026-03-23T17:00:00Z'];
    expect(one.nextReminderAt?.toString()).toBe(dates[0]);
    await stage.unitOfWork.run(
      systemViewer(stage.provider.id, later(1)),
      (tx) => remind(one.id, later(1), tx), // of a date that was given up
    );
    expect(await passTo('2026-03-09T16:59:59Z')).toEqual([]);
    expect(await passTo('2026-05-01T00:00:00Z')).toEqual(dates);
    expect(await historyOf(one)).toEqual([
      'SUBMITTED 1 https://example.com/recette',
      ...['REMINDED 1', 'REMINDED 1', 'REMINDED 1'],
    ]);
    expect((await toldOf(one)).slice(1)).toEqual(['reminder', 'reminder', 'reminder']);
  });

  test('[S0.16] go by the customer’s own hours where they stand in for the charter’s', async () => {
    const days = weekdays.slice();
    const hours = { bands: [{ days, opens: '08:00', closes: '12:00' }], from: '2026-01-01' };
    const own = await stage.unitOfWork.run(stage.administrator, (tx) =>
      tx.insert(CustomerCalendarEntity, {
        ...{ id: newId(), providerId: stage.provider.id, customerId: customer.id },
        ...{ calendarKey: 'office', timeZone: 'America/Toronto', startsAt: later(-24 * 60) },
        startsOn: Temporal.PlainDate.from('2026-01-01'),
        hours: [{ ...hours, reason: 'x', setAt: `${now}`, setBy: null }],
      }),
    );
    expect(`${(await submit()).nextReminderAt}`).toBe('2026-03-07T17:00:00Z'); // a Saturday
    await stage.rows(
      `UPDATE customer_calendar SET ends_at = $2, ends_before = '2026-03-02', end_reason = 'x'
       WHERE id = $1`,
      own.id,
      `${now}`,
    );
    expect(`${(await submit()).nextReminderAt}`).toBe('2026-03-09T17:00:00Z');
  });

  test('[S0.16] end with the answer, and begin anew with the next round', async () => {
    await stage.rows('DELETE FROM due_work');
    const [answered, changed, withdrawn] = [await submit(), await submit(), await submit()];
    await validate(answered);
    await askChanges(changed);
    await withdraw(withdrawn);
    expect(await passTo('2026-05-01T00:00:00Z')).toEqual([]);
    const again = await resubmit(changed, { ...agent, now: '2026-04-01T08:00:00Z' });
    expect(again).toMatchObject({ remindersGiven: 0 });
    expect(await passTo('2026-04-09T15:59:59Z')).toEqual([]);
    expect(await passTo('2026-04-10T00:00:00Z')).toEqual(['2026-04-09T16:00:00Z']);
  });
});

test('an erased person’s words are taken from the history, which stays', async () => {
  const people = new PersonService(stage.unitOfWork);
  const { personId } = await people.addPerson(stage.administrator, {
    organizationId: orgId(customer),
    person: { displayName: 'Zoé', email: 'zoe@example.com' },
    role: 'ADMINISTRATIVE_USER',
    idempotencyKey: newId(),
  });
  const zoe = { ...client, personId };
  const [before, after] = [await submit(), await submit()];
  await askChanges(before, zoe);
  await people.erasePerson(stage.administrator, personId);
  await askChanges(after, zoe); // a request that was under way
  for (const one of [before, after])
    expect((await historyOf(one)).at(-1)).toBe('CHANGES_REQUESTED 1');
});

test('an erased member of staff leaves no notice of an answer on the bus', async () => {
  const people = new PersonService(stage.unitOfWork);
  const { personId } = await people.addPerson(stage.administrator, {
    organizationId: orgId(stage.provider),
    person: { displayName: 'Max', email: 'max@example.com' },
    role: 'AGENT',
    idempotencyKey: newId(),
  });
  const one = await submit({}, { ...agent, personId });
  await validate(one);
  await people.erasePerson(stage.administrator, personId);
  const [{ count }] = await stage.rows(
    `SELECT count(*)::int AS count FROM outbox told JOIN outbox gone
       ON gone.aggregate_id = told.aggregate_id AND gone.data IS NULL
     WHERE told.data->>'subject' = $1 AND told.data->>'template' = 'deliverable.validated'`,
    `deliverable:${one.id}`,
  );
  expect(count).toBe(1);
});
