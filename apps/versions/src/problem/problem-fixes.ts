import type { Transaction } from '@charter/database';
import { byKey } from '@charter/subgraph';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { changeProblem } from './change-problem.js';
import { fixedSince, isOut } from './domain/fix.js';
import { ProblemEntity, ProblemVersionEntity } from './problem.entity.js';

export const SETTLE_FIXES_WORK = 'version.settle-fixes';

/** Problems told of in one transaction. */
const BATCH = 50;

/**
 * Has the problems follow what becomes of versions that correct them, in the unit of work in which these
 * come out or are recalled.
 */
export async function problemsFollow(
  tx: Transaction,
  versionIds: readonly string[],
): Promise<void> {
  const fixing = await tx.manager.query<{ id: string }[]>(
    `SELECT DISTINCT product_version_id AS id FROM problem_version
     WHERE provider_id = $1 AND product_version_id = ANY($2) AND relation = 'FIXED'`,
    [tx.viewer.providerId, versionIds],
  );
  const dueAt = Temporal.Instant.from(tx.viewer.now);
  await tx.scheduleAll(
    SETTLE_FIXES_WORK,
    fixing.map(({ id }) => ({ id, dueAt })),
  );
}

/**
 * Due work: tells of each problem whose correction came out or was taken back, in batches, each once. Goes by how the
 * version stands now, not as of when it was due: what became of it since may be settled already.
 */
export async function settleFixes(
  versionId: string,
  dueAt: Temporal.Instant,
  unit: Transaction,
): Promise<void> {
  const version = await unit.find(ProductVersionEntity, versionId);
  if (!version) return;
  const out = isOut(version, Temporal.Instant.from(unit.viewer.now));
  const since = (out ? version.releasedAt : version.recalledAt) ?? dueAt;
  const tx = unit.asOf(Temporal.Instant.compare(dueAt, since) < 0 ? since : dueAt);
  const behind = await unsettled(tx, versionId, out);
  for (const id of behind) {
    const problem = await tx.lock(ProblemEntity, id);
    if (!problem) continue;
    const { moved, ...changes } = await refreshedFixes(unit, problem, versionId);
    // An edit may have been faster.
    if (!moved) continue;
    const kind = out ? 'FIX_RELEASED' : 'FIX_RECALLED';
    await changeProblem(tx, problem, { kind, versionIds: [versionId] }, changes);
  }
  // Work that is due at the very instant of this one would be taken for it, and be done with it.
  if (behind.length === BATCH)
    await unit.schedule(SETTLE_FIXES_WORK, versionId, dueAt.add({ milliseconds: 1 }));
}

/** Marks a version as correcting problems that the caller holds; says which it did not correct before. */
export async function linkFixes(
  tx: Transaction,
  problems: readonly ProblemEntity[],
  versionIds: readonly string[],
): Promise<{ problemId: string; versionId: string }[]> {
  return tx.manager.query<{ problemId: string; versionId: string }[]>(
    `INSERT INTO problem_version (problem_id, product_version_id, relation, provider_id, effective)
     SELECT problem, version, 'FIXED', $1, false
     FROM unnest($2::uuid[]) AS problem, unnest($3::uuid[]) AS version
     ON CONFLICT DO NOTHING
     RETURNING problem_id AS "problemId", product_version_id AS "versionId"`,
    [tx.viewer.providerId, problems.map(({ id }) => id), versionIds],
  );
}

/**
 * Brings up to date whether the corrections of a locked problem are out, or one of them; gives what follows for the
 * problem, and whether any of them moved.
 */
export async function refreshedFixes(
  tx: Transaction,
  { id: problemId, providerId }: ProblemEntity,
  versionId: string | null = null,
): Promise<Pick<ProblemEntity, 'fixedAt'> & { moved: boolean }> {
  const links = await tx.manager.findBy(ProblemVersionEntity, {
    ...{ providerId, problemId, relation: 'FIXED' as const },
  });
  const versions = await tx.manager
    .createQueryBuilder(ProductVersionEntity, 'version')
    .where('version.providerId = :providerId', { providerId })
    .andWhere('version.id = ANY (:ids)', { ids: links.map((link) => link.productVersionId) })
    .getMany();
  const now = Temporal.Instant.from(tx.viewer.now);
  const known = byKey(versions, ({ id }) => id);
  const effective: ProductVersionEntity[] = [];
  let moved = false;
  for (const link of links) {
    const version = known.get(link.productVersionId);
    const isAsked = versionId === null || versionId === link.productVersionId;
    const out = isAsked ? version !== undefined && isOut(version, now) : link.effective;
    if (version && out) effective.push(version);
    if (out === link.effective) continue;
    await mark(tx, problemId, link.productVersionId, out);
    moved = true;
  }
  return { fixedAt: fixedSince(effective, now), moved };
}

function mark(tx: Transaction, problemId: string, versionId: string, effective: boolean) {
  return tx.manager.query(
    `UPDATE problem_version SET effective = $4
     WHERE provider_id = $1 AND problem_id = $2 AND product_version_id = $3 AND relation = 'FIXED'`,
    [tx.viewer.providerId, problemId, versionId, effective],
  );
}

async function unsettled(tx: Transaction, versionId: string, out: boolean): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT problem_id AS id FROM problem_version
     WHERE provider_id = $1 AND product_version_id = $2 AND relation = 'FIXED' AND effective <> $3
     ORDER BY problem_id LIMIT ${BATCH}`,
    [tx.viewer.providerId, versionId, out],
  );
  return rows.map(({ id }) => id);
}
