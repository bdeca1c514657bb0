import type { GraphContext, PageArguments } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { contactLoader } from '../contact/contact.queries.js';
import { toldTermsLoader } from '../contract/contract.loaders.js';
import { messagesOf } from '../message/message.loaders.js';
import { personStub } from '../person-stub.js';
import { termsAt } from '../ticket/domain/told-terms.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { escalationLoader, historyLoader, ticketLoader } from '../ticket/ticket.loaders.js';
import { otherTicketsOf, pastTicketsLoader, staffLoader, teamsLoader } from './brief.queries.js';
import { involvedPeople, type Involved } from './domain/involved-people.js';
import { similarTickets } from './domain/similar-tickets.js';

const MOST_SIMILAR = 20;

@Resolver('Ticket')
export class TicketBriefOfResolver {
  @ResolveField('brief')
  brief(@Parent() ticket: TicketEntity, @Context() { viewer }: GraphContext) {
    return viewer.staffRoles.length > 0 ? ticket : null;
  }
}

/** What whoever of the staff opens a ticket sees on top [S1.19, S1.25, S1.26]. */
@Resolver('TicketBrief')
export class TicketBriefResolver {
  @ResolveField('since')
  async since(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return (await stateFact(context, ticket))?.at ?? ticket.openedAt;
  }

  @ResolveField('by')
  async by(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return personStub((await stateFact(context, ticket))?.personId ?? null);
  }

  @ResolveField('lastMessage')
  async lastMessage(@Parent() { id }: TicketEntity, @Context() context: GraphContext) {
    return (await messagesOf(context, id, { last: 1 })).nodes[0] ?? null;
  }

  @ResolveField('contact')
  async contact(@Parent() { id }: TicketEntity, @Context() context: GraphContext) {
    const contact = await contactLoader(context).load(id);
    return {
      person: personStub(contact?.personId ?? null),
      language: contact?.language === 'fr' ? 'FR' : 'EN',
      technicalLevel: contact?.technicalLevel ?? null,
    };
  }

  @ResolveField('people')
  async people(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    const [history, escalations, told, teams] = await Promise.all([
      historyLoader(context).load(ticket.id),
      escalationLoader(context).load(ticket.id),
      toldTermsLoader(context).load(ticket.customerId),
      teamsLoader(context).load(ticket.providerId),
    ]);
    const { requesterId, openedBy, assigneeId } = ticket;
    const contract = termsAt(told ?? [], context.now).find(({ id }) => id === ticket.contractId);
    const people = involvedPeople({
      ...{ requesterId, openedBy, assigneeId },
      successManagerId: contract?.successManagerId ?? null,
      escalatedTo: escalations?.map(({ personId }) => personId) ?? [],
      history: history ?? [],
    });
    const staff = await staffLoader(context).loadMany(people.map(({ personId }) => personId));
    return people.map((involved, index) => ({
      ...shown(involved),
      side: staff[index] === true ? 'STAFF' : 'CUSTOMER',
      teams: teams?.filter(({ memberIds }) => memberIds.includes(involved.personId)) ?? [],
    }));
  }

  @ResolveField('similar')
  async similar(
    @Parent() ticket: TicketEntity,
    @Args('first') first: number,
    @Context() context: GraphContext,
  ) {
    if (first < 1 || first > MOST_SIMILAR)
      throw new GraphQLError(`Ask for 1 to ${MOST_SIMILAR} tickets.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    const past = (await pastTicketsLoader(context).load(ticket.id)) ?? [];
    const likest = similarTickets(ticket, past).slice(0, first);
    return likest.map(({ id, reasons }) => ({ ticket: ticketLoader(context).load(id), reasons }));
  }

  @ResolveField('pastTickets')
  pastTickets(
    @Parent() { id }: TicketEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return otherTicketsOf(context, id, args);
  }
}

/** What last put the ticket where it stands. */
async function stateFact(context: GraphContext, { id }: TicketEntity) {
  const history = await historyLoader(context).load(id);
  return history?.findLast(({ kind }) => kind === 'state-changed' || kind === 'opened') ?? null;
}

function shown({ personId, roles, lastActiveAt }: Involved) {
  return { person: personStub(personId), roles, lastActiveAt };
}
