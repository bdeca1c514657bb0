import type { ReadTransaction } from '@charter/database';
import {
  connection,
  defineNestedConnection,
  type GraphContext,
  type Order,
  rowIds,
} from '@charter/subgraph';
import type { SelectQueryBuilder } from 'typeorm';
import type { QueryProblemsArgs } from '../generated/graphql.js';
import { ProblemEntity, ProblemStepEntity } from './problem.entity.js';

const newestFirst: Order<ProblemEntity> = {
  key: 'RECORDED_AT_DESC',
  direction: 'DESC',
  by: [
    {
      sql: 'problem.recordedAt',
      type: 'timestamptz',
      value: ({ recordedAt }) => recordedAt.toString(),
    },
    { sql: 'problem.id', type: 'uuid', value: ({ id }) => id },
  ],
};

export function problems(context: GraphContext, args: QueryProblemsArgs) {
  const { filter } = args;
  const ids = rowIds('problem', filter?.ids);
  const productIds = rowIds('product', filter?.productIds);
  const versionIds = rowIds('version', filter?.affectedVersionIds);
  const kinds = filter?.kinds;
  return connection(context, {
    args,
    filter,
    order: newestFirst,
    query: (tx) => {
      const query = ofProvider(tx).andWhere('problem.withdrawnAt IS NULL');
      if (ids) query.andWhere('problem.id = ANY(:ids)', { ids });
      if (kinds) query.andWhere('problem.kind = ANY(:kinds)', { kinds });
      if (productIds) query.andWhere('problem.productId = ANY(:productIds)', { productIds });
      if (filter?.fixed != null)
        query.andWhere(`problem.fixedAt IS ${filter.fixed ? 'NOT ' : ''}NULL`);
      if (versionIds) query.andWhere(affects, { versionIds });
      return query;
    },
  });
}

/** Steps of problems, the latest first; staff's alone, by policy. */
export const stepsOfProblem = defineNestedConnection<ProblemStepEntity>({
  query: (tx) =>
    tx.manager
      .createQueryBuilder(ProblemStepEntity, 'step')
      .where('step.providerId = :providerId', { providerId: tx.viewer.providerId }),
  within: 'step.problem_id = parent.id',
  order: {
    key: 'AT_DESC',
    direction: 'DESC',
    by: [
      { sql: 'step.at', type: 'timestamptz', value: ({ at }) => at.toString() },
      { sql: 'step.id', type: 'uuid', value: ({ id }) => id },
    ],
  },
});

export function problemByReference(
  context: GraphContext,
  reference: string,
): Promise<ProblemEntity | null> {
  return context.read((tx) =>
    ofProvider(tx).andWhere('problem.reference = :reference', { reference }).getOne(),
  );
}

const affects = `EXISTS (SELECT FROM problem_version link
  WHERE link.problem_id = problem.id AND link.relation = 'AFFECTED'
    AND link.product_version_id = ANY(:versionIds))`;

function ofProvider(tx: ReadTransaction): SelectQueryBuilder<ProblemEntity> {
  return tx.manager
    .createQueryBuilder(ProblemEntity, 'problem')
    .where('problem.providerId = :providerId', { providerId: tx.viewer.providerId });
}
