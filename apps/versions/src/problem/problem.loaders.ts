import { byKey, defineLoader, type GraphContext, groupByKey, rowId } from '@charter/subgraph';
import { ProblemEntity, ProblemTicketEntity, ProblemVersionEntity } from './problem.entity.js';

export const problemById = defineLoader(async (tx, ids) =>
  byKey(
    await tx.manager
      .createQueryBuilder(ProblemEntity, 'problem')
      .where('problem.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere('problem.id IN (:...ids)', { ids })
      .getMany(),
    ({ id }) => id,
  ),
);

/** A problem by its typed id, as far as the viewer sees it. */
export function shownProblem(context: GraphContext, id: string): Promise<ProblemEntity | null> {
  const row = rowId('problem', id);
  return row ? problemById(context).load(row) : Promise.resolve(null);
}

/** Versions that a problem affects or is corrected in, by the problem. */
export const versionsByProblem = defineLoader(async (tx, ids) =>
  groupByKey(
    await tx.manager
      .createQueryBuilder(ProblemVersionEntity, 'link')
      .where('link.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere('link.problemId IN (:...ids)', { ids })
      .orderBy('link.productVersionId')
      .getMany(),
    ({ problemId }) => problemId,
  ),
);

/** Links to the problems that affect a version, by the version. */
export const problemsAffectingVersion = defineLoader(async (tx, ids) =>
  groupByKey(
    await tx.manager
      .createQueryBuilder(ProblemVersionEntity, 'link')
      .where('link.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere('link.productVersionId IN (:...ids)', { ids })
      .andWhere(`link.relation = 'AFFECTED'`)
      .orderBy('link.problemId')
      .getMany(),
    ({ productVersionId }) => productVersionId,
  ),
);

export const ticketsByProblem = defineLoader(async (tx, ids) =>
  groupByKey(
    await tx.manager
      .createQueryBuilder(ProblemTicketEntity, 'link')
      .where('link.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere('link.problemId IN (:...ids)', { ids })
      .andWhere('link.detachedAt IS NULL')
      .orderBy('link.ticketId')
      .getMany(),
    ({ problemId }) => problemId,
  ),
);

/** The link from a ticket to its problem, by the ticket. */
export const problemLinkByTicket = defineLoader(async (tx, ids) =>
  byKey(
    await tx.manager
      .createQueryBuilder(ProblemTicketEntity, 'link')
      .where('link.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere('link.ticketId IN (:...ids)', { ids })
      .andWhere('link.detachedAt IS NULL')
      .getMany(),
    ({ ticketId }) => ticketId,
  ),
);
