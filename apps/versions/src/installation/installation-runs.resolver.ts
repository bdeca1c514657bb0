import type { GraphContext, PageArguments } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ProductVersionRunsArgs } from '../generated/graphql.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { versionById } from '../product-version/version.loaders.js';
import type { InstallationEntity } from './installation.entity.js';
import { installationById } from './installation.loaders.js';
import type { InstallationRunEntity } from './installation-run.entity.js';
import { historyOfInstallation, runsOfVersion } from './installation-runs.lists.js';

@Resolver('InstallationRun')
export class InstallationRunResolver {
  @ResolveField('installation')
  installation(
    @Parent() { installationId }: InstallationRunEntity,
    @Context() context: GraphContext,
  ) {
    return installationById(context).load(installationId);
  }

  @ResolveField('productVersion')
  productVersion(
    @Parent() { productVersionId }: InstallationRunEntity,
    @Context() context: GraphContext,
  ) {
    return versionById(context).load(productVersionId);
  }
}

@Resolver('Installation')
export class InstallationHistoryResolver {
  @ResolveField('history')
  history(
    @Parent() { id }: InstallationEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return historyOfInstallation(context, id, args);
  }
}

@Resolver('ProductVersion')
export class VersionRunsResolver {
  @ResolveField('runs')
  runs(
    @Parent() { id }: ProductVersionEntity,
    @Args() args: ProductVersionRunsArgs,
    @Context() context: GraphContext,
  ) {
    return runsOfVersion(context, id, args);
  }
}
