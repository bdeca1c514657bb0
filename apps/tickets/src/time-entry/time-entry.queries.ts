import type { ReadTransaction } from '@charter/database';
import { TimeEntryEntity } from './time-entry.entity.js';

/** Work on tickets, by start. */
export function workOf(
  tx: ReadTransaction,
  ticketIds: readonly string[],
): Promise<TimeEntryEntity[]> {
  return tx.manager
    .createQueryBuilder(TimeEntryEntity, 'entry')
    .where('entry.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('entry.ticketId IN (:...ticketIds)', { ticketIds })
    .orderBy('entry.startedAt')
    .addOrderBy('entry.id')
    .getMany();
}
