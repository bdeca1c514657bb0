import { newId, type Transaction } from '@charter/database';
import type { EventData } from '@charter/events';
import type { ReceivedEvent, Tombstone } from '@charter/messaging';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { MembershipEntity } from '../person/membership.entity.js';
import { PersonEntity } from '../person/person.entity.js';

type Recipient = EventData<'notice.requested'>['recipients'][number];
type Contacts = Extract<Recipient, { purpose: string }>;
type Purpose = Contacts['purpose'];

/** Who in an organization gets what: of a customer its administrative users, of a provider its managers. */
const rolesFor: Readonly<Record<Purpose, readonly MembershipEntity['role'][]>> = {
  SUPPORT: ['ADMINISTRATIVE_USER', 'RESELLER', 'AGENT'],
  BILLING: ['ADMINISTRATIVE_USER', 'RESELLER', 'BILLING'],
  MANAGEMENT: ['ADMINISTRATIVE_USER', 'RESELLER', 'MANAGER', 'ADMIN'],
  RELEASES: ['ADMINISTRATIVE_USER', 'RESELLER'],
};

/** Keeps each message that the system owes somebody, once per occasion and recipient. */
@Injectable()
export class NoticeConsumer {
  async onRequested(event: ReceivedEvent<'notice.requested'>, tx: Transaction): Promise<void> {
    const { noticeId, template, parameters, subject, recipients, authorId = null } = event.data;
    const people = new Set<string>();
    for (const recipient of recipients)
      for (const personId of await peopleOf(tx, recipient)) people.add(personId);
    // Whoever is erased meanwhile waits for this, or is found erased here.
    await tx.shareTurn('erasure', String(event.providerId));
    const erased = await erasedAmong(tx, authorId ? [...people, authorId] : [...people]);
    const body = authorId && erased.has(authorId) ? null : event.data.body;
    for (const personId of people.difference(erased))
      await tx.manager.query(
        `INSERT INTO notice
           (id, provider_id, occasion_id, person_id, template, about, parameters, body, author_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (provider_id, occasion_id, person_id) DO NOTHING`,
        [
          newId(),
          event.providerId,
          noticeId,
          personId,
          template,
          subject,
          JSON.stringify(parameters),
          body,
          authorId,
          event.time.toString(),
        ],
      );
  }

  /** Others keep that they were told; what a person wrote goes, whoever of them is erased. */
  async onErased({ aggregateId }: Pick<Tombstone, 'aggregateId'>, tx: Transaction): Promise<void> {
    await tx.manager.query(
      `UPDATE notice SET body = NULL WHERE provider_id = $1 AND occasion_id = $2`,
      [tx.viewer.providerId, aggregateId],
    );
  }
}

async function erasedAmong(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const erased = { id: In([...ids]), erasedAt: Not(IsNull()) };
  const rows = await tx.manager.find(PersonEntity, { where: erased, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

async function peopleOf(tx: Transaction, recipient: Recipient): Promise<string[]> {
  if (!('personId' in recipient)) return contactsOf(tx, recipient);
  const { personId, organizationId } = recipient;
  if (!organizationId) return [personId];
  const membership = { personId, organizationId, active: true };
  if (await tx.manager.existsBy(MembershipEntity, membership)) return [personId];
  return contactsOf(tx, { organizationId, purpose: 'SUPPORT' });
}

async function contactsOf(tx: Transaction, { organizationId, purpose }: Contacts) {
  const members = await tx.manager
    .createQueryBuilder(MembershipEntity, 'm')
    .where('m.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('m.organizationId = :organizationId AND m.active', { organizationId })
    .andWhere('m.role = ANY (:roles)', { roles: rolesFor[purpose] })
    .getMany();
  return members.map((member) => member.personId);
}
