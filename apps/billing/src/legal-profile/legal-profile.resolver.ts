import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CompleteLegalProfileInput } from '../generated/graphql.js';
import { missingFields } from './domain/completeness.js';
import type { LegalProfileEntity } from './legal-profile.entity.js';
import { LegalProfileService } from './legal-profile.service.js';

@Resolver('LegalProfile')
export class LegalProfileResolver {
  constructor(private readonly profiles: LegalProfileService) {}

  @ResolveField('missing')
  missing(@Parent() profile: LegalProfileEntity) {
    return missingFields(profile, profile.id === profile.providerId ? 'SELLER' : 'BUYER');
  }

  @Mutation('completeLegalProfile')
  complete(@Args('input') input: CompleteLegalProfileInput, @Context() context: GraphContext) {
    return answer(context, 'legalProfile', () => this.profiles.complete(context.viewer, input));
  }
}
