import { clauseRef } from '@charter/charter';
import { decodeId, encodeId } from '@charter/database';
import {
  charterByVersion,
  connection,
  exactlyOne,
  type GraphContext,
  type PageArguments,
  rowIds,
  shownAction,
} from '@charter/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ContractEntity } from '../contract/contract.entity.js';
import { contractLoader } from '../contract/contract.loaders.js';
import { externalOwner } from '../external-id.js';
import type { QueryDeliverableArgs, QueryDeliverablesArgs } from '../generated/graphql.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import { personLoader } from '../person/person.loaders.js';
import { actionsOn } from '../viewer/actions.js';
import { refusedAct } from './deliverable-refusals.js';
import type { DeliverableStepEntity } from './deliverable-step.entity.js';
import type { DeliverableEntity } from './deliverable.entity.js';
import { deliverableLoader, stepsLoader } from './deliverable.loaders.js';
import {
  deliverableOrders,
  deliverablesOfContract,
  findDeliverable,
  selectDeliverables,
} from './deliverable.queries.js';
import { actOf } from './deliverable.service.js';
import { isOverdue, stateAfter } from './domain/deliverable-lifecycle.js';

@Resolver('Deliverable')
export class DeliverableResolver {
  @Query('deliverable')
  deliverable(@Args() args: QueryDeliverableArgs, @Context() context: GraphContext) {
    const { name, value } = exactlyOne(args);
    if (name === 'id') return deliverableLoader(context).load(decodeId('deliverable', value));
    const by = name === 'reference' ? { reference: value } : { externalId: value };
    return context.read((tx) => findDeliverable(tx, by));
  }

  @Query('deliverables')
  list(@Args() { filter, sort, ...args }: QueryDeliverablesArgs, @Context() context: GraphContext) {
    const ids = rowIds('deliverable', filter?.ids);
    const customerIds = rowIds('organization', filter?.customerIds);
    const contractIds = rowIds('contract', filter?.contractIds);
    return connection(context, {
      query: (tx) => selectDeliverables(tx, { ...filter, ids, customerIds, contractIds }),
      order: deliverableOrders[sort ?? 'NEWEST'],
      args,
      filter,
    });
  }

  @ResolveField('id')
  id(@Parent() deliverable: DeliverableEntity) {
    return encodeId('deliverable', deliverable.id);
  }

  @ResolveField('externalId')
  externalId(@Parent() deliverable: DeliverableEntity, @Context() { viewer }: GraphContext) {
    return deliverable.externalOwner === externalOwner(viewer) ? deliverable.externalId : null;
  }

  @ResolveField('contract')
  contract(@Parent() { contractId }: DeliverableEntity, @Context() context: GraphContext) {
    return contractLoader(context).load(contractId);
  }

  @ResolveField('customer')
  customer(@Parent() { customerId }: DeliverableEntity, @Context() context: GraphContext) {
    return organizationLoader(context).load(customerId);
  }

  @ResolveField('description')
  async description(@Parent() { id }: DeliverableEntity, @Context() context: GraphContext) {
    const steps = (await stepsLoader(context).load(id)) ?? [];
    return steps.findLast(({ kind }) => kind === 'SUBMITTED')?.body ?? null;
  }

  @ResolveField('submittedBy')
  submittedBy(@Parent() { submittedBy }: DeliverableEntity, @Context() context: GraphContext) {
    return submittedBy && personLoader(context).load(submittedBy);
  }

  @ResolveField('overdue')
  async overdue(@Parent() deliverable: DeliverableEntity, @Context() context: GraphContext) {
    const provider = await organizationLoader(context).load(deliverable.providerId);
    return isOverdue(deliverable, provider?.timeZone ?? 'UTC', context.now);
  }

  @ResolveField('clause')
  async clause(@Parent() { charterVersion }: DeliverableEntity, @Context() context: GraphContext) {
    const charter = charterVersion && (await charterByVersion(context).load(charterVersion));
    return charter && charter.deliverables ? clauseRef(charter, charter.deliverables.clause) : null;
  }

  @ResolveField('history')
  async history(@Parent() { id }: DeliverableEntity, @Context() context: GraphContext) {
    return (await stepsLoader(context).load(id)) ?? [];
  }

  @ResolveField('actions')
  async actions(@Parent() deliverable: DeliverableEntity, @Context() context: GraphContext) {
    const decisionOf = {
      resubmitDeliverable: 'resubmitDeliverable',
      withdrawDeliverable: 'withdrawDeliverable',
      validateDeliverable: 'validateDeliverable',
      requestDeliverableChanges: 'requestDeliverableChanges',
    } as const satisfies Record<keyof typeof actOf, string>;
    const may = await actionsOn(context, deliverable.customerId, decisionOf);
    return may.map((action) => {
      const key = action.key as keyof typeof actOf;
      if (!action.allowed || stateAfter(actOf[key], deliverable.state) !== null) return action;
      return shownAction(context, key, refusedAct(key, actOf[key], deliverable));
    });
  }
}

@Resolver('DeliverableStep')
export class DeliverableStepResolver {
  @ResolveField('by')
  by(@Parent() { personId }: DeliverableStepEntity, @Context() context: GraphContext) {
    return personId && personLoader(context).load(personId);
  }

  @ResolveField('text')
  text(@Parent() { body }: DeliverableStepEntity) {
    return body;
  }
}

@Resolver('Contract')
export class ContractDeliverablesResolver {
  @ResolveField('deliverables')
  deliverables(
    @Parent() { id }: ContractEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return deliverablesOfContract(context, id, args);
  }
}
