import type { Transaction } from '@charter/database';
import type { EventData } from '@charter/events';
import type { ReceivedEvent, Tombstone } from '@charter/messaging';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { MembershipEntity } from '../person/membership.entity.js';
import { PersonEntity } from '../person/person.entity.js';

type Requested = ReceivedEvent<'notice.requested'>;
type Recipient = EventData<'notice.requested'>['recipients'][number];
type Purpose = Extract<Recipient, { purpose: string }>['purpose'];

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
  async onRequested(event: Requested, tx: Transaction): Promise<void> {
    const { recipients, authorId = null } = event.data;
    // Whoever is erased meanwhile waits for this, or is found erased by what follows.
    await tx.shareTurn('erasure', String(event.providerId));
    const body = authorId && (await isErased(tx, authorId)) ? null : event.data.body;
    for (const recipient of recipients)
      await keep(tx, { ...event, data: { ...event.data, body } }, recipient);
  }

  /** Others keep that they were told; what a person wrote goes, whoever of them is erased. */
  async onErased({ aggregateId }: Pick<Tombstone, 'aggregateId'>, tx: Transaction): Promise<void> {
    await tx.manager.query(
      `UPDATE notice SET body = NULL WHERE provider_id = $1 AND occasion_id = $2`,
      [tx.viewer.providerId, aggregateId],
    );
  }
}

async function keep(tx: Transaction, event: Requested, recipient: Recipient): Promise<void> {
  const isContacts = !('personId' in recipient);
  if (!isContacts && (await isReached(tx, recipient))) {
    await tx.preparedWrite('keep notice', keepOfPerson, [...valuesOf(event), recipient.personId]);
  } else if (recipient.organizationId) {
    const roles = rolesFor[isContacts ? recipient.purpose : 'SUPPORT'];
    const values = [...valuesOf(event), recipient.organizationId, roles];
    await tx.preparedWrite('keep notices of contacts', keepOfContacts, values);
  }
}

/** A message to a member is for the contacts once who was meant has left. */
async function isReached(
  tx: Transaction,
  { personId, organizationId }: Extract<Recipient, { personId: string }>,
): Promise<boolean> {
  if (!organizationId) return true;
  return tx.manager.existsBy(MembershipEntity, { personId, organizationId, active: true });
}

function isErased(tx: Transaction, id: string): Promise<boolean> {
  return tx.manager.existsBy(PersonEntity, { id, erasedAt: Not(IsNull()) });
}

const valuesOf = ({ data, providerId, time }: Requested) => [
  providerId,
  data.noticeId,
  data.template,
  data.subject,
  JSON.stringify(data.parameters),
  data.body,
  data.authorId ?? null,
  time.toString(),
];

/**
 * One statement for each kind of recipient, planned once: a release asks for thousands, and row security makes a
 * statement that knows both kinds ten times as dear.
 */
const keepNotices = (people: string) => `
  INSERT INTO notice
    (id, provider_id, occasion_id, person_id, template, about, parameters, body, author_id, created_at)
  SELECT uuidv7(), $1::uuid, $2::uuid, p.person_id, $3, $4, $5::jsonb, $6, $7::uuid, $8::timestamptz
  FROM (${people}) p
  WHERE NOT EXISTS (SELECT FROM person e WHERE e.id = p.person_id AND e.erased_at IS NOT NULL)
  ON CONFLICT (provider_id, occasion_id, person_id) DO NOTHING`;

const keepOfPerson = keepNotices('SELECT $9::uuid AS person_id');

/** What is offset is found first, by its index, and not joined the other way round. */
const keepOfContacts = keepNotices(`
  SELECT person_id FROM membership
  WHERE provider_id = $1::uuid AND organization_id = $9::uuid AND active AND role = ANY ($10::text[]) OFFSET 0`);
