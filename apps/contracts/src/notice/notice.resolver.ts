import { decodeId, encodeId, UnitOfWork } from '@charter/database';
import { answer, type GraphContext, notFound } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { MarkNoticeReadInput } from '../generated/graphql.js';
import { personLoader } from '../person/person.loaders.js';
import { render } from './domain/templates.js';
import { NoticeEntity } from './notice.entity.js';

@Resolver('Notice')
export class NoticeResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @ResolveField('id')
  id(@Parent() notice: NoticeEntity) {
    return encodeId('notice', notice.id);
  }

  @ResolveField('subject')
  async subject(@Parent() notice: NoticeEntity, @Context() context: GraphContext) {
    return render(notice, await languageOf(context, notice)).subject;
  }

  @ResolveField('text')
  async text(@Parent() notice: NoticeEntity, @Context() context: GraphContext) {
    return render(notice, await languageOf(context, notice)).text;
  }

  @Mutation('markNoticeRead')
  markNoticeRead(@Args('input') input: MarkNoticeReadInput, @Context() context: GraphContext) {
    const { viewer, now } = context;
    return answer(context, 'notice', () =>
      this.unitOfWork.run(viewer, async (tx) => {
        const notice = await tx.lock(NoticeEntity, decodeId('notice', input.noticeId));
        if (notice?.personId !== viewer.personId || !notice) throw notFound('notice');
        return notice.readAt ? notice : tx.update(NoticeEntity, notice, { readAt: now });
      }),
    );
  }
}

/** The recipient's own language, whatever device it is read on [S4.11]. */
async function languageOf(context: GraphContext, { personId }: NoticeEntity): Promise<'fr' | 'en'> {
  return (await personLoader(context).load(personId))?.language ?? context.language;
}
