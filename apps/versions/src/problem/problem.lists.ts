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
import { TicketEntity } from '../ticket/ticket.entity.js';
import { ProblemEntity, ProblemStepEntity, type ProblemVersionEntity } from './problem.entity.js';
import { whereFound } from './problem-words.js';

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
      if (filter?.search != null) whereFound(query, filter.search);
      return query;
    },
  });
}

/** Problems that affect a version, those entered last first. */
export const problemsAffecting = ofVersion('AFFECTED');

/** Problems that a version corrects, the same. */
export const problemsFixedIn = ofVersion('FIXED');

/** Ids rise with time: in their order the index on links is walked. */
function ofVersion(relation: ProblemVersionEntity['relation']) {
  return defineNestedConnection<ProblemEntity>({
    query: (tx) => ofProvider(tx).andWhere('problem.withdrawnAt IS NULL'),
    within: `EXISTS (SELECT FROM problem_version link
      WHERE link.provider_id = problem.provider_id AND link.problem_id = problem.id
        AND link.product_version_id = parent.id AND link.relation = '${relation}')`,
    order: {
      key: 'ID_DESC',
      direction: 'DESC',
      by: [{ sql: 'problem.id', type: 'uuid', value: ({ id }) => id }],
    },
  });
}

/** Tickets behind problems, those opened first first. */
export const ticketsBehind = defineNestedConnection<TicketEntity>({
  query: (tx) =>
    tx.manager
      .createQueryBuilder(TicketEntity, 'ticket')
      .where('ticket.providerId = :providerId', { providerId: tx.viewer.providerId }),
  within: `EXISTS (SELECT FROM problem_ticket link
    WHERE link.provider_id = ticket.provider_id AND link.ticket_id = ticket.id
      AND link.problem_id = parent.id AND link.detached_at IS NULL)`,
  order: {
    key: 'ID_ASC',
    direction: 'ASC',
    by: [{ sql: 'ticket.id', type: 'uuid', value: ({ id }) => id }],
  },
});

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
