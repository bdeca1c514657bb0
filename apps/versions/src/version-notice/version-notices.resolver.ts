import { encodeId } from '@charter/database';
import { type GraphContext, rowId } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  OrganizationVersionNoticesArgs,
  ProductVersionNoticesArgs,
} from '../generated/graphql.js';
import { organizationName } from '../installation/installation.loaders.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { versionById } from '../product-version/version.loaders.js';
import type { VersionNoticeEntity } from './version-notice.entity.js';
import { noticeById } from './version-notice.loaders.js';
import { noticesOfOrganization, noticesOfVersion } from './version-notice.lists.js';

@Resolver('VersionNotice')
export class VersionNoticeResolver {
  @ResolveField('id')
  id(@Parent() { id }: VersionNoticeEntity) {
    return encodeId('versionNotice', id);
  }

  @ResolveField('productVersion')
  productVersion(
    @Parent() { productVersionId }: VersionNoticeEntity,
    @Context() context: GraphContext,
  ) {
    return versionById(context).load(productVersionId);
  }

  @ResolveField('organization')
  organization(@Parent() { organizationId }: VersionNoticeEntity) {
    return { id: encodeId('organization', organizationId) };
  }

  @ResolveField('name')
  name(@Parent() { organizationId }: VersionNoticeEntity, @Context() context: GraphContext) {
    return organizationName(context).load(organizationId);
  }

  @ResolveField('obsoleteFrom')
  obsoleteFrom(@Parent() { endsAt }: VersionNoticeEntity) {
    return endsAt;
  }

  @ResolveField('corrects')
  corrects(@Parent() { corrects }: VersionNoticeEntity, @Context() context: GraphContext) {
    return corrects && noticeById(context).load(corrects);
  }
}

/** Who was told what of a version, as a field of the version. */
@Resolver('ProductVersion')
export class VersionNoticesResolver {
  @ResolveField('notices')
  notices(
    @Parent() { id }: ProductVersionEntity,
    @Args() args: ProductVersionNoticesArgs,
    @Context() context: GraphContext,
  ) {
    return noticesOfVersion(context, id, args);
  }
}

/** What an organization was told of versions. */
@Resolver('Organization')
export class OrganizationNoticesResolver {
  @ResolveField('versionNotices')
  versionNotices(
    @Parent() { id }: { id: string },
    @Args() args: OrganizationVersionNoticesArgs,
    @Context() context: GraphContext,
  ) {
    const organizationId = rowId('organization', id);
    return organizationId && noticesOfOrganization(context, organizationId, args);
  }
}
