import { decodeId, type ReadTransaction } from '@charter/database';
import { notFound } from '@charter/subgraph';
import { charterNow, policies } from '../charter/charter.queries.js';
import { decisions } from '../decisions.js';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { refusePlan } from '../product-version/plan-judging.js';
import { refuseRecall } from '../product-version/recall-judging.js';
import { historiesOf } from '../product-version/release-changes.js';
import {
  productNamed,
  recordedAs,
  releaseNow,
  versionNamed,
  type NamedRelease,
} from '../product-version/release-decision.js';
import { stepsOf } from '../product-version/release-history.js';
import { rulesOf, versionsOf } from '../product-version/version.queries.js';
import type { LifeChange } from '../product/domain/life-change.js';
import type { ReleaseStep } from '../product/domain/release-steps.js';
import { changesOfStep } from '../product/domain/step-changes.js';
import { ProductEntity } from '../product/product.entity.js';

/** A version that an act is on: recorded already, or to be recorded by it. */
type Subject = Pick<ProductVersionEntity, 'id' | 'label' | 'line' | 'generation'>;

/** What an act would change about one version: `PreviewedChange` of the graph. */
export interface ChangePreview extends LifeChange {
  label: string;
  line: string;
  /** Null where the act would record it. */
  productVersion: ProductVersionEntity | null;
}

/** What an act on a release would change: `ReleasePreview` of the graph. */
export interface ActPreview {
  asOf: Temporal.Instant;
  plannedOn: Temporal.PlainDate | null;
  zone: string;
  changes: ChangePreview[];
}

/** Throws what stands against publishing the version now, or planning or moving it for a day to come. */
export async function previewRelease(
  tx: ReadTransaction,
  input: NamedRelease & { releasedOn?: Temporal.PlainDate | null },
): Promise<ActPreview> {
  await decisions.authorize(tx, 'previewRelease');
  const product = await productOf(tx, await productNamed(tx, input));
  const now = Temporal.Instant.from(tx.viewer.now);
  const { zone } = (await charterNow(tx)).provider;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const { releasedOn: plannedOn } = input;
  if (!plannedOn || Temporal.PlainDate.compare(plannedOn, today) <= 0) {
    const release = await releaseNow(tx, product, input);
    const step = { kind: 'PUBLISHED', at: now, knownAt: now, plannedOn: null } as const;
    return previewOf(tx, product, release, step);
  }
  const versions = await versionsOf(tx, [product.id]);
  const plan = { ...versionNamed(input, product, versions), plannedOn };
  const refusal = refusePlan(plan, { product, versions, zone, now });
  if (refusal) throw refusal;
  const isPlanned = recordedAs(input, product, versions)?.plannedOn != null;
  const kind = isPlanned ? 'REDATED' : 'PLANNED';
  return previewOf(tx, product, plan, { kind, at: now, knownAt: now, plannedOn });
}

/** Throws what stands against recalling the version now. */
export async function previewRecall(
  tx: ReadTransaction,
  productVersionId: string,
): Promise<ActPreview> {
  await decisions.authorize(tx, 'previewRecall');
  const path = ['productVersionId'];
  const version = await tx.find(ProductVersionEntity, decodeId('version', productVersionId, path));
  if (!version) throw notFound('version', path);
  const product = await productOf(tx, version.productId);
  const { zone } = (await charterNow(tx)).provider;
  const refusal = refuseRecall(version, await versionsOf(tx, [product.id]), product, zone, path);
  if (refusal) throw refusal;
  const now = Temporal.Instant.from(tx.viewer.now);
  return previewOf(tx, product, version, {
    ...{ kind: 'RECALLED', at: now, knownAt: now, plannedOn: null },
  });
}

/** What the step would change, as the act tells it once the step is recorded. */
async function previewOf(
  tx: ReadTransaction,
  product: ProductEntity,
  subject: Subject,
  step: ReleaseStep,
): Promise<ActPreview> {
  const { zone } = (await charterNow(tx)).provider;
  const versions = await versionsOf(tx, [product.id]);
  const byId = new Map(versions.map((version) => [version.id, version]));
  const { id } = subject;
  const all = byId.has(id)
    ? versions.map((it) => (it.id === id ? subject : it))
    : [...versions, subject];
  const steps = await stepsOf(tx, [...byId.keys()]);
  const rules = rulesOf(product, await policies(tx));
  const changes = changesOfStep(historiesOf(all, steps), subject.id, step, rules, zone);
  return {
    ...{ asOf: step.knownAt, plannedOn: step.plannedOn, zone },
    changes: changes.map((change) => {
      const productVersion = byId.get(change.versionId) ?? null;
      const { label, line } = productVersion ?? subject;
      return { ...change, label, line, productVersion };
    }),
  };
}

async function productOf(tx: ReadTransaction, id: string): Promise<ProductEntity> {
  const product = await tx.find(ProductEntity, id);
  if (!product) throw notFound('product', ['input', 'productId']);
  return product;
}
