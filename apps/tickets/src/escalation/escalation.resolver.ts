import type { Charter } from '@charter/charter';
import { encodeId } from '@charter/database';
import type { Clause, GraphContext } from '@charter/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { personStub } from '../person-stub.js';
import { isOpen } from '../ticket/domain/ticket-lifecycle.js';
import { clauseOf } from '../ticket/refuse-denied.js';
import { historyLoader, ticketLoader } from '../ticket/ticket.loaders.js';
import { discussedIn } from './domain/discussion.js';
import type { EscalationEntity } from './escalation.entity.js';

type ShownEscalation = EscalationEntity & { readonly charter: Charter };

@Resolver('Escalation')
export class EscalationResolver {
  @ResolveField('id')
  id(@Parent() escalation: ShownEscalation) {
    return encodeId('escalation', escalation.id);
  }

  @ResolveField('key')
  key(@Parent() { ruleKey }: ShownEscalation) {
    return ruleKey;
  }

  @ResolveField('label')
  label(@Parent() { charter, ruleKey }: ShownEscalation, @Context() { language }: GraphContext) {
    const rule = charter.lifecycle.escalations.find(({ key }) => key === ruleKey);
    return rule?.label[language] ?? ruleKey;
  }

  @ResolveField('person')
  person(@Parent() { personId }: ShownEscalation) {
    return personStub(personId);
  }

  @ResolveField('contactedAt')
  contactedAt(@Parent() escalation: ShownEscalation, @Context() context: GraphContext) {
    return contactOf(context, escalation);
  }

  @ResolveField('contactOwed')
  async contactOwed(@Parent() escalation: ShownEscalation, @Context() context: GraphContext) {
    const { charter, ruleKey, ticketId } = escalation;
    const rule = charter.lifecycle.escalations.find(({ key }) => key === ruleKey);
    const ticket = rule?.contact && (await ticketLoader(context).load(ticketId));
    return ticket ? isOpen(ticket.state) && !(await contactOf(context, escalation)) : false;
  }

  @ResolveField('clause')
  clause(@Parent() { charter, clause }: ShownEscalation): Clause | null {
    return clauseOf(charter, clause);
  }
}

/** When the customer was contacted about an escalation; null while it was not recorded. */
async function contactOf(context: GraphContext, { ticketId, ruleKey }: ShownEscalation) {
  const facts = (await historyLoader(context).load(ticketId)) ?? [];
  return discussedIn(facts).get(ruleKey) ?? null;
}
