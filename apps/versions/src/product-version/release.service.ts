import { decodeId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { BulkRefused, refuseTooMany, type Outcome } from '../bulk.js';
import { charterNow } from '../charter/charter.queries.js';
import { decisions } from '../decisions.js';
import type { ImportReleasesInput, PublishReleaseInput } from '../generated/graphql.js';
import { fixProblems } from '../problem/released-fixes.js';
import { ProductEntity } from '../product/product.entity.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { productNamed, recordedAs, releaseNow, versionNamed } from './release-decision.js';
import { judge } from './release-judging.js';
import { stepsOf } from './release-history.js';
import { generationOf, lockProduct, reasonOf } from './release-input.js';
import type { ReleaseAct } from './release-plan.service.js';
import { VersionLife } from './version-life.js';
import { versionsOf } from './version.queries.js';

@Injectable()
export class ReleaseService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: VersionLife,
  ) {}

  /** Publishes a version at this instant, a planned or a new one; its predecessors are withdrawn from sale by it. */
  publish(viewer: Viewer, input: PublishReleaseInput): Promise<ReleaseAct> {
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'publishRelease');
      const { id } = await once(tx, { mutation: 'publishRelease', key, input }, async () => {
        const product = await lockProduct(tx, await productNamed(tx, input));
        const release = await releaseNow(tx, product, input);
        const [version] = await this.life.release(tx, product, [release]);
        await fixProblems(tx, version!, input.fixedProblemIds ?? []);
        return { id: version!.id };
      });
      const steps = await stepsOf(tx, [id]);
      return {
        productVersion: await tx.find(ProductVersionEntity, id),
        step: steps.find(({ kind }) => kind === 'PUBLISHED') ?? null,
      };
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
      const reason = reasonOf(input.reason);
      const product = await lockProduct(
        tx,
        decodeId('product', input.productId, ['input', 'productId']),
      );
      if (input.dryRun) return { product, outcomes: await this.record(tx, product, input, reason) };
      let outcomes: Outcome<ProductVersionEntity>[] | null = null;
      await once(tx, { mutation: 'importReleases', key, input }, async () => {
        outcomes = await this.record(tx, product, input, reason);
        return { id: product.id };
      });
      return { product, outcomes: outcomes ?? (await recorded(tx, product, input)) };
    });
  }

  private async record(
    tx: Transaction,
    product: ProductEntity,
    input: ImportReleasesInput,
    reason: string,
  ) {
    const { zone } = (await charterNow(tx)).provider;
    const knownAt = Temporal.Instant.from(tx.viewer.now);
    const at = (index: number) => ['input', 'releases', String(index)];
    const versions = await versionsOf(tx, [product.id]);
    const releases = input.releases.map((item, index) => {
      const generation = generationOf(item.generation, at(index));
      const { productId } = input;
      return {
        ...versionNamed({ ...item, productId, generation }, product, versions),
        releasedAt: item.releasedOn.toZonedDateTime(zone).toInstant(),
        knownAt,
        recalledAt: null,
        importReason: reason,
        exceptions: [],
      };
    });
    const refusals = await judge(tx, product, releases, zone, at);
    if (input.mode !== 'VALID_ITEMS' && refusals.some(Boolean)) {
      throw new BulkRefused(refusals.map((refusal) => ({ row: null, refusal })));
    }
    if (input.dryRun) return refusals.map((refusal) => ({ row: null, refusal }));
    const valid = releases.filter((_, index) => !refusals[index]);
    const added = await this.life.release(tx, product, valid);
    const recordedOf = new Map(valid.map((release, index) => [release, added[index]!]));
    return refusals.map((refusal, index) => ({
      row: recordedOf.get(releases[index]!) ?? null,
      refusal,
    }));
  }
}

/** What an earlier call with the same key recorded, read again. */
async function recorded(
  tx: Transaction,
  product: ProductEntity,
  input: ImportReleasesInput,
): Promise<Outcome<ProductVersionEntity>[]> {
  const versions = await versionsOf(tx, [product.id]);
  return input.releases.map((release) => ({
    row: recordedAs({ label: release.label, line: release.line }, product, versions),
    refusal: null,
  }));
}
