import type { Transaction } from '@charter/database';
import type { EventData } from '@charter/events';
import type { ReceivedEvent, Tombstone } from '@charter/messaging';
import { Injectable } from '@nestjs/common';
import type { MembershipEntity } from '../person/membership.entity.js';

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
  async onRequested(event: ReceivedEvent<'notice.requested'>, tx: Transaction): Promise<void> {
    const { noticeId, template, parameters, subject, recipients, body, authorId } = event.data;
    // Whoever is erased meanwhile waits for this, or is found erased by the statement behind it.
    await tx.shareTurn('erasure', String(event.providerId));
    await tx.preparedWrite('keep notices', keepNotices, [
      event.providerId,
      JSON.stringify(recipients.map(asked)),
      noticeId,
      template,
      subject,
      JSON.stringify(parameters),
      body,
      authorId ?? null,
      event.time.toString(),
    ]);
  }

  /** Others keep that they were told; what a person wrote goes, whoever of them is erased. */
  async onErased({ aggregateId }: Pick<Tombstone, 'aggregateId'>, tx: Transaction): Promise<void> {
    await tx.manager.query(
      `UPDATE notice SET body = NULL WHERE provider_id = $1 AND occasion_id = $2`,
      [tx.viewer.providerId, aggregateId],
    );
  }
}

/** A person, the contacts of an organization, or a person who is replaced by them once no member of it. */
function asked(recipient: Recipient) {
  const isContacts = !('personId' in recipient);
  return {
    person_id: isContacts ? null : recipient.personId,
    organization_id: recipient.organizationId ?? null,
    roles: rolesFor[isContacts ? recipient.purpose : 'SUPPORT'],
  };
}

/** One statement, planned once: a release asks for thousands. */
const keepNotices = `
  WITH asked AS (
    SELECT a.*, EXISTS (SELECT FROM membership m WHERE m.provider_id = $1::uuid AND m.active
      AND m.person_id = a.person_id AND m.organization_id = a.organization_id) AS belongs
    FROM jsonb_to_recordset($2::jsonb) AS a (person_id uuid, organization_id uuid, roles text[])
  ), people AS (
    SELECT person_id FROM asked WHERE person_id IS NOT NULL AND (organization_id IS NULL OR belongs)
    UNION
    SELECT m.person_id FROM asked a JOIN membership m ON m.provider_id = $1::uuid AND m.active
      AND m.organization_id = a.organization_id AND m.role = ANY (a.roles)
    WHERE a.person_id IS NULL OR NOT a.belongs
  )
  INSERT INTO notice
    (id, provider_id, occasion_id, person_id, template, about, parameters, body, author_id, created_at)
  SELECT uuidv7(), $1::uuid, $3::uuid, p.person_id, $4, $5, $6::jsonb,
    CASE WHEN NOT EXISTS (SELECT FROM person e WHERE e.id = $8::uuid AND e.erased_at IS NOT NULL)
      THEN $7 END, $8::uuid, $9::timestamptz
  FROM people p
  WHERE NOT EXISTS (SELECT FROM person e WHERE e.id = p.person_id AND e.erased_at IS NOT NULL)
  ON CONFLICT (provider_id, occasion_id, person_id) DO NOTHING`;
