import type { ReadTransaction } from '@charter/database';
import type { Order } from '@charter/subgraph';
import { OrganizationEntity, type OrganizationKind } from './organization.entity.js';

export interface OrganizationFilter {
  readonly ids?: readonly string[] | null;
  readonly kinds?: readonly OrganizationKind[] | null;
  readonly nameStartsWith?: string | null;
  readonly active?: boolean | null;
}

export const organizationsByName: Order<OrganizationEntity> = {
  key: 'NAME',
  direction: 'ASC',
  by: [
    { sql: 'lower(o.name)', type: 'text', through: 'lower', value: (row) => row.name },
    { sql: 'o.id', type: 'uuid', value: (row) => row.id },
  ],
};

export function selectOrganizations(tx: ReadTransaction, filter: OrganizationFilter) {
  const { ids, kinds, nameStartsWith, active } = filter;
  const query = tx.manager
    .createQueryBuilder(OrganizationEntity, 'o')
    .where('o.providerId = :providerId', { providerId: tx.viewer.providerId });
  if (ids) query.andWhere('o.id = ANY (:ids)', { ids });
  if (kinds) query.andWhere('o.kind = ANY (:kinds)', { kinds });
  if (active != null) query.andWhere('o.active = :active', { active });
  if (nameStartsWith)
    query.andWhere('starts_with(lower(o.name), lower(:nameStartsWith))', { nameStartsWith });
  return query;
}

export function findOrganization(
  tx: ReadTransaction,
  by: { readonly id: string } | { readonly key: string } | { readonly externalId: string },
): Promise<OrganizationEntity | null> {
  const [[column, value] = ['id', '']] = Object.entries(by) as [string, string][];
  return tx.manager
    .createQueryBuilder(OrganizationEntity, 'o')
    .where('o.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere(`o.${column} = :value`, { value })
    .getOne();
}
