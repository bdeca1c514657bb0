import { encodeId } from '@charter/database';
import { answer, type GraphContext, type PageArguments, referenceTo } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { chartersOf } from '../charter/charter.loaders.js';
import { lifeClause } from '../charter/charter.queries.js';
import type {
  MutationRequestDownloadArgs,
  MutationSetDownloadAddressArgs,
} from '../generated/graphql.js';
import { installationById } from '../installation/installation.loaders.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { versionById } from '../product-version/version.loaders.js';
import type { DownloadEntity } from './download.entity.js';
import { RULE } from './download-judging.js';
import { addressByVersion, downloadsOfVersion } from './download.lists.js';
import { DownloadService } from './download.service.js';

@Resolver('Download')
export class DownloadResolver {
  constructor(private readonly service: DownloadService) {}

  @Mutation('requestDownload')
  async requestDownload(
    @Args() { input }: MutationRequestDownloadArgs,
    @Context() context: GraphContext,
  ) {
    const payload = await answer(context, 'granted', () =>
      this.service.request(context.viewer, input),
    );
    const { download = null, url = null } = payload.granted ?? {};
    return { download, url, errors: payload.errors };
  }

  @Mutation('setDownloadAddress')
  setDownloadAddress(
    @Args() { input }: MutationSetDownloadAddressArgs,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'productVersion', () => this.service.setAddress(context.viewer, input));
  }

  @ResolveField('id')
  id(@Parent() { id }: DownloadEntity) {
    return encodeId('download', id);
  }

  @ResolveField('productVersion')
  productVersion(@Parent() { productVersionId }: DownloadEntity, @Context() context: GraphContext) {
    return versionById(context).load(productVersionId);
  }

  @ResolveField('organization')
  organization(@Parent() { customerId }: DownloadEntity) {
    return referenceTo('organization', customerId);
  }

  @ResolveField('installation')
  installation(@Parent() { installationId }: DownloadEntity, @Context() context: GraphContext) {
    return installationId && installationById(context).load(installationId);
  }

  @ResolveField('right')
  right(@Parent() { entitledBy }: DownloadEntity) {
    return entitledBy;
  }

  @ResolveField('clause')
  async clause(@Parent() download: DownloadEntity, @Context() context: GraphContext) {
    const version = await versionById(context).load(download.productVersionId);
    const rule = RULE[download.entitledBy];
    return version && rule
      ? lifeClause(await chartersOf(context), version.charterVersionId, rule)
      : null;
  }

  @ResolveField('requestedBy')
  requestedBy(@Parent() { requestedBy }: DownloadEntity) {
    return referenceTo('person', requestedBy);
  }

  @ResolveField('requestedByClientId')
  requestedByClientId(@Parent() { clientId }: DownloadEntity) {
    return clientId && encodeId('apiClient', clientId);
  }
}

/** Where a version is downloaded, and who asked for it. */
@Resolver('ProductVersion')
export class VersionDownloadsResolver {
  @ResolveField('downloadUrl')
  downloadUrl(@Parent() { id }: ProductVersionEntity, @Context() context: GraphContext) {
    return context.viewer.staffRoles.length > 0 ? addressByVersion(context).load(id) : null;
  }

  @ResolveField('downloads')
  downloads(
    @Parent() { id }: ProductVersionEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return downloadsOfVersion(context, id, args);
  }
}
