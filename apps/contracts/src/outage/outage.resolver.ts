import { decodeId, encodeId } from '@charter/database';
import {
  charterAt,
  connection,
  exactlyOne,
  type GraphContext,
  referenceTo,
  rowIds,
} from '@charter/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { OutageFilter, QueryOutageArgs, QueryOutagesArgs } from '../generated/graphql.js';
import { externalOwner } from '../external-id.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import { judgingInstant } from './availability.loaders.js';
import { monthBounds } from './domain/availability.js';
import { judge } from './domain/judgement.js';
import { outageActions } from './outage-actions.js';
import type { OutageEntity } from './outage.entity.js';
import { customersShown } from './outage-history.resolver.js';
import { announcementsLoader, correctionsLoader, outageLoader } from './outage.loaders.js';
import { findByExternalId, outageOrders, selectOutages } from './outage.queries.js';
import { shownStretches } from './shown-availability.js';

@Resolver('Outage')
export class OutageResolver {
  @Query('outage')
  outage(@Args() args: QueryOutageArgs, @Context() context: GraphContext) {
    const { name, value } = exactlyOne(args);
    if (name === 'id') return outageLoader(context).load(decodeId('outage', value));
    return context.read((tx) => findByExternalId(tx, value));
  }

  @Query('outages')
  list(@Args() args: QueryOutagesArgs, @Context() context: GraphContext) {
    const { startsAt, filter: given, sort, ...page } = args;
    const filter = { ...(startsAt && { startsAt }), ...given };
    return connection(context, {
      query: (tx) => selectOutages(tx, rowsOf(filter)),
      order: outageOrders[sort ?? 'NEWEST'],
      args: page,
      filter,
    });
  }

  @ResolveField('id')
  id(@Parent() outage: OutageEntity) {
    return encodeId('outage', outage.id);
  }

  @ResolveField('externalId')
  externalId(@Parent() outage: OutageEntity, @Context() { viewer }: GraphContext) {
    return outage.externalOwner === externalOwner(viewer) ? outage.externalId : null;
  }

  @ResolveField('product')
  product(@Parent() outage: OutageEntity) {
    return referenceTo('product', outage.productId);
  }

  @ResolveField('customers')
  customers(@Parent() outage: OutageEntity, @Context() context: GraphContext) {
    return customersShown(context, outage.customerIds);
  }

  @ResolveField('announcements')
  async announcements(@Parent() outage: OutageEntity, @Context() context: GraphContext) {
    return (await announcementsLoader(context).load(outage.id)) ?? [];
  }

  @ResolveField('corrections')
  async corrections(@Parent() outage: OutageEntity, @Context() context: GraphContext) {
    return (await correctionsLoader(context).load(outage.id)) ?? [];
  }

  /** Staff see it as it is towards all whom it hit, a customer as it is towards itself. */
  @ResolveField('counted')
  async counted(@Parent() outage: OutageEntity, @Context() context: GraphContext) {
    const { viewer, now } = context;
    const provider = await organizationLoader(context).load(String(viewer.providerId));
    const timeZone = provider?.timeZone ?? 'UTC';
    const day = outage.startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
    const at = judgingInstant(monthBounds(day, timeZone), now);
    const charter = await charterAt(context).load(at.toString());
    if (!charter?.availability) return null;
    const seen = viewer.staffRoles.length > 0 ? [] : await this.customers(outage, context);
    const customerId = seen.length === 1 ? (seen[0]?.id ?? null) : null;
    const announcements = (await announcementsLoader(context).load(outage.id)) ?? [];
    const judged = judge({ ...outage, announcements }, charter.availability, customerId);
    const stretches = shownStretches(judged, charter);
    const telling = stretches.find(({ counts }) => counts) ?? stretches[0];
    return { counts: telling?.counts ?? false, clause: telling?.clause ?? null, stretches };
  }

  @ResolveField('actions')
  actions(@Parent() outage: OutageEntity, @Context() context: GraphContext) {
    return outageActions(context, outage);
  }
}

function rowsOf({ ids, customerIds, productIds, ...filter }: OutageFilter) {
  return {
    ...filter,
    ids: rowIds('outage', ids),
    customerIds: rowIds('organization', customerIds),
    productIds: rowIds('product', productIds),
  };
}
