import type { Transaction } from '@charter/database';
import { charterNow, charters, lifeClause } from '../charter/charter.queries.js';
import { maintenanceOf } from '../contract/contract.queries.js';
import { errors } from '../errors.js';
import { isMaintained } from '../installation/domain/acquisition.js';
import { runsOf } from '../installation/installation-history.js';
import { servicesFor } from '../installation/installation-refusals.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { dayOf } from '../product-version/release-refusals.js';
import { exceptionsOf } from '../product-version/version.queries.js';
import type { LifeRule } from '../product/domain/version-window.js';
import {
  judgeDownload,
  type DownloadRefusal,
  type DownloadRight,
} from './domain/download-right.js';

/** The rule behind each right and refusal. */
export const RULE: Readonly<Record<DownloadRight | DownloadRefusal, LifeRule | null>> = {
  MAINTENANCE: 'maintenance',
  EXISTING_RIGHT: 'download',
  VERSION_NOT_RELEASED: null,
  VERSION_RECALLED: 'download',
  VERSION_OBSOLETE: 'download',
  DOWNLOAD_NOT_ENTITLED: 'maintenance',
  DOWNLOAD_NOT_ATTESTED: 'maintenance',
};

/** By what right a customer downloads a version now; throws what stands against it. */
export async function judgedDownload(
  tx: Transaction,
  customerId: string,
  version: ProductVersionEntity,
): Promise<DownloadRight> {
  const now = Temporal.Instant.from(tx.viewer.now);
  const contracts = await maintenanceOf(tx, [customerId]);
  const rights = {
    maintained: isMaintained(contracts, customerId, version.productId, now),
    runs: await runsOf(tx, { customerId, versionId: version.id }),
    customerId,
    exceptions: await exceptionsOf(tx, [version.id]),
  };
  const outcome = judgeDownload(version, rights, now);
  if ('right' in outcome) return outcome.right;
  const { refusal } = outcome;
  const all = await charters(tx);
  const { zone } = (await charterNow(tx)).provider;
  const rule = RULE[refusal];
  const obsoleteOn = version.obsoleteFrom ? dayOf(version.obsoleteFrom, zone) : '';
  throw errors.refused(refusal, {
    path: ['input', 'productVersionId'],
    clause: rule ? lifeClause(all, version.charterVersionId, rule) : null,
    offer: refusal === 'VERSION_OBSOLETE' ? servicesFor(all, version) : null,
    params: { label: version.label, obsoleteOn },
  });
}
