import { isHeld, type RecordedRun } from '../../installation/domain/attestation.js';
import {
  isHadUnderException,
  type SupportException,
} from '../../product-version/domain/support-exception.js';
import { stateAt, type VersionLife } from '../../product/domain/version-state.js';

export type DownloadRight = 'MAINTENANCE' | 'EXISTING_RIGHT';

export type DownloadRefusal =
  | 'VERSION_NOT_RELEASED'
  | 'VERSION_RECALLED'
  | 'VERSION_OBSOLETE'
  | 'DOWNLOAD_NOT_ENTITLED'
  | 'DOWNLOAD_NOT_ATTESTED';

/** What gives a customer a version. */
export interface DownloadRights {
  /** Annual maintenance of the product is in force. */
  maintained: boolean;
  /** What the customer has on record of the version, what it declared itself included. */
  runs: readonly Pick<RecordedRun, 'attestation'>[];
  customerId: string;
  /** Extensions of the support of the version. */
  exceptions: readonly SupportException[];
}

/**
 * By what right a version is downloaded, or why it is not. Until it is obsolete those entitled may have it, whether
 * it is sold or not; an extension of its support brings it back to nobody, but what came out under the extension is
 * there for those who have it [S4.24]. What a customer alone declared to run is no right [S4.21].
 */
export function judgeDownload(
  version: VersionLife,
  rights: DownloadRights,
  now: Temporal.Instant,
): { right: DownloadRight } | { refusal: DownloadRefusal } {
  const state = stateAt(version, now);
  if (state === 'PLANNED' || state === 'CANCELLED') return { refusal: 'VERSION_NOT_RELEASED' };
  if (state === 'RECALLED') return { refusal: 'VERSION_RECALLED' };
  const isHad = isHadUnderException(version, rights.exceptions, rights.customerId, now);
  if (state === 'OBSOLETE' && !isHad) return { refusal: 'VERSION_OBSOLETE' };
  if (isHeld(rights.runs)) return { right: 'EXISTING_RIGHT' };
  if (rights.maintained) return { right: 'MAINTENANCE' };
  return { refusal: rights.runs.length > 0 ? 'DOWNLOAD_NOT_ATTESTED' : 'DOWNLOAD_NOT_ENTITLED' };
}
