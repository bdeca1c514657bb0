import type { Charter } from '@charter/charter';
import { encodeId } from '@charter/database';
import { connection, type Clause, type GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decisions } from '../decisions.js';
import type { QueryEscalationsArgs } from '../generated/graphql.js';
import { personStub } from '../person-stub.js';
import { isOpen } from '../ticket/domain/ticket-lifecycle.js';
import { clauseOf } from '../ticket/refuse-denied.js';
import { charterOf, historyLoader, ticketLoader } from '../ticket/ticket.loaders.js';
import { discussedIn } from './domain/discussion.js';
import type { EscalationEntity } from './escalation.entity.js';
import { escalationLanes, newestEscalation, selectEscalations } from './escalation.queries.js';

@Resolver('Escalation')
export class EscalationResolver {
  @Query('escalations')
  async list(@Args() { filter, ...args }: QueryEscalationsArgs, @Context() context: GraphContext) {
    if (await context.read((tx) => decisions.judge(tx, 'escalations'))) return null;
    return connection(context, {
      query: (tx, lanes) => selectEscalations(tx, filter, lanes),
      order: newestEscalation,
      lanes: escalationLanes(filter ?? {}),
      args,
      filter,
    });
  }

  @ResolveField('id')
  id(@Parent() { id }: EscalationEntity) {
    return encodeId('escalation', id);
  }

  @ResolveField('key')
  key(@Parent() { ruleKey }: EscalationEntity) {
    return ruleKey;
  }

  @ResolveField('label')
  async label(@Parent() escalation: EscalationEntity, @Context() context: GraphContext) {
    const { rule } = await ruled(context, escalation);
    return rule?.label[context.language] ?? escalation.ruleKey;
  }

  @ResolveField('ticket')
  ticket(@Parent() { ticketId }: EscalationEntity, @Context() context: GraphContext) {
    return ticketLoader(context).load(ticketId);
  }

  @ResolveField('function')
  assigned(@Parent() { assigns }: EscalationEntity) {
    return assigns;
  }

  @ResolveField('person')
  person(@Parent() { personId }: EscalationEntity) {
    return personStub(personId);
  }

  /** In the words of staff, so for staff [S1.18]. */
  @ResolveField('reason')
  reason(@Parent() { reason }: EscalationEntity, @Context() { viewer }: GraphContext) {
    return viewer.staffRoles.length > 0 ? reason : null;
  }

  @ResolveField('contactedAt')
  contactedAt(@Parent() escalation: EscalationEntity, @Context() context: GraphContext) {
    return contactOf(context, escalation);
  }

  @ResolveField('contactOwed')
  async contactOwed(@Parent() escalation: EscalationEntity, @Context() context: GraphContext) {
    const { rule, ticket } = await ruled(context, escalation);
    if (!rule?.contact || !ticket || !isOpen(ticket.state)) return false;
    return (await contactOf(context, escalation)) === null;
  }

  @ResolveField('clause')
  async clause(
    @Parent() escalation: EscalationEntity,
    @Context() context: GraphContext,
  ): Promise<Clause | null> {
    const { charter } = await ruled(context, escalation);
    return charter && clauseOf(charter, escalation.clause);
  }
}

/** An escalation's ticket with the charter that governs it, and the rule in it. */
async function ruled(context: GraphContext, { ticketId, ruleKey }: EscalationEntity) {
  const ticket = await ticketLoader(context).load(ticketId);
  const charter: Charter | null = ticket ? await charterOf(context, ticket) : null;
  const rule = charter?.lifecycle.escalations.find(({ key }) => key === ruleKey) ?? null;
  return { ticket, charter, rule };
}

/** When the customer was contacted about an escalation; null while it was not recorded. */
async function contactOf(context: GraphContext, { ticketId, ruleKey }: EscalationEntity) {
  const facts = (await historyLoader(context).load(ticketId)) ?? [];
  return discussedIn(facts).get(ruleKey) ?? null;
}
