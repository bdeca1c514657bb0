import { decodeId, newId, type ReadTransaction } from '@charter/database';
import { invalidInput, notFound } from '@charter/subgraph';
import { charterNow, policies } from '../charter/charter.queries.js';
import { MAIN_LINE } from '../charter/domain/life-policy.js';
import { canonicalLabel } from '../product/domain/version-label.js';
import { deriveWindows } from '../product/domain/version-window.js';
import type { ProductEntity } from '../product/product.entity.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { generationOf } from './release-input.js';
import { judge, judgeCorrection, refuseOtherDay } from './release-judging.js';
import { dayOf } from './release-refusals.js';
import type { NewRelease } from './version-life.js';
import { isReleased, rulesOf, versionsOf } from './version.queries.js';

/** How a release is named: by the id of its plan, or by product, line and label. */
export interface NamedRelease {
  productVersionId?: string | null;
  productId?: string | null;
  label?: string | null;
  line?: string | null;
  generation?: string | null;
}

/** Row id of the product that the release is of. */
export async function productNamed(
  tx: ReadTransaction,
  { productVersionId, productId, label }: NamedRelease,
): Promise<string> {
  if (productVersionId && !productId && !label) {
    const path = ['input', 'productVersionId'];
    const id = decodeId('version', productVersionId, path);
    const version = await tx.find(ProductVersionEntity, id);
    if (version) return version.productId;
    throw notFound('version', path);
  }
  if (!productVersionId && productId && label)
    return decodeId('product', productId, ['input', 'productId']);
  throw invalidInput(
    ['input', 'productVersionId'],
    'Name the version either by productVersionId, or by productId and label.',
    'Nommez la version soit par productVersionId, soit par productId et label.',
  );
}

/** The version that is named: as it is recorded, where it is a plan (or was one), else under an id of its own. */
export function versionNamed(
  input: NamedRelease,
  product: Pick<ProductEntity, 'scheme'>,
  versions: readonly ProductVersionEntity[],
) {
  const stated = generationOf(input.generation);
  const known = recordedAs(input, product, versions);
  if (input.productVersionId && known) {
    const { id, label, line } = known;
    return { id, label, line, generation: stated ?? known.generation };
  }
  const { label, line } = placeOf(input);
  const id = known && !isReleased(known) ? known.id : newId();
  return { id, label, line, generation: stated ?? known?.generation ?? null };
}

/** What is recorded of the version that is named, or null. */
export function recordedAs(
  input: NamedRelease,
  { scheme }: Pick<ProductEntity, 'scheme'>,
  versions: readonly ProductVersionEntity[],
): ProductVersionEntity | null {
  if (input.productVersionId) {
    const id = decodeId('version', input.productVersionId);
    return versions.find((it) => it.id === id) ?? null;
  }
  const { label, line } = placeOf(input);
  const canonical = canonicalLabel(label, scheme);
  return versions.find((it) => it.line === line && it.canonicalLabel === canonical) ?? null;
}

function placeOf({ label, line }: NamedRelease) {
  return { label: (label ?? '').trim(), line: line ?? MAIN_LINE };
}

/**
 * The publication that `publishRelease` makes now, and that its preview shows: throws all that stands against it,
 * writes nothing.
 */
export async function releaseNow(
  tx: ReadTransaction,
  product: ProductEntity,
  input: NamedRelease & { releasedOn?: Temporal.PlainDate | null },
): Promise<NewRelease> {
  const now = Temporal.Instant.from(tx.viewer.now);
  const { zone } = (await charterNow(tx)).provider;
  refuseOtherDay(input.releasedOn ?? null, dayOf(now, zone));
  const versions = await versionsOf(tx, [product.id]);
  const named = versionNamed(input, product, versions);
  const published = { releasedAt: now, knownAt: now, recalledAt: null, importReason: null };
  const release = { ...named, ...published, exceptions: [] };
  const [refusal] = await judge(tx, product, [release], zone, () => ['input']);
  if (refusal) throw refusal;
  const all = [...versions.filter(isReleased), release];
  const windows = deriveWindows(all, rulesOf(product, await policies(tx)));
  const exceptions = await judgeCorrection(tx, release, { published: all, windows }, zone);
  return { ...release, exceptions };
}
