import { UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { charterNow } from '../charter/charter.queries.js';
import { decisions } from '../decisions.js';
import type { RecallReleaseInput } from '../generated/graphql.js';
import { factsAfter } from '../product/domain/release-steps.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { refuseRecall } from './recall-judging.js';
import { recordStep, stepsOf } from './release-history.js';
import { lockVersion, reasonOf } from './release-input.js';
import type { ReleaseAct } from './release-plan.service.js';
import { VersionLife } from './version-life.js';

@Injectable()
export class ReleaseRecallService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: VersionLife,
  ) {}

  /** Takes a publication back: from now on all others stand as if it had never been. */
  recall(viewer: Viewer, input: RecallReleaseInput): Promise<ReleaseAct> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'recallRelease');
      const call = { mutation: 'recallRelease', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => this.record(tx, input));
      const steps = await stepsOf(tx, [id]);
      return {
        productVersion: await tx.find(ProductVersionEntity, id),
        step: steps.find(({ kind }) => kind === 'RECALLED') ?? null,
      };
    });
  }

  private async record(tx: Transaction, input: RecallReleaseInput): Promise<{ id: string }> {
    const reason = reasonOf(input.reason);
    const { product, version, versions } = await lockVersion(tx, input.productVersionId);
    const { zone } = (await charterNow(tx)).provider;
    const refusal = refuseRecall(version, versions, product, zone);
    if (refusal) throw refusal;
    const at = notBefore(version.knownAt, Temporal.Instant.from(tx.viewer.now));
    const step = { kind: 'RECALLED', at, knownAt: at, plannedOn: null, reason } as const;
    await tx.update(ProductVersionEntity, version, factsAfter(version, step));
    await recordStep(tx, version, step);
    await this.life.rederive(tx, product, [version]);
    return { id: version.id };
  }
}

/** Two gateways' clocks may differ: what was published by one is recalled by the other no earlier. */
function notBefore(knownAt: Temporal.Instant | null, now: Temporal.Instant): Temporal.Instant {
  return knownAt && Temporal.Instant.compare(now, knownAt) < 0 ? knownAt : now;
}
