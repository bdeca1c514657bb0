import { type GraphContext, rowId } from '@charter/subgraph';
import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { chartersOf } from '../charter/charter.loaders.js';
import { problemById, problemLinkByTicket } from '../problem/problem.loaders.js';
import { asked, supportOfVersion, versionById } from '../product-version/version.loaders.js';
import { supportOfNothing } from '../product-version/version-support.js';
import { ticketById } from './ticket.loaders.js';

interface Reference {
  id: string;
}

/** What versions and problems add to a ticket. */
@Resolver('Ticket')
export class TicketResolver {
  @ResolveReference()
  resolveReference({ id }: Reference): Reference {
    return { id };
  }

  @ResolveField('id')
  id(@Parent() { id }: Reference): string {
    return id;
  }

  @ResolveField('versionSupport')
  async versionSupport(@Parent() { id }: Reference, @Context() context: GraphContext) {
    const row = rowId('ticket', id);
    const ticket = row && (await ticketById(context).load(row));
    if (!ticket) return supportOfNothing('PENDING', await chartersOf(context), context.now);
    const { productVersionId, customerId } = ticket;
    const version = productVersionId && (await versionById(context).load(productVersionId));
    return version
      ? supportOfVersion(context, version, asked(context, customerId))
      : supportOfNothing('UNKNOWN', await chartersOf(context), context.now);
  }

  @ResolveField('problem')
  async problem(@Parent() { id }: Reference, @Context() context: GraphContext) {
    const row = rowId('ticket', id);
    const link = row && (await problemLinkByTicket(context).load(row));
    return link ? problemById(context).load(link.problemId) : null;
  }
}
