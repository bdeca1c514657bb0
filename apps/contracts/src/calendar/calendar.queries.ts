import type { ReadTransaction } from '@charter/database';
import { byKey, defineLoader, defineNestedConnection, type Order } from '@charter/subgraph';
import { CustomerCalendarEntity } from './customer-calendar.entity.js';

const newestFirst: Order<CustomerCalendarEntity> = {
  key: 'NEWEST',
  direction: 'DESC',
  by: [
    { sql: 'k.starts_on', type: 'date', value: (row) => row.startsOn.toString() },
    { sql: 'k.id', type: 'uuid', value: (row) => row.id },
  ],
};

function selectCalendars(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(CustomerCalendarEntity, 'k')
    .where('k.providerId = :providerId', { providerId: tx.viewer.providerId });
}

export const calendarsOfCustomer = defineNestedConnection({
  query: selectCalendars,
  within: 'k.customer_id = parent.id',
  order: newestFirst,
});

export const calendarLoader = defineLoader(async (tx, ids) =>
  byKey(await selectCalendars(tx).andWhere('k.id = ANY (:ids)', { ids }).getMany(), ({ id }) => id),
);

/**
 * The customer's calendar of this key that hours from a day on join: the one in force on that day, or
 * the one that begins next. Null where there is none; one that was called off is none.
 */
export async function calendarFrom(
  tx: ReadTransaction,
  customerId: string,
  calendarKey: string,
  from: Temporal.PlainDate,
): Promise<CustomerCalendarEntity | null> {
  return selectCalendars(tx)
    .andWhere('k.customerId = :customerId AND k.calendarKey = :calendarKey', {
      customerId,
      calendarKey,
    })
    .andWhere('(k.endsBefore IS NULL OR k.endsBefore > greatest(k.startsOn, :from))', {
      from: from.toString(),
    })
    .orderBy('k.startsOn')
    .getOne();
}

/** The customer's calendar that stands in for the charter's of this key at an instant; or null. */
export async function calendarAt(
  tx: ReadTransaction,
  customerId: string,
  calendarKey: string,
  at: Temporal.Instant,
): Promise<CustomerCalendarEntity | null> {
  return selectCalendars(tx)
    .andWhere('k.customerId = :customerId AND k.calendarKey = :calendarKey', {
      customerId,
      calendarKey,
    })
    .andWhere('k.startsAt <= :at AND (k.endsAt IS NULL OR k.endsAt > :at)', { at: at.toString() })
    .getOne();
}
