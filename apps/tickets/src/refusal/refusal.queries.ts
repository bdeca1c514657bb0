import { decodeId, type ReadTransaction } from '@charter/database';
import { type Lane, type Order, walkedColumns } from '@charter/subgraph';
import type { RefusalFilter } from '../generated/graphql.js';
import { RefusalEntity } from './refusal.entity.js';

export const newestRefusal: Order<RefusalEntity> = {
  key: 'NEWEST',
  direction: 'DESC',
  by: [
    { sql: 'refusal.at', type: 'timestamptz', value: ({ at }) => at.toString() },
    { sql: 'refusal.id', type: 'uuid', value: ({ id }) => id },
  ],
};

/**
 * Refused openings that the viewer sees; fields of the filter are ANDed, lists mean one of. What lanes
 * say is left to them.
 */
export function selectRefusals(
  tx: ReadTransaction,
  filter: RefusalFilter | null | undefined,
  lanes: readonly Lane[] = [],
) {
  const walked = walkedColumns(lanes);
  const query = tx.manager
    .createQueryBuilder(RefusalEntity, 'refusal')
    .where('refusal.providerId = :providerId', { providerId: tx.viewer.providerId });
  for (const [column, values] of listed(filter ?? {})) {
    if (values && !walked.has(`refusal.${column}`))
      query.andWhere(`refusal.${column} = ANY (:${column})`, { [column]: values });
  }
  const { gte, lt } = filter?.at ?? {};
  if (gte) query.andWhere('refusal.at >= :gte', { gte: gte.toString() });
  if (lt) query.andWhere('refusal.at < :lt', { lt: lt.toString() });
  return query;
}

/** The first list of the filter is walked value by value: an index begins with each of them. */
export function refusalLanes(filter: RefusalFilter | null | undefined): Lane[] {
  const [first] = listed(filter ?? {}).filter(([, values]) => values);
  if (!first) return [];
  const [column, values] = first;
  const type = column === 'customer_id' ? 'uuid' : 'text';
  return [
    {
      column: `refusal.${column}`,
      values: `SELECT unnest(CAST(:lane_${column} AS ${type}[]))`,
      parameters: { [`lane_${column}`]: values },
    },
  ];
}

function listed({ customerIds, codes, clauses, channels }: RefusalFilter) {
  return [
    ['customer_id', customerIds?.map((id) => decodeId('organization', id))],
    ['code', codes],
    ['clause', clauses],
    ['channel_key', channels],
  ] as const;
}
