import { decodeId, encodeId } from '@charter/database';
import {
  answer,
  connection,
  exactlyOne,
  type GraphContext,
  type PageArguments,
} from '@charter/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { calendarsOfCustomer } from '../calendar/calendar.queries.js';
import { contractsOfCustomer } from '../contract/contract.queries.js';
import { delegationsOfOrganization } from '../delegation/delegation.queries.js';
import { actionsOn } from '../viewer/actions.js';
import type {
  CreateOrganizationInput,
  CreateProviderInput,
  QueryOrganizationArgs,
  QueryOrganizationsArgs,
} from '../generated/graphql.js';
import { membershipsOfOrganization } from '../person/person.queries.js';
import type { OrganizationEntity } from './organization.entity.js';
import { organizationLoader } from './organization.loaders.js';
import {
  findOrganization,
  organizationsByName,
  selectOrganizations,
} from './organization.queries.js';
import { OrganizationService } from './organization.service.js';

/** Mutations that make sense for each kind of organization, with their decisions. */
const actionsOf = {
  PROVIDER: { addPerson: 'addStaff', createApiClient: 'createApiClient' },
  RESELLER: { addPerson: 'addPerson', createApiClient: 'createApiClient' },
  CUSTOMER: {
    addPerson: 'addPerson',
    grantDelegation: 'grantDelegation',
    createApiClient: 'createApiClient',
    draftContract: 'draftContract',
    setCustomerCalendar: 'setCustomerCalendar',
  },
} as const;

@Resolver('Organization')
export class OrganizationResolver {
  constructor(private readonly organizations: OrganizationService) {}

  @Query('organization')
  organization(@Args() args: QueryOrganizationArgs, @Context() context: GraphContext) {
    const { name, value } = exactlyOne(args);
    if (name === 'id') return organizationLoader(context).load(decodeId('organization', value));
    const by = name === 'key' ? { key: value } : { externalId: value };
    return context.read((tx) => findOrganization(tx, by));
  }

  @Query('organizations')
  list(@Args() { filter, ...args }: QueryOrganizationsArgs, @Context() context: GraphContext) {
    const ids = filter?.ids?.map((id) => decodeId('organization', id)) ?? null;
    return connection(context, {
      query: (tx) => selectOrganizations(tx, { ...filter, ids }),
      order: organizationsByName,
      args,
      filter,
    });
  }

  @ResolveField('__resolveReference')
  resolveReference(reference: { id: string }, context: GraphContext) {
    return organizationLoader(context).load(decodeId('organization', reference.id));
  }

  @ResolveField('id')
  id(@Parent() organization: OrganizationEntity) {
    return encodeId('organization', organization.id);
  }

  @ResolveField('language')
  language(@Parent() organization: OrganizationEntity) {
    return organization.language.toUpperCase();
  }

  @ResolveField('memberships')
  memberships(
    @Parent() { id }: OrganizationEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return membershipsOfOrganization(context, id, args);
  }

  @ResolveField('delegations')
  delegations(
    @Parent() { id }: OrganizationEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return delegationsOfOrganization(context, id, args);
  }

  @ResolveField('contracts')
  contracts(
    @Parent() { id }: OrganizationEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return contractsOfCustomer(context, id, args);
  }

  @ResolveField('calendars')
  calendars(
    @Parent() { id }: OrganizationEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return calendarsOfCustomer(context, id, args);
  }

  @ResolveField('actions')
  actions(@Parent() { id, kind }: OrganizationEntity, @Context() context: GraphContext) {
    return actionsOn(context, id, actionsOf[kind]);
  }

  @Mutation('createProvider')
  createProvider(@Args('input') input: CreateProviderInput, @Context() context: GraphContext) {
    return answer(context, 'provider', () =>
      this.organizations.createProvider(context.viewer, input),
    );
  }

  @Mutation('createOrganization')
  createOrganization(
    @Args('input') input: CreateOrganizationInput,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'organization', () =>
      this.organizations.createOrganization(context.viewer, input),
    );
  }
}
