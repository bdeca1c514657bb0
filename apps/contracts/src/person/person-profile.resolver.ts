import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  SetPersonLanguageInput,
  SetSkillsInput,
  SetTechnicalLevelInput,
} from '../generated/graphql.js';
import type { PersonEntity } from './person.entity.js';
import { colleagueLoader } from './person.loaders.js';
import { PersonProfileService } from './person-profile.service.js';

@Resolver('Person')
export class PersonProfileResolver {
  constructor(private readonly profiles: PersonProfileService) {}

  /** For those who write to the person, and the person's own people. */
  @ResolveField('technicalLevel')
  async technicalLevel(@Parent() person: PersonEntity, @Context() context: GraphContext) {
    const { viewer } = context;
    if (viewer.staffRoles.length > 0 || viewer.personId === person.id) return person.technicalLevel;
    return (await colleagueLoader(context).load(person.id)) ? person.technicalLevel : null;
  }

  @Mutation('setTechnicalLevel')
  setTechnicalLevel(
    @Args('input') input: SetTechnicalLevelInput,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'person', () => this.profiles.setTechnicalLevel(context.viewer, input));
  }

  @Mutation('setPersonLanguage')
  setLanguage(@Args('input') input: SetPersonLanguageInput, @Context() context: GraphContext) {
    return answer(context, 'person', () => this.profiles.setLanguage(context.viewer, input));
  }

  @Mutation('setSkills')
  setSkills(@Args('input') input: SetSkillsInput, @Context() context: GraphContext) {
    return answer(context, 'membership', () => this.profiles.setSkills(context.viewer, input));
  }
}
