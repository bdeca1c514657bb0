import type { ReadTransaction } from '@charter/database';
import { EscalationEntity } from './escalation.entity.js';

/** Escalations of tickets, oldest first. */
export function escalationsOf(
  tx: ReadTransaction,
  ticketIds: readonly string[],
): Promise<EscalationEntity[]> {
  return tx.manager
    .createQueryBuilder(EscalationEntity, 'escalation')
    .where('escalation.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('escalation.ticketId = ANY (:ticketIds)', { ticketIds })
    .orderBy('escalation.at')
    .addOrderBy('escalation.id')
    .getMany();
}
