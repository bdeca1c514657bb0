import type { ReadTransaction } from '@charter/database';
import {
  connection,
  defineChosenConnection,
  type GraphContext,
  type Order,
  type PageArguments,
  rowIds,
} from '@charter/subgraph';
import type { SelectQueryBuilder } from 'typeorm';
import type { InstallationFilter, InstallationSort } from '../generated/graphql.js';
import { stateSql } from '../product-version/version.queries.js';
import { AffectedCustomerEntity } from './affected-customer.entity.js';
import { InstallationEntity } from './installation.entity.js';
import { installationLanes, lanesWithin, sightOf } from './installation-lanes.js';

interface InstallationsAsked extends PageArguments {
  readonly filter?: InstallationFilter | null;
  readonly sort?: InstallationSort | null;
}

/** Installations of the provider. */
export function installations(context: GraphContext, args: InstallationsAsked) {
  const asked = chosen(args);
  const lanes = installationLanes(context.viewer, asked.filter);
  return connection(context, { args, ...listOf(asked), lanes });
}

/** Installations of a customer; all customers that are asked alike share their statements. */
export const installationsOfCustomer = below('customer_id');

/** Installations of a version; the same. */
export const installationsOfVersion = below('product_version_id');

function below(column: 'customer_id' | 'product_version_id') {
  const list = defineChosenConnection((asked: Chosen, { viewer }) => ({
    ...listOf(asked),
    lanes: lanesWithin(column, viewer, asked.filter),
    within: `installation.${column} = parent.id`,
  }));
  return (context: GraphContext, parentId: string, args: InstallationsAsked) =>
    list(context, parentId, args, chosen(args));
}

interface Chosen {
  readonly filter: InstallationFilter;
  readonly sort: InstallationSort;
}

function chosen({ filter, sort }: InstallationsAsked): Chosen {
  return { filter: filter ?? {}, sort: sort ?? 'SINCE_DESC' };
}

function listOf({ filter, sort }: Chosen) {
  return {
    filter,
    order: sinceOrder(sort),
    query: (tx: ReadTransaction) => selectInstallations(tx, filter),
  };
}

/** Installations of the provider, without order. */
export function selectInstallations(
  tx: ReadTransaction,
  filter: InstallationFilter,
): SelectQueryBuilder<InstallationEntity> {
  const query = ofProvider(tx);
  const { versionStates: states, retired } = filter;
  for (const [condition, parameters] of conditions(filter)) query.andWhere(condition, parameters);
  if (states) query.andWhere(inStates, { states, now: tx.viewer.now });
  const sight = sightOf(tx.viewer);
  if (sight) query.andWhere(`installation.customerId IN (${sight.ids})`, sight.parameters);
  // As the index on what is in use has it.
  if (retired != null) query.andWhere(`installation.until IS ${retired ? 'NOT ' : ''}NULL`);
  return query;
}

/** Customers who run a version now. */
export function affectedOrganizations(
  context: GraphContext,
  args: PageArguments,
  productVersionId: string,
) {
  return connection(context, {
    args,
    filter: { productVersionId },
    order: customerOrder,
    defaultSize: 10,
    query: (tx) => {
      const query = tx.manager
        .createQueryBuilder(AffectedCustomerEntity, 'affected')
        .where('affected.providerId = :providerId', { providerId: tx.viewer.providerId })
        .andWhere('affected.productVersionId = :productVersionId', { productVersionId });
      const sight = sightOf(tx.viewer);
      // As an array it goes into the view, before its rows are counted; a query would be joined behind that.
      if (sight)
        query.andWhere(`affected.customerId = ANY (ARRAY(${sight.ids}))`, sight.parameters);
      return query;
    },
  });
}

export function installationWhere(
  context: GraphContext,
  condition: string,
  parameters: Record<string, unknown>,
): Promise<InstallationEntity | null> {
  return context.read((tx) => ofProvider(tx).andWhere(condition, parameters).getOne());
}

const inStates = `installation.product_version_id IN (SELECT version.id FROM product_version version
  WHERE version.provider_id = installation.provider_id AND ${stateSql('version')} = ANY(:states))`;

function conditions(filter: InstallationFilter): [string, Record<string, unknown>][] {
  const { attestations, environments } = filter;
  const ids = rowIds('installation', filter.ids);
  const customerIds = rowIds('organization', filter.organizationIds);
  const productIds = rowIds('product', filter.productIds);
  const versionIds = rowIds('version', filter.productVersionIds);
  const given: [unknown, string, Record<string, unknown>][] = [
    [ids, 'installation.id = ANY(:ids)', { ids }],
    [customerIds, 'installation.customerId = ANY(:customerIds)', { customerIds }],
    [productIds, 'installation.productId = ANY(:productIds)', { productIds }],
    [versionIds, 'installation.productVersionId = ANY(:versionIds)', { versionIds }],
    [environments, 'installation.environment = ANY(:environments)', { environments }],
    [attestations, 'installation.attestation = ANY(:attestations)', { attestations }],
  ];
  return given.filter(([value]) => value != null).map(([, sql, parameters]) => [sql, parameters]);
}

function sinceOrder(sort: InstallationSort): Order<InstallationEntity> {
  return {
    key: sort,
    direction: sort === 'SINCE_ASC' ? 'ASC' : 'DESC',
    by: [
      { sql: 'installation.since', type: 'date', value: ({ since }) => since.toString() },
      { sql: 'installation.id', type: 'uuid', value: ({ id }) => id },
    ],
  };
}

const customerOrder: Order<AffectedCustomerEntity> = {
  key: 'CUSTOMER_ASC',
  direction: 'ASC',
  by: [{ sql: 'affected.customerId', type: 'uuid', value: ({ customerId }) => customerId }],
};

function ofProvider(tx: ReadTransaction): SelectQueryBuilder<InstallationEntity> {
  return tx.manager
    .createQueryBuilder(InstallationEntity, 'installation')
    .where('installation.providerId = :providerId', { providerId: tx.viewer.providerId });
}
