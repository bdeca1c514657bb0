import type { EventOf } from '@charter/events';
import type { StatedOutage } from './outage-history.entity.js';
import type { OutageEntity } from './outage.entity.js';

/** An outage as the other services are told. */
export function outageChanged(row: OutageEntity): EventOf<'outage.changed'> {
  const { id, productId, customerIds, kind, announcedAt, startsAt, endsAt, cancelled } = row;
  return {
    type: 'outage.changed',
    data: {
      outageId: id,
      productId,
      customerIds,
      kind,
      announcedAt,
      startsAt,
      endsAt,
      cancelled,
    },
  };
}

/** An outage as its corrections quote it. */
export function outageFacts(row: OutageEntity): StatedOutage {
  const { kind, summary, productId, customerIds, startsAt, endsAt, cancelled } = row;
  return {
    ...{ kind, summary, productId, cancelled },
    customerIds: customerIds.toSorted(),
    startsAt: startsAt.toString(),
    endsAt: endsAt?.toString() ?? null,
  };
}
