import { encodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { LinkTicketsInput, UnlinkTicketsInput } from '../generated/graphql.js';
import { personStub } from '../person-stub.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { ticketLoader } from '../ticket/ticket.loaders.js';
import { LinkService, type Linked } from './link.service.js';
import { linksLoader, mergedLoader, type ShownLink } from './link.loaders.js';

@Resolver('TicketLink')
export class TicketLinkResolver {
  constructor(private readonly service: LinkService) {}

  @Mutation('linkTickets')
  linkTickets(@Args('input') input: LinkTicketsInput, @Context() context: GraphContext) {
    return linked(context, () => this.service.link(context.viewer, input));
  }

  @Mutation('unlinkTickets')
  unlinkTickets(@Args('input') input: UnlinkTicketsInput, @Context() context: GraphContext) {
    return linked(context, () => this.service.unlink(context.viewer, input));
  }

  @ResolveField('id')
  id(@Parent() { id }: ShownLink) {
    return encodeId('ticketLink', id);
  }

  @ResolveField('outgoing')
  outgoing(@Parent() { fromId, seenFrom }: ShownLink) {
    return fromId === seenFrom;
  }

  @ResolveField('other')
  other(@Parent() { fromId, toId, seenFrom }: ShownLink, @Context() context: GraphContext) {
    return ticketLoader(context).load(fromId === seenFrom ? toId : fromId);
  }

  @ResolveField('linkedBy')
  linkedBy(@Parent() { linkedBy }: ShownLink) {
    return personStub(linkedBy);
  }

  @ResolveField('reason')
  reason(@Parent() { reason }: ShownLink, @Context() context: GraphContext) {
    return context.viewer.staffRoles.length > 0 ? reason : null;
  }
}

@Resolver('Ticket')
export class TicketLinksResolver {
  @ResolveField('links')
  async links(@Parent() { id }: TicketEntity, @Context() context: GraphContext) {
    return (await linksLoader(context).load(id)) ?? [];
  }

  @ResolveField('mergedInto')
  mergedInto(@Parent() { mergedInto }: TicketEntity, @Context() context: GraphContext) {
    return mergedInto && ticketLoader(context).load(mergedInto);
  }

  @ResolveField('mergedFrom')
  async mergedFrom(@Parent() { id }: TicketEntity, @Context() context: GraphContext) {
    return (await mergedLoader(context).load(id)) ?? [];
  }
}

async function linked(context: GraphContext, work: () => Promise<Linked>) {
  const { done, errors } = await answer(context, 'done', work);
  if (!done) return { ticket: null, link: null, errors };
  return { ticket: done.ticket, link: { ...done.link, seenFrom: done.ticket.id }, errors };
}
