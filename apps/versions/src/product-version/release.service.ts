import { decodeId, newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { commonErrors, once, type Refused } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { BulkRefused, refuseTooMany, type Outcome } from '../bulk.js';
import { charterNow, charters, lifeClause } from '../charter/charter.queries.js';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type { ImportReleasesInput, PublishReleaseInput } from '../generated/graphql.js';
import { refuseRelease } from '../product/domain/release-order.js';
import { MAIN_LINE } from '../charter/domain/life-policy.js';
import { canonicalLabel } from '../product/domain/version-label.js';
import { ProductEntity } from '../product/product.entity.js';
import { exceptionInForce } from './domain/support-exception.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { dayOf, refusedRelease } from './release-refusals.js';
import { VersionLife, type NewRelease } from './version-life.js';
import { exceptionsOf, isReleased, versionsOf } from './version.queries.js';

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
    const valid = input.dryRun ? [] : releases.filter((_, index) => !refusals[index]);
    const versions = await this.life.release(tx, product, valid);
    return refusals.map((refusal, index) => ({
      row: versions.find(({ id }) => id === releases[index]!.id) ?? null,
      refusal,
    }));
  }
}

function releaseOf({ label, line }: { label: string; line?: string }) {
  return { id: newId(), label: label.trim(), line: line ?? MAIN_LINE };
}

async function lockProduct(tx: Transaction, productId: string): Promise<ProductEntity> {
  return tx.lockOrFail(ProductEntity, decodeId('product', productId), () =>
    commonErrors.refused('NOT_FOUND', {
      path: ['input', 'productId'],
      params: { what: 'product' },
    }),
  );
}

/**
 * What stands against each release beside all others, or null. Judged again without those that were
 * refused, until what stands is in order by itself.
 */
async function judge(
  tx: Transaction,
  product: ProductEntity,
  releases: readonly NewRelease[],
  zone: string,
  pathOf: (index: number) => string[],
): Promise<(Refused | null)[]> {
  const published = (await versionsOf(tx, [product.id])).filter(isReleased);
  const now = Temporal.Instant.from(tx.viewer.now);
  let refusals: (Refused | null)[] = releases.map((release, index) =>
    refuseAlone(release, product, { zone, now, path: pathOf(index) }),
  );
  for (;;) {
    const standing = releases.filter((_, index) => !refusals[index]);
    const found = releases.map((release, index) => {
      if (refusals[index]) return refusals[index];
      const others = [...published, ...standing.filter((other) => other !== release)];
      const refusal = refuseRelease(release, others, product.scheme);
      return refusal && refusedRelease(refusal, release, zone, pathOf(index));
    });
    if (found.filter(Boolean).length === refusals.filter(Boolean).length) return found;
    refusals = found;
  }
}

/** What stands against a release whatever else there is. */
function refuseAlone(
  release: NewRelease,
  product: ProductEntity,
  { zone, now, path }: { zone: string; now: Temporal.Instant; path: string[] },
): Refused | null {
  const lines = product.lines.map(({ key }) => key);
  if (!lines.includes(release.line)) {
    const params = { line: release.line, lines: lines.join(', ') };
    return errors.refused('UNKNOWN_LINE', { path: [...path, 'line'], params });
  }
  if (Temporal.Instant.compare(release.releasedAt, now) <= 0) return null;
  const params = { declared: dayOf(release.releasedAt, zone), today: dayOf(now, zone) };
  return errors.refused('RELEASED_IN_FUTURE', { path: [...path, 'releasedOn'], params });
}

function refuseOtherDay(declared: Temporal.PlainDate | null, today: string): void {
  if (!declared || declared.toString() === today) return;
  const params = { declared: declared.toString(), today };
  throw errors.refused('RELEASE_DAY_NOT_TODAY', { path: ['input', 'releasedOn'], params });
}

/** Corrections are for versions that are supported, by their window or by a recorded exception. */
async function refuseObsoleteGeneration(
  tx: Transaction,
  version: ProductVersionEntity,
  zone: string,
): Promise<void> {
  const { obsoleteFrom: since, successorId, charterVersionId } = version;
  const now = Temporal.Instant.from(tx.viewer.now);
  if (!since || Temporal.Instant.compare(since, now) > 0) return;
  const generation = (await versionsOf(tx, [version.productId])).filter(
    (other) => other.successorId === successorId && other.line === version.line,
  );
  const exceptions = await exceptionsOf(
    tx,
    generation.map(({ id }) => id),
  );
  if (exceptions.some((it) => exceptionInForce([it], it.customerId, now))) return;
  throw errors.refused('GENERATION_OBSOLETE', {
    path: ['input', 'label'],
    clause: lifeClause(await charters(tx), charterVersionId, 'fixes'),
    params: { since: dayOf(since, zone) },
  });
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
