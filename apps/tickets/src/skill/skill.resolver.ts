import { encodeId } from '@charter/database';
import {
  answer,
  connection,
  inLanguage,
  type GraphContext,
  type PageArguments,
} from '@charter/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decisions } from '../decisions.js';
import type { RedefineSkillInput, CreateSkillInput } from '../generated/graphql.js';
import type { SkillEntity } from './skill.entity.js';
import { selectSkills, skillsByKey } from './skill.queries.js';
import { SkillService } from './skill.service.js';

@Resolver('Skill')
export class SkillResolver {
  constructor(private readonly service: SkillService) {}

  @Query('skills')
  async skills(@Args() args: PageArguments, @Context() context: GraphContext) {
    if (await context.read((tx) => decisions.judge(tx, 'skills'))) return null;
    return connection(context, { query: selectSkills, order: skillsByKey, args });
  }

  @Mutation('createSkill')
  create(@Args('input') input: CreateSkillInput, @Context() context: GraphContext) {
    return answer(context, 'skill', () => this.service.create(context.viewer, input));
  }

  @Mutation('redefineSkill')
  redefine(@Args('input') input: RedefineSkillInput, @Context() context: GraphContext) {
    return answer(context, 'skill', () => this.service.redefine(context.viewer, input));
  }

  @ResolveField('id')
  id(@Parent() { id }: SkillEntity) {
    return encodeId('skill', id);
  }

  @ResolveField('label')
  label(
    @Parent() { labels }: SkillEntity,
    @Args('language') language: 'FR' | 'EN' | undefined,
    @Context() context: GraphContext,
  ) {
    return inLanguage(labels, language, context);
  }

  @ResolveField('productIds')
  productIds(@Parent() { productIds }: SkillEntity) {
    return productIds.map((id) => encodeId('product', id));
  }
}
