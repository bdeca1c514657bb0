import { decodeId, type IdType, type Viewer } from '@charter/database';
import type { Lane } from '@charter/subgraph';
import type { InstallationFilter } from '../generated/graphql.js';
import { stateSql } from '../product-version/version.queries.js';

/** Customers that a viewer outside the staff sees, as a query; null where all are seen. */
interface Sight {
  readonly ids: string;
  readonly parameters: { readonly sightOf: readonly string[] };
}

/**
 * What row security lets a viewer see, said once more where a list can be walked by it: policies alone are looked
 * at row by row, and a customer with ten installations would wait for those of everybody.
 */
export function sightOf(viewer: Viewer): Sight | null {
  const { kind, staffRoles, administers, usesFor, resellerIds } = viewer;
  if (kind === 'system' || staffRoles.length > 0) return null;
  const own = 'SELECT unnest(CAST(:sightOf AS uuid[]))';
  return {
    ids: resellerIds.length === 0 ? own : `${own} UNION SELECT viewer_customers()`,
    parameters: { sightOf: [...administers, ...usesFor] },
  };
}

/**
 * How a list of installations is walked so that its cost does not grow with their number: by the first of these that
 * is asked, value by value, each of which has an index that goes on with the order; what else is asked is looked at
 * on the way.
 */
export function installationLanes(viewer: Viewer, filter: InstallationFilter): readonly Lane[] {
  if (filter.ids) return [];
  const { organizationIds, productVersionIds, versionStates } = filter;
  const { productIds, attestations, environments } = filter;
  const sight = sightOf(viewer);
  if (sight) return [lanesOfSight(sight, organizationIds)];
  if (organizationIds) return [lane('customer_id', plain('organization', organizationIds))];
  if (productVersionIds) return [lane('product_version_id', plain('version', productVersionIds))];
  if (versionStates) return [lanesOfStates(viewer, versionStates, productIds)];
  if (productIds) return [lane('product_id', plain('product', productIds))];
  if (attestations) return [lane('attestation', attestations, 'text')];
  return environments ? [lane('environment', environments, 'text')] : [];
}

/** The same within one customer or version, which an index begins with. */
export function lanesWithin(
  parent: 'customer_id' | 'product_version_id',
  viewer: Viewer,
  filter: InstallationFilter,
): readonly Lane[] {
  const sight = sightOf(viewer);
  if (parent === 'customer_id' || filter.ids) return [];
  if (sight) return [lanesOfSight(sight, filter.organizationIds)];
  return filter.organizationIds
    ? [lane('customer_id', plain('organization', filter.organizationIds))]
    : [];
}

function lanesOfSight(sight: Sight, asked: readonly string[] | null | undefined): Lane {
  const column = 'installation.customer_id';
  if (!asked) return { column, values: sight.ids, parameters: sight.parameters };
  const values = `(${sight.ids}) INTERSECT SELECT unnest(CAST(:askedCustomers AS uuid[]))`;
  const parameters = { ...sight.parameters, askedCustomers: plain('organization', asked) };
  return { column, values, parameters };
}

function lanesOfStates(
  { providerId, now }: Viewer,
  states: readonly string[],
  productIds: readonly string[] | null | undefined,
): Lane {
  const ofProducts = productIds ? 'AND version.product_id = ANY(:laneProducts)' : '';
  return {
    column: 'installation.product_version_id',
    values: `SELECT version.id FROM product_version version
      WHERE version.provider_id = :laneProvider AND ${stateSql('version')} = ANY(:laneStates) ${ofProducts}`,
    parameters: {
      ...{ laneProvider: providerId, laneStates: states, now },
      ...(productIds && { laneProducts: plain('product', productIds) }),
    },
  };
}

function lane(name: string, values: readonly string[], type: 'uuid' | 'text' = 'uuid'): Lane {
  return {
    column: `installation.${name}`,
    values: `SELECT DISTINCT unnest(CAST(:lane_${name} AS ${type}[]))`,
    parameters: { [`lane_${name}`]: values },
  };
}

function plain(type: IdType, ids: readonly string[]): string[] {
  return ids.map((id) => decodeId(type, id));
}
