import type { GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { chartersOf } from '../charter/charter.loaders.js';
import { lifeClause } from '../charter/charter.queries.js';
import type { QueryLifecycleArgs } from '../generated/graphql.js';
import { exceptionsByVersion, versionById } from '../product-version/version.loaders.js';
import type { LifeRule } from '../product/domain/version-window.js';
import type { Turn, TurnKind } from './domain/turns.js';
import { lifecycle } from './lifecycle.list.js';

const RULE: Record<TurnKind, LifeRule | null> = {
  RELEASE: null,
  WITHDRAWAL: 'withdrawal',
  END_OF_SUPPORT: 'download',
  RECALL: null,
  END_OF_EXTENSION: 'extension',
};

@Resolver('LifecycleEvent')
export class LifecycleResolver {
  @Query('lifecycle')
  lifecycle(@Args() args: QueryLifecycleArgs, @Context() context: GraphContext) {
    return lifecycle(context, args);
  }

  @ResolveField('productVersion')
  productVersion(@Parent() { versionId }: Turn, @Context() context: GraphContext) {
    return versionById(context).load(versionId);
  }

  @ResolveField('supportException')
  async supportException(
    @Parent() { kind, id, versionId }: Turn,
    @Context() context: GraphContext,
  ) {
    if (kind !== 'END_OF_EXTENSION') return null;
    const exceptions = await exceptionsByVersion(context).load(versionId);
    return exceptions?.find((exception) => exception.id === id) ?? null;
  }

  @ResolveField('clause')
  async clause(@Parent() { kind, charterVersionId }: Turn, @Context() context: GraphContext) {
    const rule = RULE[kind];
    return rule && lifeClause(await chartersOf(context), charterVersionId, rule);
  }
}
