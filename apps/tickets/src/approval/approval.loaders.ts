import { defineLoader, groupByKey } from '@charter/subgraph';
import { MessageEntity } from '../message/message.entity.js';
import { ApprovalEntity } from './approval.entity.js';

/** A permission with the text that asked for it. */
export type ShownApproval = ApprovalEntity & { readonly request: string | null };

export const approvalLoader = defineLoader<ShownApproval[]>(async (tx, ticketIds) => {
  const { entities, raw } = await tx.manager
    .createQueryBuilder(ApprovalEntity, 'approval')
    .innerJoin(MessageEntity, 'message', 'message.id = approval.id')
    .addSelect('message.body', 'request')
    .where('approval.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('approval.ticketId = ANY (:ticketIds)', { ticketIds })
    .orderBy('approval.askedAt')
    .addOrderBy('approval.id')
    .getRawAndEntities<{ request: string | null }>();
  const approvals = entities.map((approval, index) =>
    Object.assign(approval, { request: raw[index]?.request ?? null }),
  );
  return groupByKey(approvals, ({ ticketId }) => ticketId);
});
