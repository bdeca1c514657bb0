import type { ReadTransaction } from '@charter/database';
import type { Order } from '@charter/subgraph';
import { externalOwner } from '../external-id.js';
import { OutageAnnouncementEntity, OutageCorrectionEntity } from './outage-history.entity.js';
import { OutageEntity } from './outage.entity.js';

const byStart: Order<OutageEntity>['by'] = [
  { sql: 'u.starts_at', type: 'timestamptz', value: (row) => row.startsAt.toString() },
  { sql: 'u.id', type: 'uuid', value: (row) => row.id },
];

/** Both read the index by start, from either end. */
export const outageOrders: Readonly<Record<'NEWEST' | 'OLDEST', Order<OutageEntity>>> = {
  NEWEST: { key: 'NEWEST', direction: 'DESC', by: byStart },
  OLDEST: { key: 'OLDEST', direction: 'ASC', by: byStart },
};

interface Range {
  readonly gte?: Temporal.Instant | null;
  readonly lt?: Temporal.Instant | null;
}

export interface OutageFilter {
  readonly ids?: readonly string[] | null;
  readonly startsAt?: Range | null;
  /** Touching [gte, lt). */
  readonly during?: Range | null;
  readonly kinds?: readonly OutageEntity['kind'][] | null;
  /** Hitting one of them, by name or because it hit everybody. */
  readonly customerIds?: readonly string[] | null;
  readonly productIds?: readonly string[] | null;
  /** true: without end yet. */
  readonly open?: boolean | null;
  readonly announced?: boolean | null;
  readonly cancelled?: boolean | null;
}

export function selectOutages(tx: ReadTransaction, filter: OutageFilter) {
  const { ids, startsAt, during, kinds, customerIds, productIds } = filter;
  const query = tx.manager
    .createQueryBuilder(OutageEntity, 'u')
    .where('u.providerId = :providerId', { providerId: tx.viewer.providerId });
  const narrow = (value: unknown, sql: string, parameters: object = {}) =>
    value != null && query.andWhere(sql, parameters);
  narrow(ids, 'u.id = ANY (:ids)', { ids });
  narrow(startsAt?.gte, 'u.starts_at >= :gte', { gte: startsAt?.gte?.toString() });
  narrow(startsAt?.lt, 'u.starts_at < :lt', { lt: startsAt?.lt?.toString() });
  const from = during?.gte?.toString();
  narrow(from, '(u.ends_at IS NULL OR u.ends_at > :from)', { from });
  narrow(during?.lt, 'u.starts_at < :to', { to: during?.lt?.toString() });
  narrow(kinds, 'u.kind = ANY (:kinds)', { kinds });
  narrow(customerIds, `(u.customer_ids = '{}' OR u.customer_ids && :customerIds)`, { customerIds });
  narrow(productIds, '(u.product_id IS NULL OR u.product_id = ANY (:productIds))', { productIds });
  const isOpen = 'u.ends_at IS NULL AND NOT u.cancelled';
  narrow(filter.open, filter.open ? isOpen : `NOT (${isOpen})`);
  narrow(filter.announced, `u.announced_at IS ${filter.announced ? 'NOT NULL' : 'NULL'}`);
  narrow(filter.cancelled, filter.cancelled ? 'u.cancelled' : 'NOT u.cancelled');
  return query;
}

/** An outage by the external id that this caller gave it. */
export function findByExternalId(tx: ReadTransaction, externalId: string) {
  return selectOutages(tx, {})
    .andWhere('u.externalOwner = :owner', { owner: externalOwner(tx.viewer) })
    .andWhere('u.externalId = :externalId', { externalId })
    .getOne();
}

/** What touches [from, to) as far as the viewer sees it, oldest first. */
export function outagesWithin(tx: ReadTransaction, from: Temporal.Instant, to: Temporal.Instant) {
  return selectOutages(tx, { during: { gte: from, lt: to } })
    .orderBy('u.starts_at')
    .addOrderBy('u.id')
    .getMany();
}

/** Announcements of these outages in the order in which they were made. */
export function announcementsOf(tx: ReadTransaction, outageIds: readonly string[]) {
  return historyOf(tx, OutageAnnouncementEntity, outageIds).getMany();
}

export function correctionsOf(tx: ReadTransaction, outageIds: readonly string[]) {
  return historyOf(tx, OutageCorrectionEntity, outageIds).getMany();
}

function historyOf<E extends { ordinal: number }>(
  tx: ReadTransaction,
  entity: new () => E,
  outageIds: readonly string[],
) {
  return tx.manager
    .createQueryBuilder(entity, 'h')
    .where('h.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('h.outageId = ANY (:outageIds)', { outageIds })
    .orderBy('h.ordinal');
}
