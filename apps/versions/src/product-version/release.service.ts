import { decodeId, newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { notFound, once, refuseText } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { BulkRefused, refuseTooMany, type Outcome } from '../bulk.js';
import { charterNow } from '../charter/charter.queries.js';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type { ImportReleasesInput, PublishReleaseInput } from '../generated/graphql.js';
import { MAIN_LINE } from '../charter/domain/life-policy.js';
import { canonicalLabel } from '../product/domain/version-label.js';
import { ProductEntity } from '../product/product.entity.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { judge, refuseObsoleteGeneration, refuseOtherDay } from './release-judging.js';
import { dayOf } from './release-refusals.js';
import { VersionLife } from './version-life.js';
import { versionsOf } from './version.queries.js';

@Injectable()
export class ReleaseService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: VersionLife,
  ) {}

  /** Publishes a version at this instant; its predecessors are withdrawn from sale by it. */
  publish(viewer: Viewer, input: PublishReleaseInput): Promise<ProductVersionEntity | null> {
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'publishRelease');
      const { id } = await once(tx, { mutation: 'publishRelease', key, input }, async () => {
        const product = await lockProduct(tx, input.productId);
        const now = Temporal.Instant.from(viewer.now);
        const { zone } = (await charterNow(tx)).provider;
        refuseOtherDay(input.releasedOn ?? null, dayOf(now, zone));
        const release = { ...releaseOf(input), releasedAt: now, knownAt: now, importReason: null };
        const [refusal] = await judge(tx, product, [release], zone, () => ['input']);
        if (refusal) throw refusal;
        const [version] = await this.life.release(tx, product, [release]);
        await refuseObsoleteGeneration(tx, version!, zone);
        return { id: version!.id };
      });
      return tx.find(ProductVersionEntity, id);
    });
  }

  /** Records publications of the past, judged as one set; the answer tells of each by its index. */
  import(
    viewer: Viewer,
    input: ImportReleasesInput,
  ): Promise<{ product: ProductEntity | null; outcomes: Outcome<ProductVersionEntity>[] }> {
    refuseTooMany(input.releases, 'releases');
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'importReleases');
      if (!input.reason.trim())
        throw errors.refused('REASON_REQUIRED', { path: ['input', 'reason'] });
      refuseText(['input', 'reason'], input.reason, 2_000);
      const product = await lockProduct(tx, input.productId);
      if (input.dryRun) return { product, outcomes: await this.record(tx, product, input) };
      let outcomes: Outcome<ProductVersionEntity>[] | null = null;
      await once(tx, { mutation: 'importReleases', key, input }, async () => {
        outcomes = await this.record(tx, product, input);
        return { id: product.id };
      });
      return { product, outcomes: outcomes ?? (await recorded(tx, product, input)) };
    });
  }

  private async record(tx: Transaction, product: ProductEntity, input: ImportReleasesInput) {
    const { zone } = (await charterNow(tx)).provider;
    const knownAt = Temporal.Instant.from(tx.viewer.now);
    const releases = input.releases.map((item) => ({
      ...releaseOf(item),
      releasedAt: item.releasedOn.toZonedDateTime(zone).toInstant(),
      knownAt,
      importReason: input.reason.trim(),
    }));
    const at = (index: number) => ['input', 'releases', String(index)];
    const refusals = await judge(tx, product, releases, zone, at);
    if (input.mode !== 'VALID_ITEMS' && refusals.some(Boolean)) {
      throw new BulkRefused(refusals.map((refusal) => ({ row: null, refusal })));
    }
    if (input.dryRun) return refusals.map((refusal) => ({ row: null, refusal }));
    const valid = releases.filter((_, index) => !refusals[index]);
    const versions = await this.life.release(tx, product, valid);
    return refusals.map((refusal, index) => ({
      row: versions.find(({ id }) => id === releases[index]!.id) ?? null,
      refusal,
    }));
  }
}

function releaseOf({ label, line }: { label: string; line?: string }) {
  const name = { id: newId(), label: label.trim(), line: line ?? MAIN_LINE };
  return { ...name, generation: null, recalledAt: null };
}

function lockProduct(tx: Transaction, productId: string): Promise<ProductEntity> {
  const absent = () => notFound('product', ['input', 'productId']);
  return tx.lockOrFail(ProductEntity, decodeId('product', productId), absent);
}

/** What an earlier call with the same key recorded, read again. */
async function recorded(
  tx: Transaction,
  product: ProductEntity,
  input: ImportReleasesInput,
): Promise<Outcome<ProductVersionEntity>[]> {
  const versions = await versionsOf(tx, [product.id]);
  return input.releases.map((release) => {
    const { label, line } = releaseOf(release);
    const canonical = canonicalLabel(label, product.scheme);
    const row = versions.find((it) => it.line === line && it.canonicalLabel === canonical);
    return { row: row ?? null, refusal: null };
  });
}
