import { clauseRef } from '@charter/charter';
import { encodeId } from '@charter/database';
import { connection, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decisions } from '../decisions.js';
import { DiscussionService } from '../escalation/discussion.service.js';
import type {
  DiscussAlternativesInput,
  QueryFollowUpsArgs,
  RecordFollowUpInput,
} from '../generated/graphql.js';
import { personStub } from '../person-stub.js';
import { answerChange } from '../ticket/answer-change.js';
import { charterTerm } from '../ticket/charter-term.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { charterOf, ticketLoader } from '../ticket/ticket.loaders.js';
import { followUpState } from './domain/follow-up.js';
import type { FollowUpEntity } from './follow-up.entity.js';
import { byDue, followUpLoader, noteLoader, selectFollowUps } from './follow-up.queries.js';
import { FollowUpService } from './follow-up.service.js';

@Resolver('FollowUp')
export class FollowUpResolver {
  constructor(
    private readonly followUps: FollowUpService,
    private readonly discussions: DiscussionService,
  ) {}

  @Query('followUps')
  async list(@Args() { filter, ...args }: QueryFollowUpsArgs, @Context() context: GraphContext) {
    if (await context.read((tx) => decisions.judge(tx, 'followUps'))) return null;
    return connection(context, {
      query: (tx) => selectFollowUps(tx, filter, context.now),
      order: byDue,
      args,
      filter,
    });
  }

  @Mutation('recordFollowUp')
  record(@Args('input') input: RecordFollowUpInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.followUps.record(context.viewer, input));
  }

  @Mutation('discussAlternatives')
  discuss(@Args('input') input: DiscussAlternativesInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.discussions.discuss(context.viewer, input));
  }

  @ResolveField('id')
  id(@Parent() { id }: FollowUpEntity) {
    return encodeId('followUp', id);
  }

  @ResolveField('ticket')
  ticket(@Parent() { ticketId }: FollowUpEntity, @Context() context: GraphContext) {
    return ticketLoader(context).load(ticketId);
  }

  @ResolveField('state')
  state(@Parent() followUp: FollowUpEntity, @Context() { now }: GraphContext) {
    return followUpState(followUp, now);
  }

  @ResolveField('outcome')
  async outcome(@Parent() followUp: FollowUpEntity, @Context() context: GraphContext) {
    const { lifecycle } = await charterOf(context, followUp);
    return charterTerm(lifecycle.outcomes, followUp.outcomeKey);
  }

  @ResolveField('person')
  person(@Parent() { doneBy }: FollowUpEntity) {
    return personStub(doneBy);
  }

  @ResolveField('note')
  async note(@Parent() { messageId }: FollowUpEntity, @Context() context: GraphContext) {
    return messageId ? ((await noteLoader(context).load(messageId))?.body ?? null) : null;
  }

  @ResolveField('clause')
  async clause(@Parent() followUp: FollowUpEntity, @Context() context: GraphContext) {
    return clauseRef(await charterOf(context, followUp), followUp.clause);
  }
}

@Resolver('Ticket')
export class TicketFollowUpResolver {
  @ResolveField('followUp')
  followUp(@Parent() { id }: TicketEntity, @Context() context: GraphContext) {
    return followUpLoader(context).load(id);
  }
}
