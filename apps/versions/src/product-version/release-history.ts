import { newId, type ReadTransaction, type Transaction } from '@charter/database';
import type { ReleaseStep } from '../product/domain/release-steps.js';
import { problemsFollow } from '../problem/problem-fixes.js';
import type { ProductVersionEntity } from './product-version.entity.js';
import { ReleaseStepEntity } from './release-step.entity.js';

/** A step with what only staff see of it. */
export interface RecordedStep extends ReleaseStep {
  reason: string | null;
}

type OfVersion = Pick<ProductVersionEntity, 'id' | 'providerId' | 'productId'>;

/**
 * Adds to the history of a version. Its columns are what the steps come to: the caller writes them. The
 * problems that it corrects follow what becomes of it.
 */
export async function recordStep(
  tx: Transaction,
  version: OfVersion,
  step: RecordedStep,
): Promise<ReleaseStepEntity> {
  const [recorded] = await recordSteps(tx, [{ version, step }]);
  return recorded!;
}

/** Like `recordStep`, of many versions. */
export async function recordSteps(
  tx: Transaction,
  steps: readonly { version: OfVersion; step: RecordedStep }[],
): Promise<ReleaseStepEntity[]> {
  const { personId: recordedBy, clientId } = tx.viewer;
  const rows = steps.map(({ version, step: { kind, at, knownAt, plannedOn, reason } }) => ({
    id: newId(),
    ...{ providerId: version.providerId, productId: version.productId },
    ...{ productVersionId: version.id, kind, at, knownAt, plannedOn, reason, recordedBy, clientId },
  }));
  await problemsFollow(
    tx,
    rows.map(({ productVersionId }) => productVersionId),
  );
  return tx.insertAll(ReleaseStepEntity, rows);
}

/** Steps of a product up to one of them, itself included, in the order in which they were recorded. */
export function stepsThrough(
  tx: ReadTransaction,
  { id, productId }: ReleaseStepEntity,
): Promise<ReleaseStepEntity[]> {
  return tx.manager
    .createQueryBuilder(ReleaseStepEntity, 'step')
    .where('step.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('step.productId = :productId', { productId })
    .andWhere('step.sequence <= (SELECT sequence FROM release_step WHERE id = :id)', { id })
    .orderBy('step.sequence')
    .getMany();
}

/** Steps of versions in the order in which they were recorded. */
export function stepsOf(
  tx: ReadTransaction,
  versionIds: readonly string[],
): Promise<ReleaseStepEntity[]> {
  return tx.manager
    .createQueryBuilder(ReleaseStepEntity, 'step')
    .where('step.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('step.productVersionId = ANY(:versionIds)', { versionIds })
    .orderBy('step.sequence')
    .getMany();
}
