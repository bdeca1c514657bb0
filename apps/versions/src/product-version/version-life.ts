import type { Transaction } from '@charter/database';
import { Injectable } from '@nestjs/common';
import { policies } from '../charter/charter.queries.js';
import { factsOf } from '../product/domain/release-steps.js';
import type { Publication } from '../product/domain/successor.js';
import { canonicalLabel } from '../product/domain/version-label.js';
import {
  deriveWindows,
  type LifePolicy,
  type VersionWindow,
} from '../product/domain/version-window.js';
import type { ProductEntity } from '../product/product.entity.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { recordStep } from './release-history.js';
import type { SupportExceptionEntity } from './support-exception.entity.js';
import { exceptionsOf, isReleased, rulesOf, versionsOf } from './version.queries.js';

/** A publication to be recorded. */
export interface NewRelease extends Publication {
  importReason: string | null;
}

const NO_WINDOW = {
  withdrawnAt: null,
  obsoleteFrom: null,
  supportedThrough: null,
  successorId: null,
  charterVersionId: null,
};

/** Keeps the windows of a product's versions what the releases and the charter make of them. */
@Injectable()
export class VersionLife {
  /** Records releases that were found to be in order, those of plans too. The product has to be locked. */
  async release(tx: Transaction, product: ProductEntity, releases: readonly NewRelease[]) {
    const plans = (await versionsOf(tx, [product.id])).filter((it) => !isReleased(it));
    const added: ProductVersionEntity[] = [];
    for (const release of releases) {
      const label = canonicalLabel(release.label, product.scheme);
      const plan = plans.find((it) => it.line === release.line && it.canonicalLabel === label);
      added.push(await recordPublication(tx, product, release, plan ?? null));
    }
    await this.rederive(tx, product, added);
    return added;
  }

  /** Derives all windows anew, tells of those that changed (and of `added`), and sets the timers. */
  async rederive(
    tx: Transaction,
    product: ProductEntity,
    added: readonly ProductVersionEntity[] = [],
  ): Promise<void> {
    const inForce = await policies(tx);
    const known = new Map(added.map((version) => [version.id, version]));
    const versions = (await versionsOf(tx, [product.id])).map((row) => known.get(row.id) ?? row);
    const exceptions = await exceptionsOf(
      tx,
      versions.map(({ id }) => id),
    );
    const windows = deriveWindows(versions.filter(isReleased), rulesOf(product, inForce));
    for (const version of versions) {
      const changes = changesOf(version, windows.get(version.id) ?? null);
      if (changes) await this.apply(tx, version, changes);
      if (changes || known.has(version.id)) await publish(tx, version, inForce, exceptions);
    }
  }

  /** Publishes the version as it stands, with the extensions of its support. */
  async tell(tx: Transaction, version: ProductVersionEntity): Promise<void> {
    await publish(tx, version, await policies(tx), await exceptionsOf(tx, [version.id]));
  }

  private async apply(
    tx: Transaction,
    version: ProductVersionEntity,
    changes: Partial<ProductVersionEntity>,
  ): Promise<void> {
    const withdrawnBefore = version.withdrawnAt;
    await tx.update(ProductVersionEntity, version, changes);
    const now = Temporal.Instant.from(tx.viewer.now);
    const { obsoleteFrom, withdrawnAt } = version;
    if (obsoleteFrom && Temporal.Instant.compare(obsoleteFrom, now) > 0) {
      await tx.schedule('version.obsolete', version.id, obsoleteFrom);
    } else {
      await tx.unschedule('version.obsolete', version.id);
    }
    if (withdrawnAt?.equals(now) && !withdrawnBefore?.equals(withdrawnAt)) {
      await tx.schedule('version.notify-withdrawn', version.id, now);
    }
  }
}

async function recordPublication(
  tx: Transaction,
  product: ProductEntity,
  release: NewRelease,
  plan: ProductVersionEntity | null,
): Promise<ProductVersionEntity> {
  const { id, label, line, importReason, releasedAt, knownAt } = release;
  const kind = importReason === null ? 'PUBLISHED' : 'IMPORTED';
  const step = { kind, at: releasedAt, knownAt, plannedOn: null, reason: importReason } as const;
  const generation = release.generation ?? plan?.generation ?? null;
  const published = { label, generation, importReason, ...factsOf([step]) };
  const version = plan
    ? await tx.update(ProductVersionEntity, plan, published)
    : await tx.insert(ProductVersionEntity, {
        ...published,
        ...{ id, line, providerId: product.providerId, productId: product.id },
        canonicalLabel: canonicalLabel(label, product.scheme),
      });
  await recordStep(tx, version, step);
  return version;
}

function changesOf(version: ProductVersionEntity, window: VersionWindow | null) {
  if (!window) return version.withdrawnAt ? NO_WINDOW : null;
  const { withdrawnAt, obsoleteFrom, supportedThrough, successorId, policy } = window;
  const same =
    version.withdrawnAt?.equals(withdrawnAt) &&
    version.obsoleteFrom?.equals(obsoleteFrom) &&
    version.successorId === successorId &&
    version.charterVersionId === policy.charterVersionId;
  if (same) return null;
  const { charterVersionId } = policy;
  return { withdrawnAt, obsoleteFrom, supportedThrough, successorId, charterVersionId };
}

async function publish(
  tx: Transaction,
  version: ProductVersionEntity,
  inForce: readonly LifePolicy[],
  exceptions: readonly SupportExceptionEntity[],
): Promise<void> {
  const policy = inForce.find((it) => it.charterVersionId === version.charterVersionId);
  const extensions = exceptions
    .filter(({ productVersionId }) => productVersionId === version.id)
    .map(({ customerId, until }) => ({ customerIds: customerId ? [customerId] : [], until }));
  const data = {
    versionId: version.id,
    productId: version.productId,
    label: version.label,
    releasedAt: version.releasedAt,
    withdrawnAt: version.withdrawnAt,
    supportedUntil: version.obsoleteFrom,
    extensions,
    clause: policy?.terms
      ? { id: policy.terms.clauses.window, charterVersion: policy.charterVersion }
      : null,
    recalled: version.recalledAt !== null,
  };
  await tx.publish(version, { type: 'product-version.window-changed', data });
}
