import { compareCharters } from '@charter/charter';
import { decodeId, encodeId } from '@charter/database';
import { exactlyOne, type GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  CharterClauseFilter,
  QueryCharterVersionArgs,
  QueryCompareCharterVersionsArgs,
} from '../generated/graphql.js';
import type { CharterVersionEntity } from './charter-version.entity.js';
import { charterLoader, charterVersionLoader } from './charter.loaders.js';
import { findCharterVersion } from './charter.queries.js';
import { shownClauses } from './domain/shown-clauses.js';
import { shownDifferences } from './shown-differences.js';

@Resolver('CharterVersion')
export class CharterVersionResolver {
  @Query('charterVersion')
  one(@Args() args: QueryCharterVersionArgs, @Context() context: GraphContext) {
    const { name, value } = exactlyOne(args);
    if (name === 'id') return charterVersionLoader(context).load(decodeId('charterVersion', value));
    return context.read((tx) => findCharterVersion(tx, value));
  }

  @Query('compareCharterVersions')
  async compare(
    @Args() { beforeId, afterId }: QueryCompareCharterVersionsArgs,
    @Context() context: GraphContext,
  ) {
    const load = (id: string) => charterVersionLoader(context).load(decodeId('charterVersion', id));
    const [before, after] = await Promise.all([load(beforeId), load(afterId)]);
    if (!before || !after) return null;
    const found = compareCharters(before.document, after.document);
    return { before, after, differences: shownDifferences(found, before.document, after.document) };
  }

  @ResolveField('__resolveReference')
  resolveReference(reference: { id: string }, context: GraphContext) {
    return charterVersionLoader(context).load(decodeId('charterVersion', reference.id));
  }

  @ResolveField('id')
  id(@Parent() version: CharterVersionEntity) {
    return encodeId('charterVersion', version.id);
  }

  @ResolveField('charter')
  charter(@Parent() version: CharterVersionEntity, @Context() context: GraphContext) {
    return charterLoader(context).load(version.charterId);
  }

  @ResolveField('clauses')
  clauses(
    @Parent() { document }: CharterVersionEntity,
    @Args('filter') filter: CharterClauseFilter | null,
  ) {
    return shownClauses(document, filter ?? {});
  }

  @ResolveField('plans')
  plans(@Parent() { document }: CharterVersionEntity) {
    return ranked(document.plans);
  }

  @ResolveField('channels')
  channels(@Parent() { document }: CharterVersionEntity) {
    return ranked(document.channels);
  }

  @ResolveField('priorities')
  priorities(@Parent() { document }: CharterVersionEntity) {
    return document.priorities.toSorted((a, b) => a.rank - b.rank);
  }

  @ResolveField('outcomes')
  outcomes(@Parent() { document }: CharterVersionEntity) {
    return ranked(document.lifecycle.outcomes);
  }
}

interface Named {
  readonly key: string;
  readonly label: { readonly fr: string; readonly en: string };
}

/** Labels in the order of the document. */
function ranked(named: readonly Named[]) {
  return named.map(({ key, label }, index) => ({ key, label, rank: index + 1 }));
}
