import type { Clause, GraphContext } from '@charter/subgraph';
import { chartersOf } from '../charter/charter.loaders.js';
import { lifeClause } from '../charter/charter.queries.js';
import { fixEligibility, type FixEligibility } from './domain/fix-eligibility.js';
import type { ProductVersionEntity } from './product-version.entity.js';
import { withSameWindow } from './release-judging.js';
import { zoneOf } from './version-support.js';
import { exceptionsByVersion, versionsByProduct } from './version.loaders.js';

/** `FixEligibility` of the graph. */
export interface FixAnswer {
  verdict: FixEligibility;
  label: string;
  timeZone: string;
  clause: Clause | null;
}

/** Whether corrections of a version may be published now, as the viewer may know it. */
export async function fixesOf(
  context: GraphContext,
  version: ProductVersionEntity,
): Promise<FixAnswer> {
  const [versions, charters] = await Promise.all([
    versionsByProduct(context).load(version.productId),
    chartersOf(context),
  ]);
  const generation = withSameWindow(version, versions ?? []);
  const loader = exceptionsByVersion(context);
  const exceptions = await Promise.all(generation.map(({ id }) => loader.load(id)));
  const verdict = fixEligibility(
    version,
    exceptions.flatMap((some) => some ?? []),
    context.now,
  );
  return {
    verdict,
    label: version.label,
    timeZone: zoneOf(charters),
    clause: lifeClause(charters, version.charterVersionId, verdict.rule),
  };
}
