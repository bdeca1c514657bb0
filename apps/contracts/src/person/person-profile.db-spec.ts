import { encodeId, newId, type Viewer } from '@charter/database';
import { viewersOf } from '@charter/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { now, openStage, orgId, refusalsOf, type Stage } from '../testing/stage.js';
import { PersonProfileService } from './person-profile.service.js';
import { PersonService } from './person.service.js';

let stage: Stage;
let customer: OrganizationEntity;
let people: PersonService;
let profiles: PersonProfileService;

beforeAll(async () => {
  stage = await openStage();
  customer = await stage.organization('CUSTOMER');
  people = new PersonService(stage.unitOfWork);
  profiles = new PersonProfileService(stage.unitOfWork);
});
afterAll(() => stage?.close());

async function member(role: 'USER' | 'AGENT') {
  const membership = await people.addPerson(stage.administrator, {
    organizationId: role === 'AGENT' ? orgId(stage.provider) : orgId(customer),
    person: { displayName: 'Anne', email: 'anne@example.com', language: 'FR' },
    role,
    idempotencyKey: newId(),
  });
  const { personId } = membership;
  return { personId: encodeId('person', personId), uuid: personId, membership };
}

const user = (personId: string): Viewer => ({ ...stage.viewers.user(customer.id), personId });

/** What the other services were told last of a person or membership. */
async function told(aggregateId: string) {
  const rows = await stage.rows(
    'SELECT data FROM outbox WHERE aggregate_id = $1 ORDER BY seq DESC LIMIT 1',
    aggregateId,
  );
  return rows[0]?.data;
}

test('[S1.25] contacts say themselves how technical replies may be, and staff may say it for them', async () => {
  const anne = await member('USER');
  const say = (viewer: Viewer, technicalLevel: 'BEGINNER' | 'EXPERT' | null) =>
    profiles.setTechnicalLevel(viewer, { personId: anne.personId, technicalLevel });
  expect(await told(anne.uuid)).toMatchObject({ technicalLevel: null });
  expect((await say(user(anne.uuid), 'BEGINNER')).technicalLevel).toBe('BEGINNER');
  expect(await told(anne.uuid)).toMatchObject({ technicalLevel: 'BEGINNER', displayName: 'Anne' });
  const { version } = await say(stage.viewers.staff('agent'), 'EXPERT');
  expect((await say(stage.viewers.administrativeUser(customer.id), 'EXPERT')).version).toBe(
    version,
  );
  expect(await told(anne.uuid)).toMatchObject({ technicalLevel: 'EXPERT' });
  expect((await say(user(anne.uuid), null)).technicalLevel).toBeNull();
});

test('[S4.11] the language of a person is the person’s to choose, and travels', async () => {
  const anne = await member('USER');
  const input = { personId: anne.personId, language: 'EN' as const };
  expect((await profiles.setLanguage(user(anne.uuid), input)).language).toBe('en');
  expect(await told(anne.uuid)).toMatchObject({ language: 'en' });
});

test('colleagues and strangers say nothing of others, and nobody of the erased', async () => {
  const anne = await member('USER');
  const as = (viewer: Viewer) =>
    refusalsOf(
      profiles.setTechnicalLevel(viewer, { personId: anne.personId, technicalLevel: 'EXPERT' }),
    );
  expect(await as(user(newId()))).toEqual(['FORBIDDEN']);
  expect(await as(stage.viewers.administrativeUser(newId()))).toEqual(['NOT_FOUND personId']);
  expect(await as(viewersOf(newId(), now).staff('admin'))).toEqual(['NOT_FOUND personId']);
  await profiles.setTechnicalLevel(user(anne.uuid), {
    personId: anne.personId,
    technicalLevel: 'BEGINNER',
  });
  await people.erasePerson(stage.administrator, anne.uuid);
  expect(await as(stage.administrator)).toEqual(['NOT_FOUND personId']);
  const [row] = await stage.rows('SELECT technical_level FROM person WHERE id = $1', anne.uuid);
  expect(row).toEqual({ technical_level: null });
});

test('[S1.27] managers say what their people know, in keys, each once', async () => {
  const { membership } = await member('AGENT');
  const say = (viewer: Viewer, membershipId: string, skills: string[]) =>
    profiles.setSkills(viewer, { membershipId: encodeId('membership', membershipId), skills });
  const manager = stage.viewers.staff('manager');
  const { skills } = await say(manager, membership.id, ['network', 'en', 'network']);
  expect(skills).toEqual(['en', 'network']);
  expect(await told(membership.id)).toMatchObject({ skills, active: true });
  const refused = (...call: Parameters<typeof say>) => refusalsOf(say(...call));
  expect(await refused(manager, membership.id, ['Réseau'])).toEqual(['INVALID_INPUT skills 0']);
  expect(await refused(stage.viewers.staff('agent'), membership.id, [])).toEqual(['FORBIDDEN']);
  const contact = (await member('USER')).membership.id;
  expect(await refused(manager, contact, ['network'])).toEqual(['NOT_FOUND membershipId']);
});
