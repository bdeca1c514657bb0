import { encodeId, newId, systemViewer } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { PersonProfileService } from '../person/person-profile.service.js';
import { PersonService } from '../person/person.service.js';
import { now, openStage, orgId, type Stage } from '../testing/stage.js';
import type { GraphContext } from '@charter/subgraph';
import { NoticeConsumer } from './notice.consumer.js';
import { NoticeResolver } from './notice.resolver.js';
import { selectOwnNotices } from './notice.queries.js';

type Requested = ReceivedEvent<'notice.requested'>;
let stage: Stage;
let customer: OrganizationEntity;
const consumer = new NoticeConsumer();

beforeAll(async () => {
  stage = await openStage();
  customer = await stage.organization('CUSTOMER');
});
afterAll(() => stage?.close());

async function member(role: 'ADMINISTRATIVE_USER' | 'USER') {
  const people = new PersonService(stage.unitOfWork);
  return people.addPerson(stage.administrator, {
    organizationId: orgId(customer),
    person: { displayName: role, email: 'p@example.com' },
    role,
    idempotencyKey: newId(),
  });
}

function request(noticeId: string, recipients: Requested['data']['recipients']) {
  const data = { noticeId, recipients, template: 'ticket.replied', subject: `ticket:${newId()}` };
  const event = {
    data: { ...data, parameters: { reference: 'VAL-2026-000001' }, body: null },
    providerId: stage.provider.id,
    time: now,
  } as unknown as Requested;
  return stage.unitOfWork.run(systemViewer(stage.provider.id, now), (tx) =>
    consumer.onRequested(event, tx),
  );
}

const inboxOf = (personId: string | null) =>
  stage.unitOfWork.read({ ...stage.viewers.stranger(), personId, usesFor: [customer.id] }, (tx) =>
    selectOwnNotices(tx).getCount(),
  );

test('a message is kept once per occasion and recipient, however often it is asked for', async () => {
  const [administrator, user] = [await member('ADMINISTRATIVE_USER'), await member('USER')];
  const toBoth = [
    { personId: user.personId },
    { personId: administrator.personId },
    { organizationId: customer.id, purpose: 'SUPPORT' as const },
  ];
  const occasion = newId();
  await request(occasion, toBoth);
  await request(occasion, toBoth);
  expect(await inboxOf(user.personId)).toBe(1);
  expect(await inboxOf(administrator.personId)).toBe(1);
  await request(newId(), [{ organizationId: customer.id, purpose: 'SUPPORT' }]);
  expect(await inboxOf(user.personId)).toBe(1);
  expect(await inboxOf(administrator.personId)).toBe(2);
  expect(await inboxOf(null)).toBe(0);
});

test('who has left is replaced by the contacts where a message is to a member', async () => {
  const [contact, left] = [await member('ADMINISTRATIVE_USER'), await member('USER')];
  const toMember = [{ personId: left.personId, organizationId: customer.id }];
  await request(newId(), toMember);
  expect([await inboxOf(left.personId), await inboxOf(contact.personId)]).toEqual([1, 0]);
  const people = new PersonService(stage.unitOfWork);
  await people.endMembership(stage.administrator, left.id);
  await request(newId(), toMember);
  expect([await inboxOf(left.personId), await inboxOf(contact.personId)]).toEqual([1, 1]);
});

test('who has left the organization gets no more of its messages', async () => {
  const left = await member('ADMINISTRATIVE_USER');
  const people = new PersonService(stage.unitOfWork);
  expect(encodeId('membership', left.id)).toMatch(/^mem_/);
  await people.endMembership(stage.administrator, left.id);
  await request(newId(), [{ organizationId: customer.id, purpose: 'SUPPORT' }]);
  expect(await inboxOf(left.personId)).toBe(0);
});

test('[S4.11] each recipient is written to in the own language, and in the new one once it changes', async () => {
  const [anne, ben] = [await member('USER'), await member('USER')];
  const profiles = new PersonProfileService(stage.unitOfWork);
  const speak = ({ personId }: { personId: string }, language: 'FR' | 'EN') =>
    profiles.setLanguage(stage.administrator, { personId: encodeId('person', personId), language });
  await speak(anne, 'FR');
  await speak(ben, 'EN');
  await request(newId(), [{ personId: anne.personId }, { personId: ben.personId }]);
  const textOf = async ({ personId }: { personId: string }) => {
    const viewer = { ...stage.viewers.stranger(), personId, usesFor: [customer.id] };
    const read: GraphContext['read'] = (work) => stage.unitOfWork.read(viewer, work);
    // The device that it is read on speaks the other language.
    const context = { viewer, read, memo: new Map(), language: 'en' } as unknown as GraphContext;
    const notice = await read((tx) => selectOwnNotices(tx).getOneOrFail());
    return new NoticeResolver(stage.unitOfWork).text(notice, context);
  };
  expect(await textOf(anne)).toBe('Une réponse à VAL-2026-000001 vous attend.');
  expect(await textOf(ben)).toBe('There is a reply to VAL-2026-000001.');
  await speak(ben, 'FR');
  expect(await textOf(ben)).toBe('Une réponse à VAL-2026-000001 vous attend.');
});
