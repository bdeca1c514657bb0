import type { Transaction } from '@charter/database';
import { errors } from '../errors.js';
import { changeProblem } from './change-problem.js';
import { linkFixes, refreshedFixes } from './problem-fixes.js';
import { countBehind, MOST_TICKETS } from './problem-tickets.js';
import { addAffected, linksOf } from './problem-versions.js';
import { ProblemEntity, ProblemTicketEntity } from './problem.entity.js';

const PATH = ['input', 'duplicateId'];

/**
 * Merges a locked problem into another locked one: its tickets and versions go over, it is withdrawn and
 * says where they went. Refuses what is of another kind or product, or affects what the other is corrected in.
 */
export async function mergeProblems(
  tx: Transaction,
  problem: ProblemEntity,
  duplicate: ProblemEntity,
): Promise<void> {
  await refuseUnlike(tx, problem, duplicate);
  const { affected, fixes } = await linksOf(tx, duplicate.id);
  await moveTickets(tx, duplicate.id, problem.id);
  await addAffected(tx, problem.id, [...affected]);
  await linkFixes(tx, [problem], [...fixes]);
  const { fixedAt } = await refreshedFixes(tx, problem);
  const productId = problem.productId ?? duplicate.productId;
  const withdrawnAt = Temporal.Instant.from(tx.viewer.now);
  const gone = { withdrawnAt, mergedInto: problem.id };
  await changeProblem(tx, duplicate, { kind: 'MERGED' }, gone);
  const merged = { kind: 'DUPLICATE_MERGED' as const, versionIds: [...affected, ...fixes] };
  await changeProblem(tx, problem, merged, { fixedAt, productId }, duplicate.id);
}

async function refuseUnlike(
  tx: Transaction,
  problem: ProblemEntity,
  duplicate: ProblemEntity,
): Promise<void> {
  const params = { problem: duplicate.reference, other: problem.reference };
  const { productId, kind } = duplicate;
  const otherProduct = productId && problem.productId && productId !== problem.productId;
  if (duplicate.id === problem.id || kind !== problem.kind || otherProduct)
    throw errors.refused('PROBLEMS_DIFFER', { path: PATH, params });
  const [own, its] = [await linksOf(tx, problem.id), await linksOf(tx, duplicate.id)];
  const affected = own.affected.union(its.affected);
  if (affected.intersection(own.fixes.union(its.fixes)).size > 0)
    throw errors.refused('PROBLEMS_CONTRADICT', { path: PATH, params });
  const tickets = (await countBehind(tx, problem.id)) + (await countBehind(tx, duplicate.id));
  if (tickets > MOST_TICKETS) {
    const most = { problem: problem.reference, most: MOST_TICKETS };
    throw errors.refused('PROBLEM_HAS_TOO_MANY_TICKETS', { path: PATH, params: most });
  }
}

async function moveTickets(tx: Transaction, fromId: string, problemId: string): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .update(ProblemTicketEntity)
    .set({ problemId })
    .where('providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('problemId = :fromId AND detachedAt IS NULL', { fromId })
    .execute();
}
