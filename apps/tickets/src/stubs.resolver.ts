import { decodeId, encodeId } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { reportOfContract } from './compliance/compliance-report.js';
import { slaReport } from './contract/sla-report.js';
import type {
  ContractComplianceReportArgs,
  ContractSlaReportArgs,
  OrganizationTicketsArgs,
  ProductVersionTicketsArgs,
} from './generated/graphql.js';
import { organizationLoader } from './organization/organization.loaders.js';
import { productVersionLoader } from './product-version/product-version.loaders.js';
import { ticketsOfCustomer, ticketsOfVersion } from './ticket/tickets-within.js';

/** A type of another service, by its plain id. */
interface Stub {
  readonly id: string;
}

@Resolver('Organization')
export class OrganizationResolver {
  @ResolveField('__resolveReference')
  resolveReference(reference: Stub): Stub {
    return { id: decodeId('organization', reference.id) };
  }

  @ResolveField('id')
  id(@Parent() { id }: Stub) {
    return encodeId('organization', id);
  }

  @ResolveField('name')
  async name(@Parent() { id }: Stub, @Context() context: GraphContext) {
    return (await organizationLoader(context).load(id))?.name ?? null;
  }

  @ResolveField('tickets')
  tickets(
    @Parent() { id }: Stub,
    @Args() { filter, sort, ...args }: OrganizationTicketsArgs,
    @Context() context: GraphContext,
  ) {
    return ticketsOfCustomer(context, id, args, { filter: filter ?? {}, sort: sort ?? 'NEWEST' });
  }
}

@Resolver('ProductVersion')
export class ProductVersionResolver {
  @ResolveField('__resolveReference')
  resolveReference(reference: Stub): Stub {
    return { id: decodeId('version', reference.id) };
  }

  @ResolveField('id')
  id(@Parent() { id }: Stub) {
    return encodeId('version', id);
  }

  @ResolveField('label')
  async label(@Parent() { id }: Stub, @Context() context: GraphContext) {
    return (await productVersionLoader(context).load(id))?.label ?? null;
  }

  @ResolveField('tickets')
  tickets(
    @Parent() { id }: Stub,
    @Args() { filter, sort, ...args }: ProductVersionTicketsArgs,
    @Context() context: GraphContext,
  ) {
    return ticketsOfVersion(context, id, args, { filter: filter ?? {}, sort: sort ?? 'NEWEST' });
  }
}

@Resolver('Contract')
export class ContractResolver {
  @ResolveField('__resolveReference')
  resolveReference(reference: Stub): Stub {
    return { id: decodeId('contract', reference.id) };
  }

  @ResolveField('id')
  id(@Parent() { id }: Stub) {
    return encodeId('contract', id);
  }

  @ResolveField('complianceReport')
  complianceReport(
    @Parent() { id }: Stub,
    @Args() { period }: ContractComplianceReportArgs,
    @Context() context: GraphContext,
  ) {
    return reportOfContract(context, id, period);
  }

  @ResolveField('slaReport')
  slaReport(
    @Parent() { id }: Stub,
    @Args() { period }: ContractSlaReportArgs,
    @Context() context: GraphContext,
  ) {
    return slaReport(context, id, period ?? null);
  }
}
