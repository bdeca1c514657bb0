import type { GraphContext } from '@charter/subgraph';
import { chartersOf } from '../charter/charter.loaders.js';
import { lifePolicies } from '../charter/domain/life-policy.js';
import type { LifeChange } from '../product/domain/life-change.js';
import { changesOfStep, type VersionHistory } from '../product/domain/step-changes.js';
import { productById } from '../product/product.loaders.js';
import { stepsThrough } from './release-history.js';
import type { ReleaseStepEntity } from './release-step.entity.js';
import { zoneOf } from './version-support.js';
import { rulesOf, versionsOf } from './version.queries.js';

const MOST_CHANGES = 500;

/** What an act changed, told from the history: a repeated call tells the same. */
export function changesOf(context: GraphContext, step: ReleaseStepEntity): Promise<LifeChange[]> {
  const known = context.memo.get(step) as Promise<LifeChange[]> | undefined;
  const told = known ?? tell(context, step);
  context.memo.set(step, told);
  return told;
}

/** The first of them; none where the act was refused. */
export async function someChangesOf(
  context: GraphContext,
  step: ReleaseStepEntity | null,
  first = 100,
): Promise<LifeChange[]> {
  if (!step) return [];
  return (await changesOf(context, step)).slice(0, Math.min(Math.max(first, 0), MOST_CHANGES));
}

async function tell(context: GraphContext, step: ReleaseStepEntity): Promise<LifeChange[]> {
  const { productId, productVersionId } = step;
  const [product, charters, versions, steps] = await Promise.all([
    productById(context).load(productId),
    chartersOf(context),
    context.read((tx) => versionsOf(tx, [productId])),
    context.read((tx) => stepsThrough(tx, step)),
  ]);
  const histories = historiesOf(
    versions,
    steps.filter(({ id }) => id !== step.id),
  );
  const rules = rulesOf(product!, lifePolicies(charters));
  return changesOfStep(histories, productVersionId, step, rules, zoneOf(charters));
}

/** Versions with their steps, in the order of these, as the domain takes them. */
export function historiesOf(
  versions: readonly Omit<VersionHistory, 'steps'>[],
  steps: readonly ReleaseStepEntity[],
): VersionHistory[] {
  const byVersion = Map.groupBy(steps, ({ productVersionId }) => productVersionId);
  return versions.map(({ id, label, line, generation }) => ({
    ...{ id, label, line, generation, steps: byVersion.get(id) ?? [] },
  }));
}
