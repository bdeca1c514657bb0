import { encodeId } from '@charter/database';
import { answer, exactlyOne, type GraphContext, rowId } from '@charter/subgraph';
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
import type { ProblemEntity } from './problem.entity.js';
import { problemByReference, problems } from './problem.lists.js';
import {
  problemById,
  problemsByVersion,
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
    return name === 'id' ? this.byId(value, context) : problemByReference(context, value);
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
    return this.byId(id, context);
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
    return this.versions(id, 'AFFECTED', context);
  }

  @ResolveField('fixedInVersions')
  fixedInVersions(@Parent() { id }: ProblemEntity, @Context() context: GraphContext) {
    return this.versions(id, 'FIXED', context);
  }

  @ResolveField('tickets')
  async tickets(@Parent() { id }: ProblemEntity, @Context() context: GraphContext) {
    const links = (await ticketsByProblem(context).load(id)) ?? [];
    return links.map(({ ticketId }) => ({ ticket: { id: encodeId('ticket', ticketId) } }));
  }

  private byId(id: string, context: GraphContext): Promise<ProblemEntity | null> {
    const row = rowId('problem', id);
    return row ? problemById(context).load(row) : Promise.resolve(null);
  }

  private async versions(problemId: string, relation: 'AFFECTED' | 'FIXED', context: GraphContext) {
    const links = (await versionsByProblem(context).load(problemId)) ?? [];
    const ids = links.filter((link) => link.relation === relation).map((it) => it.productVersionId);
    return present(await versionById(context).loadMany(ids));
  }
}

/** Problems of a version, as a field of it. */
@Resolver('ProductVersion')
export class VersionProblemsResolver {
  @ResolveField('problems')
  async problems(@Parent() { id }: ProductVersionEntity, @Context() context: GraphContext) {
    const links = (await problemsByVersion(context).load(id)) ?? [];
    const known = await problemById(context).loadMany(links.map(({ problemId }) => problemId));
    return present(known).filter(({ withdrawnAt }) => withdrawnAt === null);
  }
}

function present<Row>(rows: readonly (Row | Error | null)[]): Row[] {
  return rows.filter((row): row is Row => row !== null && !(row instanceof Error));
}
