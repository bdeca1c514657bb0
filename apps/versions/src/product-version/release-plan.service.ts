import { decodeId, newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { invalidInput, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { charterNow } from '../charter/charter.queries.js';
import { MAIN_LINE } from '../charter/domain/life-policy.js';
import { decisions } from '../decisions.js';
import type {
  CancelReleaseInput,
  PlanReleaseInput,
  RedateReleaseInput,
} from '../generated/graphql.js';
import { factsAfter } from '../product/domain/release-steps.js';
import { canonicalLabel } from '../product/domain/version-label.js';
import { refusePlan, refuseUnplanned } from './plan-judging.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { recordStep, type RecordedStep } from './release-history.js';
import { generationOf, lockProduct, lockVersion, reasonOf } from './release-input.js';
import { ReleaseStepEntity } from './release-step.entity.js';
import { versionsOf } from './version.queries.js';

/** What an act recorded, and about which version. */
export interface ReleaseAct {
  productVersion: ProductVersionEntity | null;
  step: ReleaseStepEntity | null;
}

/** Plans of releases. They bind nobody and are told to nobody but staff: a plan never publishes itself. */
@Injectable()
export class ReleasePlanService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  plan(viewer: Viewer, input: PlanReleaseInput): Promise<ReleaseAct> {
    return this.act(viewer, 'planRelease', input, async (tx, zone) => {
      const product = await lockProduct(tx, decodeId('product', input.productId));
      const versions = await versionsOf(tx, [product.id]);
      const { plannedOn } = input;
      const label = input.label.trim();
      const line = input.line ?? MAIN_LINE;
      const canonical = canonicalLabel(label, product.scheme);
      const known = versions.find((it) => it.line === line && it.canonicalLabel === canonical);
      const generation = generationOf(input.generation);
      const plan = {
        id: known?.cancelledAt ? known.id : newId(),
        label,
        line,
        generation,
        plannedOn,
      };
      const now = Temporal.Instant.from(viewer.now);
      const refusal = refusePlan(plan, { product, versions, zone, now });
      if (refusal) throw refusal;
      const reason = input.reason == null ? null : reasonOf(input.reason);
      const step = stepNow(tx, { kind: 'PLANNED', plannedOn, reason });
      const { providerId, id: productId } = product;
      if (known) return change(tx, known, step, { label, generation });
      const version = await tx.insert(ProductVersionEntity, {
        ...{ id: plan.id, providerId, productId, label, line, generation },
        ...{ canonicalLabel: canonical, plannedOn },
      });
      return recordStep(tx, version, step);
    });
  }

  redate(viewer: Viewer, input: RedateReleaseInput): Promise<ReleaseAct> {
    return this.act(viewer, 'redateRelease', input, async (tx, zone) => {
      const reason = reasonOf(input.reason);
      const { product, version, versions } = await lockVersion(tx, input.productVersionId);
      const { plannedOn } = input;
      const now = Temporal.Instant.from(viewer.now);
      const refusal =
        refuseUnplanned(version) ??
        refuseSameDay(version, plannedOn) ??
        refusePlan({ ...version, plannedOn }, { product, versions, zone, now });
      if (refusal) throw refusal;
      return change(tx, version, stepNow(tx, { kind: 'REDATED', plannedOn, reason }));
    });
  }

  cancel(viewer: Viewer, input: CancelReleaseInput): Promise<ReleaseAct> {
    return this.act(viewer, 'cancelRelease', input, async (tx) => {
      const reason = reasonOf(input.reason);
      const { version } = await lockVersion(tx, input.productVersionId);
      const refusal = refuseUnplanned(version);
      if (refusal) throw refusal;
      return change(tx, version, stepNow(tx, { kind: 'CANCELLED', plannedOn: null, reason }));
    });
  }

  /** The key remembers the step: the same version may be planned and moved many times. */
  private act(
    viewer: Viewer,
    mutation: 'planRelease' | 'redateRelease' | 'cancelRelease',
    input: { idempotencyKey: string },
    effect: (tx: Transaction, zone: string) => Promise<ReleaseStepEntity>,
  ): Promise<ReleaseAct> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, mutation);
      const { zone } = (await charterNow(tx)).provider;
      const call = { mutation, key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => effect(tx, zone));
      const step = await tx.find(ReleaseStepEntity, id);
      const productVersion = step && (await tx.find(ProductVersionEntity, step.productVersionId));
      return { productVersion, step };
    });
  }
}

function stepNow(
  tx: Transaction,
  step: Pick<RecordedStep, 'kind' | 'plannedOn' | 'reason'>,
): RecordedStep {
  const now = Temporal.Instant.from(tx.viewer.now);
  return { ...step, at: now, knownAt: now };
}

/** A step of a version that is there, with what it makes of its columns. */
async function change(
  tx: Transaction,
  version: ProductVersionEntity,
  step: RecordedStep,
  more: Partial<ProductVersionEntity> = {},
): Promise<ReleaseStepEntity> {
  await tx.update(ProductVersionEntity, version, { ...more, ...factsAfter(version, step) });
  return recordStep(tx, version, step);
}

function refuseSameDay({ label, plannedOn }: ProductVersionEntity, day: Temporal.PlainDate) {
  if (!plannedOn?.equals(day)) return null;
  return invalidInput(
    ['input', 'plannedOn'],
    `${label} is planned for ${day} already.`,
    `${label} est déjà prévue pour le ${day}.`,
  );
}
