import { newId, type Transaction } from '@charter/database';
import type { EventData } from '@charter/events';
import { defineDueWork, type ReceivedEvent } from '@charter/messaging';
import { isMarkedErased } from '../access/erased-person.js';

type Notice = Omit<EventData<'notice.requested'>, 'noticeId' | 'authorId'>;

/** Version that a notice has on the bus: it is told once. */
const TOLD = 1;

/** Kind of the due work that withdraws a notice once more; its id is the notice's. */
export const NOTICE_SEAL = 'notice.erasure-seal';

/**
 * Asks `contracts` for a message, in the unit of work of its occasion, and remembers the persons
 * whom it is sent to or who wrote its body, so that it can be erased for each of them.
 */
export async function requestNotice(
  tx: Transaction,
  notice: Notice,
  noticeId: string = newId(),
): Promise<void> {
  const { providerId, personId } = tx.viewer;
  const authorId = notice.body === null ? null : personId;
  const body = authorId && (await isErased(tx, authorId)) ? null : notice.body;
  const recipients = notice.recipients.flatMap((to) => ('personId' in to ? [to.personId] : []));
  const people = new Set(authorId ? [...recipients, authorId] : recipients);
  if (people.size > 0)
    await tx.manager.query(
      `INSERT INTO notice_sent (provider_id, person_id, notice_id, sent_at)
       SELECT $1::uuid, unnest($2::uuid[]), $3::uuid, clock_timestamp()`,
      [providerId, [...people], noticeId],
    );
  await tx.publish(
    { id: noticeId, version: TOLD - 1, providerId },
    { type: 'notice.requested', data: { ...notice, body, noticeId, authorId } },
  );
}

/** A message of ours to contacts of organizations, about whose persons nothing has to be remembered. */
export interface ContactsNotice {
  readonly noticeId: string;
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly organizationId: string;
  readonly purpose: Extract<Notice['recipients'][number], { purpose: string }>['purpose'];
}

/** Asks for many such messages at once: in one statement, however many they are. */
export function requestNotices(tx: Transaction, notices: readonly ContactsNotice[]): Promise<void> {
  const requests = notices.map(({ organizationId, purpose, ...notice }) => {
    const recipients = [{ organizationId, purpose }];
    return { id: notice.noticeId, data: { ...notice, recipients, body: null, authorId: null } };
  });
  return tx.publishFirsts('notice.requested', requests);
}

/**
 * Whether a person is erased already: a request that began before may end after it. Whoever erases
 * waits for requests that asked before, and finds what they wrote and sent.
 */
export async function isErased(tx: Transaction, personId: string): Promise<boolean> {
  await tx.shareTurn('erasure', String(tx.viewer.providerId));
  return isMarkedErased(tx, personId);
}

/** Withdraws from the bus, and from whoever keeps them, the notices sent to or about this person. */
export async function eraseNotices(
  { data }: Pick<ReceivedEvent<'person.erased'>, 'data'>,
  tx: Transaction,
): Promise<void> {
  const { providerId } = tx.viewer;
  await tx.takeTurn('erasure', String(providerId));
  const notices = await tx.manager.query<{ id: string }[]>(
    `WITH theirs AS (
       SELECT notice_id FROM notice_sent WHERE provider_id = $1 AND person_id = $2
     ), forgotten AS (
       DELETE FROM notice_sent WHERE provider_id = $1 AND notice_id IN (SELECT notice_id FROM theirs)
     ) SELECT notice_id AS id FROM theirs ORDER BY notice_id`,
    [providerId, data.personId],
  );
  const sealedAt = Temporal.Instant.from(tx.viewer.now).add({ hours: 2 });
  for (const { id } of notices) {
    await tx.publishTombstone('notice.requested', { id, version: TOLD, providerId });
    await tx.schedule(NOTICE_SEAL, id, sealedAt);
  }
}

/**
 * Due work of every service that sends notices. A broker compacts closed segments only, and closes one,
 * after its hour, when something more comes to it: the second tombstone lets the first take effect,
 * and comes behind whatever was on its way to the bus while the first one passed it.
 */
export const noticeSeal = defineDueWork({
  [NOTICE_SEAL]: (id, _dueAt, tx) => {
    const withdrawn = { id, version: TOLD + 1, providerId: tx.viewer.providerId };
    return tx.publishTombstone('notice.requested', withdrawn);
  },
});
