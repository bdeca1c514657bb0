import { decodeId, type ReadTransaction } from '@charter/database';
import { type Lane, type Order, walkedColumns } from '@charter/subgraph';
import type { EscalationFilter } from '../generated/graphql.js';
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

export const newestEscalation: Order<EscalationEntity> = {
  key: 'NEWEST',
  direction: 'DESC',
  by: [
    { sql: 'escalation.at', type: 'timestamptz', value: ({ at }) => at.toString() },
    { sql: 'escalation.id', type: 'uuid', value: ({ id }) => id },
  ],
};

/**
 * Escalations that the viewer sees; fields of the filter are ANDed, lists mean one of. What lanes say is
 * left to them.
 */
export function selectEscalations(
  tx: ReadTransaction,
  filter: EscalationFilter | null | undefined,
  lanes: readonly Lane[] = [],
) {
  const walked = walkedColumns(lanes);
  const query = tx.manager
    .createQueryBuilder(EscalationEntity, 'escalation')
    .where('escalation.providerId = :providerId', { providerId: tx.viewer.providerId });
  const { vacant, personIds, functions, at } = filter ?? {};
  if (vacant != null) query.andWhere(`escalation.personId IS ${vacant ? '' : 'NOT '}NULL`);
  if (personIds && !walked.has('escalation.person_id')) {
    const people = personIds.map((id) => decodeId('person', id));
    query.andWhere('escalation.personId = ANY (:people)', { people });
  }
  if (functions && !walked.has('escalation.assigns'))
    query.andWhere('escalation.assigns = ANY (:functions)', { functions });
  if (at?.gte) query.andWhere('escalation.at >= :gte', { gte: at.gte.toString() });
  if (at?.lt) query.andWhere('escalation.at < :lt', { lt: at.lt.toString() });
  return query;
}

/** A list of people or of functions is walked one by one: an index begins with each. */
export function escalationLanes({ personIds, functions }: EscalationFilter): Lane[] {
  if (personIds)
    return [
      lane(
        'person_id',
        'uuid',
        personIds.map((id) => decodeId('person', id)),
      ),
    ];
  return functions ? [lane('assigns', 'text', functions)] : [];
}

function lane(column: string, type: 'uuid' | 'text', values: readonly string[]): Lane {
  return {
    column: `escalation.${column}`,
    values: `SELECT unnest(CAST(:lane_${column} AS ${type}[]))`,
    parameters: { [`lane_${column}`]: values },
  };
}
