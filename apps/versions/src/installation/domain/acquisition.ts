import {
  isHadUnderException,
  type SupportException,
} from '../../product-version/domain/support-exception.js';
import { stateAt, type VersionLife } from '../../product/domain/version-state.js';

/** PURCHASE: newly bought. UPGRADE: moved to by maintenance. EXISTING_RIGHT: installed again, or elsewhere. */
export type Acquisition = 'PURCHASE' | 'UPGRADE' | 'EXISTING_RIGHT';

export type InstallationRefusal =
  | 'VERSION_NOT_RELEASED'
  | 'VERSION_RECALLED'
  | 'INSTALLED_BEFORE_RELEASE'
  | 'VERSION_WITHDRAWN_FROM_SALE'
  | 'VERSION_OBSOLETE';

const ALLOWED: Record<Acquisition, readonly string[]> = {
  PURCHASE: ['CURRENT'],
  UPGRADE: ['CURRENT', 'WITHDRAWN'],
  EXISTING_RIGHT: ['CURRENT', 'WITHDRAWN'],
};

/** An installation of a version, as it is asked for. */
export interface AskedInstallation {
  customerId: string;
  acquisition: Acquisition;
  since: Temporal.PlainDate | null;
  /** Extensions of the support of the version. */
  exceptions: readonly SupportException[];
}

/**
 * Judged now where `since` is today or absent, else at the start of that local day: what was installed before
 * withdrawal or a recall is always recorded, but nothing is sold in the afternoon of a release. What came out under an
 * extension is never sold, and otherwise there for those who have it [S4.24].
 */
export function refuseInstallation(
  version: VersionLife,
  { customerId, acquisition, since, exceptions }: AskedInstallation,
  zone: string,
  now: Temporal.Instant,
): InstallationRefusal | null {
  if (['PLANNED', 'CANCELLED'].includes(stateAt(version, now))) return 'VERSION_NOT_RELEASED';
  const releaseDay = localDate(version.releasedAt!, zone);
  if (since && Temporal.PlainDate.compare(since, releaseDay) < 0) return 'INSTALLED_BEFORE_RELEASE';
  const at = judgedAt(version.releasedAt!, since, zone, now);
  const state = stateAt(version, at);
  if (ALLOWED[acquisition].includes(state)) return null;
  if (state === 'RECALLED') return 'VERSION_RECALLED';
  if (state !== 'OBSOLETE') return 'VERSION_WITHDRAWN_FROM_SALE';
  const isHad = isHadUnderException(version, exceptions, customerId, at);
  return isHad && acquisition !== 'PURCHASE' ? null : 'VERSION_OBSOLETE';
}

function judgedAt(
  releasedAt: Temporal.Instant,
  since: Temporal.PlainDate | null,
  zone: string,
  now: Temporal.Instant,
): Temporal.Instant {
  if (!since || since.equals(localDate(now, zone))) return now;
  const startOfDay = since.toZonedDateTime(zone).toInstant();
  return Temporal.Instant.compare(startOfDay, releasedAt) < 0 ? releasedAt : startOfDay;
}

function localDate(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

/** Annual maintenance of a customer, for these products or (empty) for all. */
export interface Maintenance {
  customerId: string;
  productIds: readonly string[];
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant | null;
}

/** Whether a customer has maintenance of a product in force. */
export function isMaintained(
  contracts: readonly Maintenance[],
  customerId: string,
  productId: string,
  at: Temporal.Instant,
): boolean {
  return contracts.some(
    (it) =>
      it.customerId === customerId &&
      (it.productIds.length === 0 || it.productIds.includes(productId)) &&
      Temporal.Instant.compare(it.startsAt, at) <= 0 &&
      (it.endsAt === null || Temporal.Instant.compare(at, it.endsAt) < 0),
  );
}
