import { noticeDue, standingAt, type Told } from './due-notice.js';
import type { NoticeLife } from './notice-stage.js';

/** Customers, or resellers, who run a version (or whose customers do) and were told the same of it. */
export interface ToldGroup {
  versionId: string;
  told: Told | null;
  /** End of the longest extension that holds for them; null where there is none. */
  extendedUntil: Temporal.Instant | null;
  recipients: number;
}

export interface NoticeCounts {
  /** Notices of a release, a warning or an end. */
  announced: number;
  /** Notices that an end told before does not hold. */
  corrected: number;
  /** Notices of a recall. */
  recalled: number;
}

type VersionLife = Omit<NoticeLife, 'endsAt'> & { obsoleteFrom: Temporal.Instant | null };

/**
 * How many notices an act sends at `at` that changes lives, by version, from `before` to `after`; what was due
 * without it does not count. The groups are those of the versions in `after`.
 */
export function noticesDue(
  before: ReadonlyMap<string, VersionLife>,
  after: ReadonlyMap<string, VersionLife>,
  groups: readonly ToldGroup[],
  at: Temporal.Instant,
): NoticeCounts {
  const counts = { announced: 0, corrected: 0, recalled: 0 };
  for (const group of groups) {
    const then = dueIn(after, group, at);
    const now = dueIn(before, group, at);
    if (!then || (now?.occasion === then.occasion && now.endsAt === then.endsAt)) continue;
    const kind = { CORRECTION: 'corrected', RECALLED: 'recalled' } as const;
    const counted = then.occasion in kind ? kind[then.occasion as keyof typeof kind] : 'announced';
    counts[counted] += group.recipients;
  }
  return counts;
}

function dueIn(
  lives: ReadonlyMap<string, VersionLife>,
  { versionId, told, extendedUntil }: ToldGroup,
  at: Temporal.Instant,
) {
  const life = lives.get(versionId);
  if (!life) return null;
  const endsAt = laterEnd(life.obsoleteFrom, extendedUntil);
  const standing = standingAt({ ...life, endsAt }, at);
  const occasion = noticeDue(standing, told);
  return occasion && { occasion, endsAt: standing.endsAt?.toString() ?? null };
}

/** The end of a window under an extension, which only puts it off; a version without an end has none. */
export function laterEnd(
  obsoleteFrom: Temporal.Instant | null,
  extendedUntil: Temporal.Instant | null,
): Temporal.Instant | null {
  if (!obsoleteFrom || !extendedUntil) return obsoleteFrom;
  return Temporal.Instant.compare(obsoleteFrom, extendedUntil) < 0 ? extendedUntil : obsoleteFrom;
}
