import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  QueryPreviewRecallArgs,
  QueryPreviewReleaseArgs,
  ReleasePreviewChangesArgs,
} from '../generated/graphql.js';
import type { ImpactOf } from './impact.queries.js';
import { noticesOf } from './previewed-notices.js';
import {
  previewRecall,
  previewRelease,
  type ActPreview,
  type ChangePreview,
} from './release-preview.js';

const MOST_CHANGES = 500;

@Resolver('ReleasePreview')
export class ReleasePreviewResolver {
  @Query('previewRelease')
  previewRelease(@Args() { input }: QueryPreviewReleaseArgs, @Context() context: GraphContext) {
    return answer(context, 'preview', () => context.read((tx) => previewRelease(tx, input)));
  }

  @Query('previewRecall')
  previewRecall(
    @Args() { productVersionId }: QueryPreviewRecallArgs,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'preview', () =>
      context.read((tx) => previewRecall(tx, productVersionId)),
    );
  }

  @ResolveField('changes')
  changes(@Parent() { changes }: ActPreview, @Args() { first = 100 }: ReleasePreviewChangesArgs) {
    return changes.slice(0, Math.min(Math.max(first, 0), MOST_CHANGES));
  }

  @ResolveField('changeCount')
  changeCount(@Parent() { changes }: ActPreview) {
    return changes.length;
  }

  @ResolveField('impact')
  impact(@Parent() { changes }: ActPreview): ImpactOf {
    return { versionIds: changes.map(({ versionId }) => versionId) };
  }

  @ResolveField('notices')
  notices(@Parent() preview: ActPreview, @Context() context: GraphContext) {
    return context.read((tx) => noticesOf(tx, preview));
  }
}

@Resolver('PreviewedChange')
export class PreviewedChangeResolver {
  @ResolveField('impact')
  impact(@Parent() { versionId }: ChangePreview): ImpactOf {
    return { versionIds: [versionId] };
  }
}
