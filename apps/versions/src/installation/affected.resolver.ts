import { encodeId } from '@charter/database';
import { type GraphContext, type PageArguments, rowId } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type {
  OrganizationInstallationsArgs,
  ProductVersionInstallationsArgs,
} from '../generated/graphql.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import type { AffectedCustomerEntity } from './affected-customer.entity.js';
import {
  affectedOrganizations,
  installationsOfCustomer,
  installationsOfVersion,
} from './installation.lists.js';
import { organizationName } from './installation.loaders.js';

/** Who runs a version, as fields of the version. */
@Resolver('ProductVersion')
export class VersionInstallationsResolver {
  @ResolveField('installations')
  installations(
    @Parent() { id }: ProductVersionEntity,
    @Args() args: ProductVersionInstallationsArgs,
    @Context() context: GraphContext,
  ) {
    return installationsOfVersion(context, id, args);
  }

  @ResolveField('affectedOrganizations')
  affectedOrganizations(
    @Parent() { id }: ProductVersionEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return affectedOrganizations(context, args, id);
  }
}

@Resolver('AffectedOrganization')
export class AffectedOrganizationResolver {
  @ResolveField('organization')
  organization(@Parent() { customerId }: AffectedCustomerEntity) {
    return { id: encodeId('organization', customerId) };
  }

  @ResolveField('name')
  name(@Parent() { customerId }: AffectedCustomerEntity, @Context() context: GraphContext) {
    return organizationName(context).load(customerId);
  }
}

/** What versions add to a customer. */
@Resolver('Organization')
export class OrganizationInstallationsResolver {
  @ResolveReference()
  resolveReference({ id }: { id: string }) {
    return { id };
  }

  @ResolveField('id')
  id(@Parent() { id }: { id: string }) {
    return id;
  }

  @ResolveField('installations')
  installations(
    @Parent() { id }: { id: string },
    @Args() args: OrganizationInstallationsArgs,
    @Context() context: GraphContext,
  ) {
    const customerId = rowId('organization', id);
    return customerId && installationsOfCustomer(context, customerId, args);
  }
}
