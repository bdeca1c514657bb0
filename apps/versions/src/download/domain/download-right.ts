import { stateAt, type VersionLife } from '../../product/domain/version-state.js';

export type DownloadRight = 'MAINTENANCE' | 'EXISTING_RIGHT';

export type DownloadRefusal =
  'VERSION_NOT_RELEASED' | 'VERSION_RECALLED' | 'VERSION_OBSOLETE' | 'DOWNLOAD_NOT_ENTITLED';

/** What gives a customer a version. */
export interface DownloadRights {
  /** Annual maintenance of the product is in force. */
  maintained: boolean;
  /** The customer runs the version, or ran it. */
  hasRun: boolean;
}

/**
 * By what right a version is downloaded, or why it is not. Until it is obsolete those entitled may have it, whether
 * it is sold or not; an extension of its support brings it back to nobody.
 */
export function judgeDownload(
  version: VersionLife,
  rights: DownloadRights,
  now: Temporal.Instant,
): { right: DownloadRight } | { refusal: DownloadRefusal } {
  const state = stateAt(version, now);
  if (state === 'PLANNED' || state === 'CANCELLED') return { refusal: 'VERSION_NOT_RELEASED' };
  if (state === 'RECALLED') return { refusal: 'VERSION_RECALLED' };
  if (state === 'OBSOLETE') return { refusal: 'VERSION_OBSOLETE' };
  if (rights.hasRun) return { right: 'EXISTING_RIGHT' };
  return rights.maintained ? { right: 'MAINTENANCE' } : { refusal: 'DOWNLOAD_NOT_ENTITLED' };
}
