import { type GraphContext, inLanguage } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Language } from '../generated/graphql.js';
import type { ShownClause } from './domain/shown-clauses.js';

@Resolver('CharterClause')
export class CharterClauseResolver {
  /** As the text numbers it: a clause is no entity of ours. */
  @ResolveField('id')
  id(@Parent() { id }: ShownClause) {
    return id;
  }

  @ResolveField('text')
  text(
    @Parent() { text }: ShownClause,
    @Args('language') language: Language | null,
    @Context() context: GraphContext,
  ) {
    return inLanguage(text, language, context);
  }
}
