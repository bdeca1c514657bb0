import type { Offer, Refused } from '@charter/subgraph';
import { lifeClause } from '../charter/charter.queries.js';
import { lifePolicies } from '../charter/domain/life-policy.js';
import { errors } from '../errors.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { dayOf } from '../product-version/release-refusals.js';
import type { LifeRule } from '../product/domain/version-window.js';
import {
  isMaintained,
  refuseInstallation,
  type Acquisition,
  type InstallationRefusal,
} from './domain/acquisition.js';
import type { InstallationFacts } from './installation-facts.js';

interface Asked {
  customerId: string;
  version: ProductVersionEntity;
  acquisition: Acquisition;
  since: Temporal.PlainDate | null;
  /** Whether an installation moves on to a version that its customer never ran. */
  newTo: boolean;
}

const RULE: Partial<Record<InstallationRefusal, LifeRule>> = {
  VERSION_WITHDRAWN_FROM_SALE: 'withdrawal',
  VERSION_OBSOLETE: 'download',
  VERSION_RECALLED: 'download',
};

/** [S4.25] Where a version is not to be had any more, its customers are offered services. */
const OFFERED: ReadonlySet<InstallationRefusal> = new Set([
  'VERSION_WITHDRAWN_FROM_SALE',
  'VERSION_OBSOLETE',
]);

/** What stands against an installation by the charter, in words and with its clause, or null. */
export function refusedInstallation(
  facts: InstallationFacts,
  asked: Asked,
  path: readonly string[],
): Refused | null {
  const { zone, now, charters } = facts;
  const { version } = asked;
  const exceptions = facts.exceptions.get(version.id) ?? [];
  const code = refuseInstallation(version, { ...asked, exceptions }, zone, now);
  if (!code) return refusedUpgrade(facts, asked, path);
  const day = (instant: Temporal.Instant | null) => (instant ? dayOf(instant, zone) : '');
  const rule = RULE[code];
  return errors.refused(code, {
    path: [...path, code === 'INSTALLED_BEFORE_RELEASE' ? 'since' : 'productVersionId'],
    clause: rule ? lifeClause(charters, version.charterVersionId, rule) : null,
    offer: OFFERED.has(code) ? servicesFor(charters, version) : null,
    params: {
      label: version.label,
      releasedOn: day(version.releasedAt),
      withdrawnOn: day(version.withdrawnAt),
      obsoleteOn: day(version.obsoleteFrom),
    },
  });
}

/** [S4.25] Professional services, which can be bought for a version at any time. */
export function servicesFor(
  charters: InstallationFacts['charters'],
  { charterVersionId }: ProductVersionEntity,
): Offer | null {
  const clause = lifeClause(charters, charterVersionId, 'discontinued');
  return clause && { terms: 'PROFESSIONAL_SERVICES', clause };
}

/** [S4.21] New versions are for those with maintenance; what was installed in the past is only recorded. */
function refusedUpgrade(
  { zone, now, charters, maintenance }: InstallationFacts,
  { customerId, version, acquisition, since, newTo }: Asked,
  path: readonly string[],
): Refused | null {
  const policy = lifePolicies(charters).findLast(
    ({ effectiveFrom }) => Temporal.Instant.compare(effectiveFrom, now) <= 0,
  );
  if (!policy?.terms?.upgradeNeedsMaintenance) return null;
  // What was held before is known here: it gives no newer version.
  const byMaintenance = acquisition === 'UPGRADE' || (acquisition === 'EXISTING_RIGHT' && newTo);
  if (!byMaintenance) return null;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  if (since && Temporal.PlainDate.compare(since, today) < 0) return null;
  if (isMaintained(maintenance, customerId, version.productId, now)) return null;
  return errors.refused('MAINTENANCE_REQUIRED', {
    path: [...path, 'acquisition'],
    clause: lifeClause(charters, policy.charterVersionId, 'maintenance'),
    params: { label: version.label },
  });
}
