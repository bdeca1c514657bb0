import { decodeId, type ReadTransaction } from '@charter/database';
import { byKey, defineLoader, type Order } from '@charter/subgraph';
import type { FollowUpFilter } from '../generated/graphql.js';
import { MessageEntity } from '../message/message.entity.js';
import { FollowUpEntity } from './follow-up.entity.js';

/** What is due first stands first. */
export const byDue: Order<FollowUpEntity> = {
  key: 'DUE_AT',
  direction: 'ASC',
  by: [
    { sql: 'follow_up.due_at', type: 'timestamptz', value: ({ dueAt }) => dueAt.toString() },
    { sql: 'follow_up.id', type: 'uuid', value: ({ id }) => id },
  ],
};

function select(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(FollowUpEntity, 'follow_up')
    .where('follow_up.providerId = :providerId', { providerId: tx.viewer.providerId });
}

/** Follow-ups that the viewer sees, as they stand now. */
export function selectFollowUps(
  tx: ReadTransaction,
  filter: FollowUpFilter | null | undefined,
  now: Temporal.Instant,
) {
  const query = select(tx);
  const { states, customerIds, satisfied, dueBefore } = filter ?? {};
  if (states) {
    query.andWhere(
      `(CASE WHEN follow_up.state = 'OWED' AND follow_up.dueAt < :now THEN 'OVERDUE'
        ELSE follow_up.state END) = ANY (:states)`,
      { now: now.toString(), states },
    );
    // What is stored, besides, so that the index of what is owed serves the usual question.
    const stored = states.map((state) => (state === 'OVERDUE' ? 'OWED' : state));
    query.andWhere('follow_up.state = ANY (:stored)', { stored });
  }
  if (customerIds) {
    const ids = customerIds.map((id) => decodeId('organization', id));
    query.andWhere('follow_up.customerId = ANY (:ids)', { ids });
  }
  if (satisfied != null) query.andWhere('follow_up.satisfied = :satisfied', { satisfied });
  if (dueBefore) query.andWhere('follow_up.dueAt < :dueBefore', { dueBefore: `${dueBefore}` });
  return query;
}

/** The follow-up that is owed for a ticket; null where none is. */
export function owedFor(tx: ReadTransaction, ticketId: string): Promise<FollowUpEntity | null> {
  return select(tx)
    .andWhere('follow_up.ticketId = :ticketId', { ticketId })
    .andWhere(`follow_up.state = 'OWED'`)
    .getOne();
}

/** Whether a follow-up was ever owed for a ticket, whatever became of it. */
export function hasFollowUp(tx: ReadTransaction, ticketId: string): Promise<boolean> {
  return select(tx).andWhere('follow_up.ticketId = :ticketId', { ticketId }).getExists();
}

/** The latest follow-up of each ticket. */
export const followUpLoader = defineLoader(async (tx, ticketIds) => {
  const found = await select(tx)
    .andWhere('follow_up.ticketId = ANY (:ticketIds)', { ticketIds })
    .orderBy('follow_up.owedSince')
    .addOrderBy('follow_up.id')
    .getMany();
  return byKey(found, ({ ticketId }) => ticketId);
});

/** Notes of what customers answered, by id; only staff sees them. */
export const noteLoader = defineLoader(async (tx, ids) => {
  const notes = await tx.manager
    .createQueryBuilder(MessageEntity, 'message')
    .where('message.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('message.id = ANY (:ids)', { ids })
    .getMany();
  return byKey(notes, ({ id }) => id);
});
