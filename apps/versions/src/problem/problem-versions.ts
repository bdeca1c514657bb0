import type { ReadTransaction, Transaction } from '@charter/database';
import { ProblemVersionEntity } from './problem.entity.js';

/** Versions that a problem affects, and those that correct it or are to. */
export async function linksOf(
  tx: ReadTransaction,
  problemId: string,
): Promise<{ affected: Set<string>; fixes: Set<string> }> {
  const links = await tx.manager
    .createQueryBuilder(ProblemVersionEntity, 'link')
    .where('link.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('link.problemId = :problemId', { problemId })
    .getMany();
  const of = (relation: ProblemVersionEntity['relation']) =>
    new Set(links.filter((link) => link.relation === relation).map((it) => it.productVersionId));
  return { affected: of('AFFECTED'), fixes: of('FIXED') };
}

/** Puts these in the place of the versions that a locked problem affected. */
export async function setAffected(
  tx: Transaction,
  problemId: string,
  versionIds: readonly string[],
): Promise<void> {
  await tx.manager.query(
    `DELETE FROM problem_version WHERE provider_id = $1 AND problem_id = $2
       AND relation = 'AFFECTED' AND product_version_id <> ALL ($3)`,
    [tx.viewer.providerId, problemId, versionIds],
  );
  await addAffected(tx, problemId, versionIds);
}

export async function addAffected(
  tx: Transaction,
  problemId: string,
  versionIds: readonly string[],
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO problem_version (problem_id, product_version_id, relation, provider_id, effective)
     SELECT $2, version, 'AFFECTED', $1, false FROM unnest($3::uuid[]) AS version
     ON CONFLICT DO NOTHING`,
    [tx.viewer.providerId, problemId, versionIds],
  );
}

/** Whether there was such a correction to take back. */
export async function unlinkFix(
  tx: Transaction,
  problemId: string,
  versionId: string,
): Promise<boolean> {
  const { affected } = await tx.manager
    .createQueryBuilder()
    .delete()
    .from(ProblemVersionEntity)
    .where('providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('problemId = :problemId AND productVersionId = :versionId', { problemId, versionId })
    .andWhere(`relation = 'FIXED'`)
    .execute();
  return affected === 1;
}
