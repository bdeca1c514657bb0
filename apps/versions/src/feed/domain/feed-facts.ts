import type { ReleaseFacts } from '../../product/domain/release-steps.js';
import type { Publication } from '../../product/domain/successor.js';
import type { LifePolicy, LineRules } from '../../product/domain/version-window.js';

export interface FeedProduct {
  id: string;
  key: string;
  name: string;
  rules: LineRules;
}

/** A version with its stored window. */
export interface FeedVersion extends ReleaseFacts {
  id: string;
  productId: string;
  line: string;
  label: string;
  generation: string | null;
  withdrawnAt: Temporal.Instant | null;
  obsoleteFrom: Temporal.Instant | null;
  charterVersionId: string | null;
  /** Day for which it was planned before its plan was taken back; `null` where it was not. */
  cancelledDay: Temporal.PlainDate | null;
  /** When anything of it last changed. */
  changedAt: Temporal.Instant;
}

/** A recorded decision to support a version beyond its end. */
export interface FeedExtension {
  id: string;
  productVersionId: string;
  /** For which customer; `null`: everybody. */
  customerId: string | null;
  customer: string | null;
  recordedAt: Temporal.Instant;
  /** Exclusive. */
  until: Temporal.Instant;
}

/** All that a feed is written from. */
export interface FeedFacts {
  products: readonly FeedProduct[];
  /** All versions of these products, plans (also what was taken back lately) only where the feed shows them. */
  versions: readonly FeedVersion[];
  extensions: readonly FeedExtension[];
  policies: readonly LifePolicy[];
  /** What the feed is about: the versions that its customer runs; `null`: all. */
  about: ReadonlySet<string> | null;
}

/** Zone in which the provider counts days; UTC until its charter is known. */
export function zoneOfFeed({ policies }: Pick<FeedFacts, 'policies'>): string {
  return policies.at(-1)?.zone ?? 'UTC';
}

export function publicationsAmong(versions: readonly FeedVersion[]): Publication[] {
  return versions.flatMap(({ id, label, line, generation, releasedAt, knownAt, recalledAt }) =>
    releasedAt && knownAt ? [{ id, label, line, generation, releasedAt, knownAt, recalledAt }] : [],
  );
}

export function localDay(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

/** Last local day before an instant at which something ends. */
export function lastDayBefore(end: Temporal.Instant, zone: string): Temporal.PlainDate {
  return localDay(end.subtract({ nanoseconds: 1 }), zone);
}

export function latest(...instants: (Temporal.Instant | null)[]): Temporal.Instant {
  const known = instants.filter((it) => it !== null);
  return known.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));
}
