import type { ReadTransaction } from '@charter/database';
import { expectedRelease } from '../product/domain/expected-life.js';
import { noticesDue, type NoticeCounts } from '../version-notice/domain/notices-due.js';
import type { ActPreview } from './release-preview.js';
import { toldGroups } from './told-groups.queries.js';

/** The notices that an act would have sent by itself, to those who run the versions that it changes now. */
export async function noticesOf(
  tx: ReadTransaction,
  { changes, asOf, plannedOn, zone }: ActPreview,
): Promise<NoticeCounts> {
  const at = plannedOn ? expectedRelease({ plannedOn }, zone, asOf) : asOf;
  const before = changes.flatMap(({ versionId, productVersion }) => {
    if (!productVersion) return [];
    const { withdrawnAt, obsoleteFrom, recalledAt } = productVersion;
    return [[versionId, { withdrawnAt, obsoleteFrom, recalledAt, zone }] as const];
  });
  const after = changes.map(({ versionId, productVersion, after }) => {
    const { withdrawnAt, obsoleteFrom } = after;
    const recalledAt = after.state === 'RECALLED' ? (productVersion?.recalledAt ?? at) : null;
    return [versionId, { withdrawnAt, obsoleteFrom, recalledAt, zone }] as const;
  });
  const groups = await toldGroups(
    tx,
    changes.map(({ versionId }) => versionId),
  );
  return noticesDue(new Map(before), new Map(after), groups, at);
}
