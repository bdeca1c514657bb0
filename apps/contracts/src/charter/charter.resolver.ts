import { decodeId, encodeId } from '@charter/database';
import {
  answer,
  connection,
  exactlyOne,
  type GraphContext,
  type PageArguments,
} from '@charter/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  PublishCharterInput,
  QueryCharterArgs,
  QueryChartersArgs,
  ValidateCharterInput,
} from '../generated/graphql.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import { actionsOn } from '../viewer/actions.js';
import type { CharterEntity } from './charter.entity.js';
import { charterLoader } from './charter.loaders.js';
import {
  chartersByKey,
  findCharterByKey,
  selectCharters,
  versionInForce,
  versionsLatestFirst,
  versionsOfCharter,
} from './charter.queries.js';
import { CharterService } from './charter.service.js';
import { shownDifferences } from './shown-differences.js';

@Resolver('Charter')
export class CharterResolver {
  constructor(private readonly charters: CharterService) {}

  @Query('charter')
  charter(@Args() args: QueryCharterArgs, @Context() context: GraphContext) {
    const { name, value } = exactlyOne(args);
    if (name === 'id') return charterLoader(context).load(decodeId('charter', value));
    return context.read((tx) => findCharterByKey(tx, value));
  }

  @Query('charters')
  list(@Args() { filter, ...args }: QueryChartersArgs, @Context() context: GraphContext) {
    const ids = filter?.ids?.map((id) => decodeId('charter', id)) ?? null;
    const query = (tx: Parameters<typeof selectCharters>[0]) => selectCharters(tx, ids);
    return connection(context, { query, order: chartersByKey, args, filter });
  }

  @ResolveField('__resolveReference')
  resolveReference(reference: { id: string }, context: GraphContext) {
    return charterLoader(context).load(decodeId('charter', reference.id));
  }

  @ResolveField('id')
  id(@Parent() charter: CharterEntity) {
    return encodeId('charter', charter.id);
  }

  @ResolveField('provider')
  provider(@Parent() charter: CharterEntity, @Context() context: GraphContext) {
    return organizationLoader(context).load(charter.providerId);
  }

  @ResolveField('inForce')
  inForce(@Args('at') at: Temporal.Instant | null, @Context() context: GraphContext) {
    return context.read((tx) => versionInForce(tx, at ?? context.now));
  }

  @ResolveField('versions')
  versions(
    @Parent() { id }: CharterEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return connection(context, {
      query: (tx) => versionsOfCharter(tx, id),
      order: versionsLatestFirst,
      args,
      defaultSize: 10,
    });
  }

  @ResolveField('actions')
  actions(@Context() context: GraphContext) {
    return actionsOn(context, null, { publishCharter: 'publishCharter' });
  }

  @Mutation('validateCharter')
  validate(@Args('input') { document }: ValidateCharterInput, @Context() context: GraphContext) {
    return answer(context, 'charter', async () => {
      const checked = await this.charters.validate(context.viewer, document, context.now);
      const { key, version: charterVersion } = checked.document;
      const { hash, before, differences } = checked;
      const shown =
        before && differences && shownDifferences(differences, before, checked.document);
      return { key, charterVersion, hash, differences: shown };
    });
  }

  @Mutation('publishCharter')
  publish(@Args('input') input: PublishCharterInput, @Context() context: GraphContext) {
    return answer(context, 'charterVersion', () =>
      this.charters.publish(context.viewer, input, context.now),
    );
  }
}
