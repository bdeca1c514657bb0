import { decodeId, encodeId } from '@charter/database';
import { answer, connection, type GraphContext, type PageArguments } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decisions } from '../decisions.js';
import type { ReviseCannedReplyInput, CreateCannedReplyInput } from '../generated/graphql.js';
import { personStub } from '../person-stub.js';
import { CannedReplyEntity, type CannedReplyRevisionEntity } from './canned-reply.entity.js';
import { cannedRepliesByKey, revisionLoader, selectCannedReplies } from './canned-reply.queries.js';
import { CannedReplyService } from './canned-reply.service.js';
import type { CannedTexts } from './domain/canned-text.js';

@Resolver('CannedReply')
export class CannedReplyResolver {
  constructor(private readonly cannedReplies: CannedReplyService) {}

  @Query('cannedReplies')
  async list(@Args() args: PageArguments, @Context() context: GraphContext) {
    if (await context.read((tx) => decisions.judge(tx, 'cannedReplies'))) return null;
    return connection(context, { query: selectCannedReplies, order: cannedRepliesByKey, args });
  }

  @Mutation('createCannedReply')
  create(@Args('input') input: CreateCannedReplyInput, @Context() context: GraphContext) {
    return answer(context, 'cannedReply', () => this.cannedReplies.create(context.viewer, input));
  }

  @Mutation('reviseCannedReply')
  revise(@Args('input') input: ReviseCannedReplyInput, @Context() context: GraphContext) {
    return answer(
      context,
      'cannedReply',
      () => this.cannedReplies.revise(context.viewer, input),
      () =>
        context.read((tx) =>
          tx.find(CannedReplyEntity, decodeId('cannedReply', input.cannedReplyId)),
        ),
    );
  }

  @ResolveField('id')
  id(@Parent() { id }: CannedReplyEntity) {
    return encodeId('cannedReply', id);
  }

  @ResolveField('texts')
  texts(@Parent() { texts }: CannedReplyEntity) {
    return shownTexts(texts);
  }

  @ResolveField('revisions')
  async revisions(@Parent() { id }: CannedReplyEntity, @Context() context: GraphContext) {
    return (await revisionLoader(context).load(id)) ?? [];
  }
}

@Resolver('CannedReplyRevision')
export class CannedReplyRevisionResolver {
  @ResolveField('texts')
  texts(@Parent() { texts }: CannedReplyRevisionEntity) {
    return shownTexts(texts);
  }

  @ResolveField('person')
  person(@Parent() { personId }: CannedReplyRevisionEntity) {
    return personStub(personId);
  }
}

function shownTexts(texts: CannedTexts) {
  return Object.entries(texts).map(([language, text]) => ({
    language: language.toUpperCase(),
    text,
  }));
}
