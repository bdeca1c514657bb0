import { lockInOrder, type Transaction } from '@charter/database';
import { eraseNotices, eraseTexts, notFound } from '@charter/subgraph';
import { personTexts } from './erase-reasons.js';
import { MembershipEntity } from './membership.entity.js';
import { membershipChanged } from './person-facts.js';
import { PersonEntity } from './person.entity.js';

/** Kind of the due work that tells of an erasure once more; its id is the person's. */
export const ERASURE_SEAL = 'person.erasure-seal';

/**
 * Blanks what is known of a person and has every service and the bus forget it; the id stays, so
 * that history holds. Whoever is erased already stays as is.
 */
export async function erasePerson(tx: Transaction, personId: string): Promise<PersonEntity> {
  // Notices that are being kept at this moment are either found below or find the person erased.
  await tx.takeTurn('erasure', String(tx.viewer.providerId));
  const person = await tx.lockOrFail(PersonEntity, personId, () => notFound('person'));
  if (person.erasedAt) return person;
  await endMemberships(tx, personId);
  const erased = await tx.update(PersonEntity, person, {
    issuer: null,
    subject: null,
    displayName: '',
    email: '',
    technicalLevel: null,
    erasedAt: Temporal.Instant.from(tx.viewer.now),
  });
  await tx.publishTombstone('person.changed', erased);
  await tx.publish(erased, { type: 'person.erased', data: { personId } });
  await eraseNotices({ data: { personId } }, tx);
  await eraseTexts(tx, personId, personTexts);
  await tx.schedule(ERASURE_SEAL, personId, Temporal.Instant.from(tx.viewer.now).add({ hours: 2 }));
  return erased;
}

/**
 * A broker compacts closed segments only, and closes one, after its hour, when something more comes
 * to it. Where nobody else's change does, the second tombstone lets the first one take effect. It also
 * comes behind whatever was on its way to the bus while the first one passed it.
 */
export async function sealErasure(tx: Transaction, personId: string): Promise<void> {
  const person = await tx.lock(PersonEntity, personId);
  if (person?.erasedAt) await tx.publishTombstone('person.changed', person);
}

async function endMemberships(tx: Transaction, personId: string): Promise<void> {
  const theirs = tx.manager
    .createQueryBuilder(MembershipEntity, 'm')
    .where('m.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('m.personId = :personId AND m.active', { personId });
  for (const membership of await lockInOrder(theirs).getMany()) {
    const ended = await tx.update(MembershipEntity, membership, { active: false });
    await tx.publish(ended, membershipChanged(ended));
  }
}
