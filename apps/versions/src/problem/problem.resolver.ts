import { encodeId } from '@charter/database';
import { answer, exactlyOne, type GraphContext, type PageArguments } from '@charter/subgraph';
import {
  Args,
  Context,
  Mutation,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import type {
  MutationRecordProblemArgs,
  QueryProblemArgs,
  QueryProblemsArgs,
} from '../generated/graphql.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { versionById } from '../product-version/version.loaders.js';
import { productById } from '../product/product.loaders.js';
import { stateAt } from '../product/domain/version-state.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import type { ProblemEntity, ProblemStepEntity, ProblemVersionEntity } from './problem.entity.js';
import {
  problemByReference,
  problems,
  problemsAffecting,
  problemsFixedIn,
  stepsOfProblem,
  ticketsBehind,
} from './problem.lists.js';
import {
  problemById,
  problemsAffectingVersion,
  shownProblem,
  ticketsByProblem,
  versionsByProblem,
} from './problem.loaders.js';
import { ProblemService } from './problem.service.js';

@Resolver('Problem')
export class ProblemResolver {
  constructor(private readonly service: ProblemService) {}

  @Query('problem')
  problem(@Args() names: QueryProblemArgs, @Context() context: GraphContext) {
    const { name, value } = exactlyOne(names);
    return name === 'id' ? shownProblem(context, value) : problemByReference(context, value);
  }

  @Query('problems')
  problems(@Args() args: QueryProblemsArgs, @Context() context: GraphContext) {
    return problems(context, args);
  }

  @Mutation('recordProblem')
  recordProblem(@Args() { input }: MutationRecordProblemArgs, @Context() context: GraphContext) {
    return answer(context, 'problem', () => this.service.record(context.viewer, input));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: GraphContext) {
    return shownProblem(context, id);
  }

  @ResolveField('id')
  id(@Parent() { id }: ProblemEntity) {
    return encodeId('problem', id);
  }

  @ResolveField('product')
  product(@Parent() { productId }: ProblemEntity, @Context() context: GraphContext) {
    return productId && productById(context).load(productId);
  }

  @ResolveField('affectedVersions')
  affectedVersions(@Parent() { id }: ProblemEntity, @Context() context: GraphContext) {
    return versions(id, context, ({ relation }) => relation === 'AFFECTED');
  }

  @ResolveField('fixedInVersions')
  fixedInVersions(@Parent() { id }: ProblemEntity, @Context() context: GraphContext) {
    return versions(id, context, ({ effective }) => effective);
  }

  @ResolveField('mergedInto')
  mergedInto(@Parent() { mergedInto }: ProblemEntity, @Context() context: GraphContext) {
    return mergedInto && problemById(context).load(mergedInto);
  }

  @ResolveField('plannedFor')
  async plannedFor(@Parent() { id }: ProblemEntity, @Context() context: GraphContext) {
    if (context.viewer.staffRoles.length === 0) return [];
    const fixes = await versions(id, context, ({ relation }) => relation === 'FIXED');
    return fixes.filter((version) => stateAt(version, context.now) === 'PLANNED');
  }

  @ResolveField('history')
  history(
    @Parent() { id }: ProblemEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return stepsOfProblem(context, id, args);
  }

  @ResolveField('tickets')
  async tickets(@Parent() { id }: ProblemEntity, @Context() context: GraphContext) {
    const links = (await ticketsByProblem(context).load(id)) ?? [];
    return links.map(({ ticketId }) => ({ id: ticketId }));
  }

  @ResolveField('ticketsBehind')
  ticketsBehind(
    @Parent() { id }: ProblemEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return ticketsBehind(context, id, args);
  }
}

@Resolver('ProblemTicket')
export class ProblemTicketResolver {
  @ResolveField('ticket')
  ticket(@Parent() { id }: Pick<TicketEntity, 'id'>) {
    return { id: encodeId('ticket', id) };
  }
}

@Resolver('ProblemStep')
export class ProblemStepResolver {
  @ResolveField('person')
  person(@Parent() { personId }: ProblemStepEntity) {
    return personId && { id: encodeId('person', personId) };
  }

  @ResolveField('clientId')
  clientId(@Parent() { clientId }: ProblemStepEntity) {
    return clientId && encodeId('apiClient', clientId);
  }

  @ResolveField('versions')
  async versions(@Parent() { versionIds }: ProblemStepEntity, @Context() context: GraphContext) {
    return present(await versionById(context).loadMany(versionIds));
  }

  @ResolveField('ticket')
  ticket(@Parent() { ticketId }: ProblemStepEntity) {
    return ticketId && { id: encodeId('ticket', ticketId) };
  }
}

/** Problems of a version, as a field of it. */
@Resolver('ProductVersion')
export class VersionProblemsResolver {
  @ResolveField('problems')
  async problems(@Parent() { id }: ProductVersionEntity, @Context() context: GraphContext) {
    const links = (await problemsAffectingVersion(context).load(id)) ?? [];
    const ids = links.map(({ problemId }) => problemId);
    const known = present(await problemById(context).loadMany(ids));
    return known.filter(({ withdrawnAt }) => withdrawnAt === null);
  }

  @ResolveField('knownProblems')
  knownProblems(
    @Parent() { id }: ProductVersionEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return problemsAffecting(context, id, args);
  }

  @ResolveField('fixedProblems')
  fixedProblems(
    @Parent() { id }: ProductVersionEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return problemsFixedIn(context, id, args);
  }
}

async function versions(
  problemId: string,
  context: GraphContext,
  shown: (link: ProblemVersionEntity) => boolean,
): Promise<ProductVersionEntity[]> {
  const links = (await versionsByProblem(context).load(problemId)) ?? [];
  const ids = links.filter(shown).map(({ productVersionId }) => productVersionId);
  return present(await versionById(context).loadMany(ids));
}

function present<Row>(rows: readonly (Row | Error | null)[]): Row[] {
  return rows.filter((row): row is Row => row !== null && !(row instanceof Error));
}
