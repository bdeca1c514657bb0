import { clauseRef, clockRules } from '@charter/charter';
import { decodeId, encodeId } from '@charter/database';
import type { GraphContext, PageArguments } from '@charter/subgraph';
import { Context, Parent, Args, ResolveField, Resolver } from '@nestjs/graphql';
import { approvalLoader } from '../approval/approval.loaders.js';
import { messagesOf } from '../message/message.loaders.js';
import { personStub } from '../person-stub.js';
import { workLoader } from '../time-entry/time-entry.loaders.js';
import { charterTerm, shownRank } from './charter-term.js';
import { clocksOf } from '../clock/clock.loaders.js';
import { nextClock } from '../clock/domain/clock-moments.js';
import { actionsOf } from './ticket-actions.js';
import type { TicketEntity } from './ticket.entity.js';
import { charterOf, escalationLoader, ticketLoader } from './ticket.loaders.js';

@Resolver('Ticket')
export class TicketResolver {
  @ResolveField('__resolveReference')
  resolveReference(reference: { id: string }, context: GraphContext) {
    return ticketLoader(context).load(decodeId('ticket', reference.id));
  }

  @ResolveField('id')
  id(@Parent() ticket: TicketEntity) {
    return encodeId('ticket', ticket.id);
  }

  @ResolveField('outcome')
  async outcome(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    const { lifecycle } = await charterOf(context, ticket);
    return charterTerm(lifecycle.outcomes, ticket.outcomeKey);
  }

  @ResolveField('priority')
  async priority(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return charterTerm((await charterOf(context, ticket)).priorities, ticket.priorityKey);
  }

  @ResolveField('queueRank')
  async queueRank(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return shownRank(await charterOf(context, ticket), ticket.queueRankKey);
  }

  @ResolveField('channel')
  async channel(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return charterTerm((await charterOf(context, ticket)).channels, ticket.channelKey);
  }

  @ResolveField('plan')
  async plan(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return charterTerm((await charterOf(context, ticket)).plans, ticket.planKey);
  }

  @ResolveField('contract')
  contract(@Parent() { contractId }: TicketEntity) {
    return contractId && { id: contractId };
  }

  @ResolveField('organization')
  organization(@Parent() { customerId }: TicketEntity) {
    return { id: customerId };
  }

  @ResolveField('openedBy')
  openedBy(@Parent() { openedBy }: TicketEntity) {
    return personStub(openedBy);
  }

  @ResolveField('assignee')
  assignee(@Parent() { assigneeId }: TicketEntity) {
    return personStub(assigneeId);
  }

  @ResolveField('productVersion')
  productVersion(@Parent() { productVersionId }: TicketEntity) {
    return productVersionId && { id: productVersionId };
  }

  @ResolveField('coverage')
  coverage(@Parent() ticket: TicketEntity) {
    return ticket;
  }

  @ResolveField('clocks')
  clocks(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return clocksOf(context, ticket);
  }

  @ResolveField('withoutDeadline')
  async withoutDeadline(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    const charter = await charterOf(context, ticket);
    return clockRules(charter, ticket.planKey, ticket.priorityKey)
      .filter(({ levels }) => levels.length === 0)
      .map(({ kind, clause }) => ({ kind, clause: clauseRef(charter, clause) }));
  }

  @ResolveField('nextClock')
  async nextClock(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return nextClock(await clocksOf(context, ticket));
  }

  @ResolveField('messages')
  messages(
    @Parent() ticket: TicketEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return messagesOf(context, ticket.id, args);
  }

  @ResolveField('timeEntries')
  async timeEntries(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return (await workLoader(context).load(ticket.id)) ?? [];
  }

  @ResolveField('escalations')
  async escalations(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return (await escalationLoader(context).load(ticket.id)) ?? [];
  }

  @ResolveField('approvals')
  async approvals(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return (await approvalLoader(context).load(ticket.id)) ?? [];
  }

  @ResolveField('followUpOf')
  followUpOf(@Parent() { followUpOf }: TicketEntity, @Context() context: GraphContext) {
    return followUpOf && ticketLoader(context).load(followUpOf);
  }

  @ResolveField('actions')
  actions(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return actionsOf(context, ticket);
  }
}
