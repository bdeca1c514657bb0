import type { ReadTransaction } from '@charter/database';
import { TimeEntryEntity } from './time-entry.entity.js';

/** Work on tickets as it is said now, by start; what was withdrawn is no work. */
export function workOf(
  tx: ReadTransaction,
  ticketIds: readonly string[],
): Promise<TimeEntryEntity[]> {
  return currentForms(tx)
    .andWhere('entry.ticketId IN (:...ticketIds)', { ticketIds })
    .andWhere('NOT entry.withdrawn')
    .orderBy('entry.startedAt')
    .addOrderBy('entry.id')
    .getMany();
}

/** Entries that were withdrawn, by start. */
export function withdrawnWorkOf(
  tx: ReadTransaction,
  ticketIds: readonly string[],
): Promise<TimeEntryEntity[]> {
  return currentForms(tx)
    .andWhere('entry.ticketId IN (:...ticketIds)', { ticketIds })
    .andWhere('entry.withdrawn')
    .orderBy('entry.startedAt')
    .addOrderBy('entry.id')
    .getMany();
}

/** The entry known by this id, in its present form. */
export function entryNow(tx: ReadTransaction, id: string): Promise<TimeEntryEntity | null> {
  return currentForms(tx).andWhere('(entry.id = :id OR entry.corrects = :id)', { id }).getOne();
}

/** All forms of entries known by these ids, oldest first. */
export function formsOf(tx: ReadTransaction, ids: readonly string[]): Promise<TimeEntryEntity[]> {
  return tx.manager
    .createQueryBuilder(TimeEntryEntity, 'entry')
    .where('entry.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('(entry.id = ANY (:ids) OR entry.corrects = ANY (:ids))', { ids })
    .orderBy('entry.revision')
    .getMany();
}

function currentForms(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(TimeEntryEntity, 'entry')
    .where('entry.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere(
      `NOT EXISTS (SELECT FROM time_entry later WHERE later.provider_id = entry.provider_id
         AND later.corrects = coalesce(entry.corrects, entry.id)
         AND later.revision > entry.revision)`,
    );
}
