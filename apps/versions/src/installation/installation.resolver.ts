import { encodeId } from '@charter/database';
import { answer, exactlyOne, type GraphContext, rowId } from '@charter/subgraph';
import {
  Args,
  Context,
  Mutation,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { actions } from '../decisions.js';
import { errors } from '../errors.js';
import { externalOwner } from '../external-id.js';
import type {
  MutationAttestInstallationArgs,
  MutationRegisterInstallationArgs,
  MutationRetireInstallationArgs,
  MutationRetractAttestationArgs,
  MutationUpgradeInstallationArgs,
  QueryInstallationArgs,
  QueryInstallationsArgs,
} from '../generated/graphql.js';
import { asked, supportOfVersion, versionById } from '../product-version/version.loaders.js';
import type { InstallationEntity } from './installation.entity.js';
import { installations, installationWhere } from './installation.lists.js';
import { installationById } from './installation.loaders.js';
import { InstallationService } from './installation.service.js';

@Resolver('Installation')
export class InstallationResolver {
  constructor(private readonly service: InstallationService) {}

  @Query('installation')
  installation(@Args() names: QueryInstallationArgs, @Context() context: GraphContext) {
    const { name, value } = exactlyOne(names);
    if (name === 'id') return this.byId(value, context);
    const owner = externalOwner(context.viewer);
    const condition = 'installation.externalOwner = :owner AND installation.externalId = :value';
    return installationWhere(context, condition, { owner, value });
  }

  @Query('installations')
  installations(@Args() args: QueryInstallationsArgs, @Context() context: GraphContext) {
    return installations(context, args);
  }

  @Mutation('registerInstallation')
  registerInstallation(
    @Args() { input }: MutationRegisterInstallationArgs,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'installation', () => this.service.register(context.viewer, input));
  }

  @Mutation('upgradeInstallation')
  upgradeInstallation(
    @Args() { input }: MutationUpgradeInstallationArgs,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'installation', () => this.service.upgrade(context.viewer, input));
  }

  @Mutation('attestInstallation')
  attestInstallation(
    @Args() { input }: MutationAttestInstallationArgs,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'installation', () => this.service.attest(context.viewer, input));
  }

  @Mutation('retractAttestation')
  retractAttestation(
    @Args() { input }: MutationRetractAttestationArgs,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'installation', () => this.service.retract(context.viewer, input));
  }

  @Mutation('retireInstallation')
  retireInstallation(
    @Args() { input }: MutationRetireInstallationArgs,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'installation', () => this.service.retire(context.viewer, input));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: GraphContext) {
    return this.byId(id, context);
  }

  @ResolveField('id')
  id(@Parent() { id }: InstallationEntity) {
    return encodeId('installation', id);
  }

  @ResolveField('organization')
  organization(@Parent() { customerId }: InstallationEntity) {
    return { id: encodeId('organization', customerId) };
  }

  @ResolveField('productVersion')
  productVersion(
    @Parent() { productVersionId }: InstallationEntity,
    @Context() context: GraphContext,
  ) {
    return versionById(context).load(productVersionId);
  }

  @ResolveField('support')
  async support(@Parent() installation: InstallationEntity, @Context() context: GraphContext) {
    const version = await versionById(context).load(installation.productVersionId);
    return version && supportOfVersion(context, version, asked(context, installation.customerId));
  }

  @ResolveField('actions')
  actions(@Parent() { customerId, until }: InstallationEntity, @Context() context: GraphContext) {
    const retired = () =>
      until ? errors.refused('INSTALLATION_RETIRED', { params: { until: `${until}` } }) : null;
    return actions(context, customerId, {
      upgradeInstallation: retired,
      retireInstallation: retired,
      attestInstallation: () => null,
      retractAttestation: () => null,
    });
  }

  private byId(id: string, context: GraphContext): Promise<InstallationEntity | null> {
    const row = rowId('installation', id);
    return row ? installationById(context).load(row) : Promise.resolve(null);
  }
}
