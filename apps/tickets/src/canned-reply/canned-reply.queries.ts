import { decodeId, type ReadTransaction, type Transaction } from '@charter/database';
import { defineLoader, groupByKey, notFound, type Order } from '@charter/subgraph';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { CannedReplyEntity, CannedReplyRevisionEntity } from './canned-reply.entity.js';
import { isUnmodified, rendered, textFor, type CannedTexts } from './domain/canned-text.js';

export const cannedRepliesByKey: Order<CannedReplyEntity> = {
  key: 'KEY',
  direction: 'ASC',
  by: [{ sql: 'canned.key', type: 'text', value: ({ key }) => key }],
};

export function selectCannedReplies(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(CannedReplyEntity, 'canned')
    .where('canned.providerId = :providerId', { providerId: tx.viewer.providerId });
}

/** Whether a canned text of the provider, as it is or ever was, says just these words [S1.28]. */
export async function saysCannedText(
  tx: Transaction,
  ticket: TicketEntity,
  body: string,
): Promise<boolean> {
  const rows = await tx.manager.query<{ texts: CannedTexts }[]>(
    'SELECT DISTINCT texts FROM canned_reply_revision WHERE provider_id = $1',
    [tx.viewer.providerId],
  );
  return isUnmodified(
    body,
    rows.map(({ texts }) => texts),
    ticket,
  );
}

/** A canned reply as it is sent on this ticket; throws NOT_FOUND for an absent or retired one. */
export async function renderedCannedReply(
  tx: Transaction,
  ticket: TicketEntity,
  typedId: string,
  language: 'fr' | 'en',
): Promise<string> {
  const canned = await tx.find(CannedReplyEntity, decodeId('cannedReply', typedId));
  const text = canned && !canned.retired && textFor(canned.texts, language);
  if (!text) throw notFound('cannedReply', 'cannedReplyId');
  return rendered(text, ticket);
}

export const revisionLoader = defineLoader(async (tx, ids) => {
  const revisions = await tx.manager
    .createQueryBuilder(CannedReplyRevisionEntity, 'revision')
    .where('revision.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('revision.cannedReplyId = ANY (:ids)', { ids })
    .orderBy('revision.version')
    .getMany();
  return groupByKey(revisions, ({ cannedReplyId }) => cannedReplyId);
});
