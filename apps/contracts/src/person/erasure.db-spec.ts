import { newId, systemViewer, type Viewer } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';
import { tablesHolding, viewersOf } from '@charter/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NoticeConsumer } from '../notice/notice.consumer.js';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { now, openStage, operator, orgId, refusalsOf, type Stage } from '../testing/stage.js';
import { ERASURE_SEAL, sealErasure } from './erase-person.js';
import { PersonService } from './person.service.js';

type Requested = ReceivedEvent<'notice.requested'>;

let stage: Stage;
let customer: OrganizationEntity;
let people: PersonService;
const notices = new NoticeConsumer();

beforeAll(async () => {
  stage = await openStage();
  customer = await stage.organization('CUSTOMER');
  people = new PersonService(stage.unitOfWork);
});
afterAll(() => stage?.close());

const issuer = 'https://people.example';

async function member(displayName: string, subject = newId()) {
  const { personId } = await people.addPerson(stage.administrator, {
    organizationId: orgId(customer),
    person: { displayName, email: `${displayName}@example.com`, issuer, subject },
    role: 'USER',
    idempotencyKey: newId(),
  });
  return personId;
}

const system = <T>(work: Parameters<Stage['unitOfWork']['run']>[1]) =>
  stage.unitOfWork.run(systemViewer(stage.provider.id, now), work) as Promise<T>;

/** A notice with words of this author reaches these persons. */
function notify(authorId: string, personIds: string[], body: string, noticeId = newId()) {
  const recipients = personIds.map((personId) => ({ personId }));
  const data = { noticeId, template: 'ticket.replied', parameters: {}, subject: 'ticket:1' };
  const event = {
    data: { ...data, recipients, body, authorId },
    ...{ providerId: stage.provider.id, time: now },
  } as unknown as Requested;
  return system((tx) => notices.onRequested(event, tx));
}

const inbox = (personId: string) =>
  stage.rows('SELECT body FROM notice WHERE person_id = $1 ORDER BY created_at, body', personId);

/** What the others are told of, in order, as `topic: data`. */
const outbox = () => stage.rows('SELECT topic, aggregate_id, data FROM outbox ORDER BY seq');

test('of an erased person nothing is left but the id', async () => {
  const [gone, stays] = [await member('Zoltan'), await member('Yvonne')];
  await notify(stays, [gone, stays], 'from Yvonne');
  await notify(gone, [stays], 'from Zoltan');
  await stage.rows('TRUNCATE outbox');

  const erased = await people.erasePerson(stage.administrator, gone);
  expect(erased).toMatchObject({ id: gone, displayName: '', email: '', subject: null });
  expect(erased.erasedAt?.equals(now)).toBe(true);
  expect(await tablesHolding(stage.database.admin, ['zoltan'])).toEqual([]);
  expect(await inbox(gone)).toEqual([]);
  expect(await inbox(stays)).toEqual([{ body: 'from Yvonne' }, { body: null }]);
  expect(await stage.rows('SELECT active FROM membership WHERE person_id = $1', gone)).toEqual([
    { active: false },
  ]);
  const told = await outbox();
  expect(told.map(({ topic, data }) => [topic, data?.active ?? data])).toEqual([
    ['membership', false],
    ['person', null],
    ['person-erased', { personId: gone }],
  ]);

  const again = await people.erasePerson(stage.administrator, gone);
  expect(again.version).toBe(erased.version);
  expect(await outbox()).toEqual(told);
});

test('what is still on its way about an erased person arrives without the person', async () => {
  const [gone, stays] = [await member('Xaver'), await member('Wanda')];
  await people.erasePerson(stage.administrator, gone);
  await notify(stays, [gone, stays], 'from Wanda');
  await notify(gone, [stays], 'from Xaver');
  expect(await inbox(gone)).toEqual([]);
  expect(await inbox(stays)).toEqual([{ body: 'from Wanda' }, { body: null }]);
});

test('a withdrawn notice loses its words', async () => {
  const [author, reader, noticeId] = [await member('Ulf'), await member('Vera'), newId()];
  await notify(author, [reader], 'words', noticeId);
  await system((tx) => notices.onErased({ aggregateId: noticeId }, tx));
  expect(await inbox(reader)).toEqual([{ body: null }]);
});

test('changes of a person leave the outbox before the tombstone', async () => {
  const gone = await member('Tilda');
  await people.erasePerson(stage.administrator, gone);
  const rows = (await outbox()).filter(({ topic, aggregate_id }) => {
    return topic === 'person' && aggregate_id === gone;
  });
  expect(rows.map(({ data }) => data?.displayName ?? null)).toEqual(['Tilda', null]);
});

test('the tombstone is told once more, so that a broker closes the segment of the first', async () => {
  const gone = await member('Quentin');
  const { version } = await people.erasePerson(stage.administrator, gone);
  const due = await stage.rows('SELECT kind, due_at FROM due_work WHERE id = $1', gone);
  expect(due).toEqual([
    { kind: ERASURE_SEAL, due_at: new Date(now.add({ hours: 2 }).epochMilliseconds) },
  ]);
  await stage.rows('TRUNCATE outbox');
  await system((tx) => sealErasure(tx, gone));
  expect(await stage.rows('SELECT topic, aggregate_version, data FROM outbox')).toEqual([
    { topic: 'person', aggregate_version: version + 1, data: null },
  ]);
});

test('an identity that was erased is somebody new when it comes again', async () => {
  const subject = newId();
  const first = await member('Sven', subject);
  expect(await refusalsOf(member('Sven', subject))).toEqual(['INVALID_INPUT role']);
  await people.erasePerson(stage.administrator, first);
  expect(await member('Sven', subject)).not.toBe(first);
});

test('administrators erase people of their provider, operators everybody’s, others nobody', async () => {
  const person = await member('Rosa');
  const { staff, administrativeUser, user } = stage.viewers;
  const tryAs = (viewer: Viewer) => refusalsOf(people.erasePerson(viewer, person));
  for (const viewer of [staff('manager', 'agent'), administrativeUser(customer.id), user()])
    expect(await tryAs(viewer)).toEqual(['FORBIDDEN']);
  expect(await tryAs(viewersOf(newId(), now).staff('admin'))).toEqual(['NOT_FOUND']);
  expect(await tryAs(operator('olga'))).toEqual([]);
  expect(await refusalsOf(people.erasePerson(operator('olga'), newId()))).toEqual(['NOT_FOUND']);
});
