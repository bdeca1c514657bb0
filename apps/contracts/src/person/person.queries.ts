import type { ReadTransaction } from '@charter/database';
import { defineNestedConnection, type Order } from '@charter/subgraph';
import { MembershipEntity } from './membership.entity.js';
import { PersonEntity } from './person.entity.js';

export function selectPeople(tx: ReadTransaction, ids: readonly string[]) {
  return tx.manager
    .createQueryBuilder(PersonEntity, 'p')
    .where('p.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('p.id = ANY (:ids)', { ids });
}

const membershipsInOrder: Order<MembershipEntity> = {
  key: 'ID',
  direction: 'ASC',
  by: [{ sql: 'm.id', type: 'uuid', value: (row) => row.id }],
};

function selectMemberships(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(MembershipEntity, 'm')
    .where('m.providerId = :providerId AND m.active', { providerId: tx.viewer.providerId });
}

export const membershipsOfOrganization = defineNestedConnection({
  query: selectMemberships,
  within: 'm.organization_id = parent.id',
  order: membershipsInOrder,
});

export function membershipsOfPerson(
  tx: ReadTransaction,
  personId: string,
): Promise<MembershipEntity[]> {
  return selectMemberships(tx)
    .andWhere('m.personId = :personId', { personId })
    .orderBy('m.id')
    .getMany();
}

/** Those of these people who are in an organization of the viewer's. */
export async function colleagues(tx: ReadTransaction, ids: readonly string[]): Promise<string[]> {
  const { administers, usesFor, resellerIds } = tx.viewer;
  const rows = await tx.manager
    .createQueryBuilder(MembershipEntity, 'm')
    .where('m.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('m.personId = ANY (:ids) AND m.active', { ids })
    .andWhere('m.organizationId = ANY (:own)', {
      own: [...administers, ...usesFor, ...resellerIds],
    })
    .getMany();
  return rows.map((row) => row.personId);
}
