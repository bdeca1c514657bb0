import { decodeId, lockInOrder, newId, type Transaction } from '@charter/database';
import { refuseTooMany } from '../bulk.js';
import { errors } from '../errors.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { linkFixes, problemsFollow } from './problem-fixes.js';
import { problemAbsent, refuseFix, refuseWithdrawn } from './problem-judging.js';
import { ProblemEntity, ProblemStepEntity, ProblemVersionEntity } from './problem.entity.js';

const FIELD = 'fixedProblemIds';

/**
 * Records the problems that a release corrects, in its unit of work; who is behind them is told
 * thereafter. Refuses what is unknown, withdrawn, of another product, or affects this very version.
 */
export async function fixProblems(
  tx: Transaction,
  version: ProductVersionEntity,
  typedIds: readonly string[],
): Promise<void> {
  refuseTooMany(typedIds, FIELD);
  const ids = typedIds.map((typedId) => decodeId('problem', typedId));
  if (ids.length === 0) return;
  const problems = new Map((await locked(tx, ids)).map((problem) => [problem.id, problem]));
  const affecting = await problemsAffecting(tx, version.id, ids);
  ids.forEach((id, index) => {
    const path = ['input', FIELD, String(index)];
    const problem = problems.get(id);
    if (!problem) throw problemAbsent(path)();
    refuseWithdrawn(problem, path);
    if (problem.productId && problem.productId !== version.productId) {
      const params = { problem: problem.reference };
      throw errors.refused('PROBLEM_OF_OTHER_PRODUCT', { path, params });
    }
    refuseFix(tx, version, new Set(affecting.has(id) ? [version.id] : []), path);
  });
  const linked = await linkFixes(tx, [...problems.values()], [version.id]);
  await recordSteps(
    tx,
    version,
    linked.map(({ problemId }) => problemId),
  );
  await problemsFollow(tx, [version.id]);
}

function locked(tx: Transaction, ids: readonly string[]): Promise<ProblemEntity[]> {
  const problems = tx.manager
    .createQueryBuilder(ProblemEntity, 'problem')
    .where('problem.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('problem.id = ANY (:ids)', { ids });
  return lockInOrder(problems).getMany();
}

async function problemsAffecting(
  tx: Transaction,
  versionId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const links = await tx.manager
    .createQueryBuilder(ProblemVersionEntity, 'link')
    .where('link.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('link.productVersionId = :versionId', { versionId })
    .andWhere(`link.relation = 'AFFECTED' AND link.problemId = ANY (:ids)`, { ids })
    .getMany();
  return new Set(links.map(({ problemId }) => problemId));
}

async function recordSteps(
  tx: Transaction,
  { id: versionId, providerId }: ProductVersionEntity,
  problemIds: readonly string[],
): Promise<void> {
  const at = Temporal.Instant.from(tx.viewer.now);
  const { personId, clientId } = tx.viewer;
  const steps = problemIds.map((problemId) => ({
    ...{ id: newId(), providerId, problemId, at, personId, clientId },
    ...{ kind: 'FIX_MARKED' as const, versionIds: [versionId], ticketId: null },
    ...{ titleBefore: null, workaroundBefore: null },
  }));
  if (steps.length === 0) return;
  const insert = tx.manager.createQueryBuilder().insert().into(ProblemStepEntity).values(steps);
  await insert.updateEntity(false).execute();
}
