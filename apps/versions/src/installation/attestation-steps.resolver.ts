import { encodeId } from '@charter/database';
import { referenceTo, type GraphContext, type PageArguments } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { versionById } from '../product-version/version.loaders.js';
import type { AttestationStepEntity } from './attestation-step.entity.js';
import { stepsOfInstallation } from './attestation-steps.lists.js';
import type { InstallationEntity } from './installation.entity.js';

@Resolver('AttestationStep')
export class AttestationStepResolver {
  @ResolveField('productVersion')
  productVersion(
    @Parent() { productVersionId }: AttestationStepEntity,
    @Context() context: GraphContext,
  ) {
    return versionById(context).load(productVersionId);
  }

  @ResolveField('person')
  person(@Parent() step: AttestationStepEntity, @Context() context: GraphContext) {
    return isTold(step, context) ? referenceTo('person', step.personId) : null;
  }

  @ResolveField('clientId')
  clientId(@Parent() step: AttestationStepEntity, @Context() context: GraphContext) {
    return step.clientId && isTold(step, context) ? encodeId('apiClient', step.clientId) : null;
  }

  @ResolveField('reason')
  reason(@Parent() step: AttestationStepEntity, @Context() context: GraphContext) {
    return isTold(step, context) ? step.reason || null : null;
  }
}

/** Who of the provider's acted, and why, is among staff, as it is of its other decisions. */
function isTold({ inNameOf }: AttestationStepEntity, { viewer }: GraphContext): boolean {
  return inNameOf !== 'PROVIDER' || viewer.staffRoles.length > 0;
}

@Resolver('Installation')
export class InstallationAttestationsResolver {
  @ResolveField('attestationSteps')
  attestationSteps(
    @Parent() { id }: InstallationEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return stepsOfInstallation(context, id, args);
  }
}
