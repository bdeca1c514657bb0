import type { ReadTransaction } from '@charter/database';
import type { Order } from '@charter/subgraph';
import { OutageEntity } from './outage.entity.js';

export const outagesNewestFirst: Order<OutageEntity> = {
  key: 'NEWEST',
  direction: 'DESC',
  by: [
    { sql: 'u.starts_at', type: 'timestamptz', value: (row) => row.startsAt.toString() },
    { sql: 'u.id', type: 'uuid', value: (row) => row.id },
  ],
};

interface OutageFilter {
  readonly startsAt?: {
    readonly gte?: Temporal.Instant | null;
    readonly lt?: Temporal.Instant | null;
  } | null;
}

export function selectOutages(tx: ReadTransaction, { startsAt }: OutageFilter) {
  const query = tx.manager
    .createQueryBuilder(OutageEntity, 'u')
    .where('u.providerId = :providerId', { providerId: tx.viewer.providerId });
  if (startsAt?.gte) query.andWhere('u.starts_at >= :gte', { gte: startsAt.gte.toString() });
  if (startsAt?.lt) query.andWhere('u.starts_at < :lt', { lt: startsAt.lt.toString() });
  return query;
}

/** Interruptions that touch [from, to) as far as the viewer sees them, oldest first. */
export function outagesWithin(tx: ReadTransaction, from: Temporal.Instant, to: Temporal.Instant) {
  return selectOutages(tx, {})
    .andWhere('u.starts_at < :to AND (u.ends_at IS NULL OR u.ends_at > :from)', {
      from: from.toString(),
      to: to.toString(),
    })
    .orderBy('u.starts_at')
    .addOrderBy('u.id')
    .getMany();
}
