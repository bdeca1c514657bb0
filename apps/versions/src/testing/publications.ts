import type { Publication, SuccessorRule } from '../product/domain/successor.js';
import type { LifePolicy, LineRules } from '../product/domain/version-window.js';
import type { VersionScheme } from '../product/domain/version-label.js';

const zone = 'America/Toronto';

/** An instant by its civil time in Toronto. */
export const instant = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();

export const local = (at: Temporal.Instant | null | undefined) =>
  at?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** A charter's policy; without a window versions do not grow old. */
export const policy = (
  charterVersion: string,
  from: string,
  supportedFor: string | null,
): LifePolicy => ({
  charterVersionId: charterVersion,
  charterVersion,
  effectiveFrom: instant(from),
  zone,
  terms: supportedFor
    ? {
        supportedFor: Temporal.Duration.from(supportedFor),
        upgradeNeedsMaintenance: true,
        clauses: {} as never,
      }
    : null,
});

export const sixMonths = policy('1.0', '2024-01-01', 'P6M');

export const rules = (
  successor: SuccessorRule,
  policies = [sixMonths],
  scheme: VersionScheme = 'NUMBERED',
): LineRules => ({ scheme, successor: () => successor, policies });

/** A publication whose id is its label. */
export const published = (
  label: string,
  on: string,
  more: { knownOn?: string; recalledOn?: string; generation?: string; line?: string } = {},
): Publication => ({
  id: label,
  label,
  line: more.line ?? 'main',
  generation: more.generation ?? null,
  releasedAt: instant(on),
  knownAt: instant(more.knownOn ?? on),
  recalledAt: more.recalledOn ? instant(more.recalledOn) : null,
});
