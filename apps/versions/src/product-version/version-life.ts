import { newId, type Transaction } from '@charter/database';
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
import { lookAtNotices } from '../version-notice/notice-timer.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { recordSteps, type RecordedStep } from './release-history.js';
import { SupportExceptionEntity } from './support-exception.entity.js';
import { exceptionsOf, isReleased, rulesOf, versionsOf } from './version.queries.js';

/** Kind of the due work at the end of a version's window; its id is the version's. */
export const OBSOLETE_WORK = 'version.obsolete';

/** A publication to be recorded, under the id of its plan where there is one. */
export interface NewRelease extends Publication {
  importReason: string | null;
  /** Exceptions of its generation that go on for it. */
  exceptions: readonly SupportExceptionEntity[];
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
    const added = await recordPublications(tx, product, releases);
    await carryExceptions(tx, releases);
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
    const changes = new Map<ProductVersionEntity, WindowColumns>();
    for (const version of versions) {
      const changed = changesOf(version, windows.get(version.id) ?? null);
      if (changed) changes.set(version, changed);
    }
    await tx.updateAll(ProductVersionEntity, changes);
    await setTimers(tx, [...changes.keys()]);
    const told = versions.filter((version) => changes.has(version) || known.has(version.id));
    await publish(tx, told, inForce, exceptions);
    await lookAtNotices(
      tx,
      told.filter((it) => changes.has(it) || it.recalledAt).map(({ id }) => id),
    );
  }

  /** Publishes locked versions as they stand, with the extensions of their support. */
  async tell(tx: Transaction, versions: readonly ProductVersionEntity[]): Promise<void> {
    if (versions.length === 0) return;
    const ids = versions.map(({ id }) => id);
    // Their events bear versions that are written here for all at once.
    await tx.updateAll(ProductVersionEntity, new Map(versions.map((version) => [version, {}])));
    await publish(tx, versions, await policies(tx), await exceptionsOf(tx, ids));
  }
}

/** Each window that is to end in time to come tells of its end by itself. */
async function setTimers(tx: Transaction, changed: readonly ProductVersionEntity[]) {
  const now = Temporal.Instant.from(tx.viewer.now);
  const due = changed.flatMap(({ id, obsoleteFrom }) =>
    obsoleteFrom && Temporal.Instant.compare(obsoleteFrom, now) > 0
      ? [{ id, dueAt: obsoleteFrom }]
      : [],
  );
  const timed = new Set(due.map(({ id }) => id));
  const untimed = changed.map(({ id }) => id).filter((id) => !timed.has(id));
  await tx.scheduleAll(OBSOLETE_WORK, due);
  await tx.unscheduleAll(OBSOLETE_WORK, untimed);
}

/** The versions published, in the order of the releases. */
async function recordPublications(
  tx: Transaction,
  product: ProductEntity,
  releases: readonly NewRelease[],
): Promise<ProductVersionEntity[]> {
  const unpublished = (await versionsOf(tx, [product.id])).filter((it) => !isReleased(it));
  const plans = new Map(unpublished.map((it) => [it.id, it]));
  const published = releases.map(({ id, label, line, generation, ...release }) => {
    const canonical = canonicalLabel(label, product.scheme);
    const plan = plans.get(id) ?? null;
    const step = publicationOf(release);
    const { importReason } = release;
    const columns = { label, importReason, ...factsOf([step]) };
    const row = {
      ...{ id, providerId: product.providerId, productId: product.id, line },
      ...{ ...columns, canonicalLabel: canonical, generation },
    };
    return { plan, step, row };
  });
  const fresh = published.filter(({ plan }) => !plan).map(({ row }) => row);
  const inserted = await tx.insertAll(ProductVersionEntity, fresh);
  for (const { plan, row } of published)
    if (plan) inserted.push(await tx.update(ProductVersionEntity, plan, row));
  const byId = new Map(inserted.map((version) => [version.id, version]));
  const versions = published.map(({ row }) => byId.get(row.id)!);
  await recordSteps(
    tx,
    published.map(({ step }, index) => ({ step, version: versions[index]! })),
  );
  return versions;
}

/** [S4.24] The decision is one, by whom and why: recorded for the correction too, and charged once. */
async function carryExceptions(tx: Transaction, releases: readonly NewRelease[]): Promise<void> {
  const recordedAt = Temporal.Instant.from(tx.viewer.now);
  const carried = releases.flatMap(({ id: productVersionId, exceptions }) =>
    exceptions.map((exception) => ({
      ...exception,
      ...{ id: newId(), productVersionId, recordedAt, priceMinor: null, priceCurrency: null },
    })),
  );
  await tx.insertAll(SupportExceptionEntity, carried);
}

function publicationOf(
  release: Pick<NewRelease, 'releasedAt' | 'knownAt' | 'importReason'>,
): RecordedStep {
  const { releasedAt: at, knownAt, importReason: reason } = release;
  const kind = reason === null ? 'PUBLISHED' : 'IMPORTED';
  return { kind, at, knownAt, plannedOn: null, reason };
}

type WindowColumns = Pick<ProductVersionEntity, keyof typeof NO_WINDOW>;

function changesOf(
  version: ProductVersionEntity,
  window: VersionWindow | null,
): WindowColumns | null {
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
  versions: readonly ProductVersionEntity[],
  inForce: readonly LifePolicy[],
  exceptions: readonly SupportExceptionEntity[],
): Promise<void> {
  const extensionsOf = Map.groupBy(exceptions, ({ productVersionId }) => productVersionId);
  const events = versions.map((version) => {
    const policy = inForce.find((it) => it.charterVersionId === version.charterVersionId);
    const extensions = (extensionsOf.get(version.id) ?? []).map(({ customerId, until }) => ({
      customerIds: customerId ? [customerId] : [],
      until,
    }));
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
    return { aggregate: version, data };
  });
  await tx.publishAll('product-version.window-changed', events);
}
