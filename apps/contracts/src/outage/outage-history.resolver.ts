import { type GraphContext, referenceTo } from '@charter/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import { personLoader } from '../person/person.loaders.js';
import type {
  OutageAnnouncementEntity,
  OutageCorrectionEntity,
  StatedOutage,
} from './outage-history.entity.js';

/** Whom else it hit is nobody's business [S0.11]: customers that the viewer does not see are left out. */
export async function customersShown(
  context: GraphContext,
  customerIds: readonly string[],
): Promise<OrganizationEntity[]> {
  const rows = await organizationLoader(context).loadMany(customerIds);
  return rows.filter((row): row is OrganizationEntity => row !== null && !(row instanceof Error));
}

@Resolver('OutageAnnouncement')
export class OutageAnnouncementResolver {
  @ResolveField('customers')
  customers(@Parent() announced: OutageAnnouncementEntity, @Context() context: GraphContext) {
    return customersShown(context, announced.customerIds);
  }
}

@Resolver('OutageCorrection')
export class OutageCorrectionResolver {
  @ResolveField('by')
  by(@Parent() { personId }: OutageCorrectionEntity, @Context() context: GraphContext) {
    return personId && personLoader(context).load(personId);
  }
}

@Resolver('OutageFacts')
export class OutageFactsResolver {
  @ResolveField('product')
  product(@Parent() { productId }: StatedOutage) {
    return referenceTo('product', productId);
  }

  @ResolveField('customers')
  customers(@Parent() { customerIds }: StatedOutage, @Context() context: GraphContext) {
    return customersShown(context, customerIds);
  }

  @ResolveField('startsAt')
  startsAt(@Parent() { startsAt }: StatedOutage) {
    return Temporal.Instant.from(startsAt);
  }

  @ResolveField('endsAt')
  endsAt(@Parent() { endsAt }: StatedOutage) {
    return endsAt && Temporal.Instant.from(endsAt);
  }
}
