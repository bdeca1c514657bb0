import { MAIN_LINE } from '../../charter/domain/life-policy.js';
import {
  compareVersions,
  generationsOf,
  type Publication,
} from '../../product/domain/successor.js';
import { parseVersionNumber } from '../../product/domain/version-label.js';
import {
  lastDayBefore,
  latest,
  localDay,
  publicationsAmong,
  zoneOfFeed,
  type FeedFacts,
  type FeedProduct,
  type FeedVersion,
} from './feed-facts.js';

/** Key of the line whose versions are long-term ones, for those who ask by that word. */
const LONG_TERM_LINE = 'lts';

/**
 * A generation of a product as endoflife.date's API v0 has a release cycle. Days are local, ISO 8601; `eol`,
 * `support` and `extendedSupport` are the last day of each, `discontinued` the day of withdrawal from sale.
 */
export interface Cycle {
  cycle: string;
  releaseDate: string;
  /** `false` while no end is set. */
  eol: string | false;
  /** Fixes and help end together; `true` while no end is set. */
  support: string | true;
  extendedSupport: string | false;
  discontinued: string | false;
  /** Absent, as where the API tracks none, once all were recalled: there is nothing to install. */
  latest?: string;
  latestReleaseDate?: string;
  lts: boolean;
}

/**
 * The cycles of a product, newest first; plans are none. A generation of which nothing stands comes after those
 * that stand, as many take the first for the one to install.
 */
export function cyclesOf(product: FeedProduct, facts: FeedFacts): Cycle[] {
  const versions = new Map(
    facts.versions.flatMap((it) => (it.productId === product.id ? [[it.id, it]] : [])),
  );
  const lines = Map.groupBy(publicationsAmong([...versions.values()]), ({ line }) => line);
  const generations = [...lines].flatMap(([key, line]) =>
    generationsOf(line, product.rules.scheme, product.rules.successor(key)),
  );
  // Later ones first: those of one instant keep this order.
  return generations
    .toReversed()
    .filter((generation) => generation.some(({ id }) => facts.about?.has(id) ?? true))
    .map((generation) => {
      const rows = generation.map(({ id }) => versions.get(id)!);
      return { from: standing(generation), cycle: cycleOf(generation, rows, product, facts) };
    })
    .sort(
      (a, b) =>
        Number(isRecalled(a.from)) - Number(isRecalled(b.from)) ||
        Temporal.Instant.compare(firstOf(b.from), firstOf(a.from)),
    )
    .map(({ cycle }) => cycle);
}

function cycleOf(
  generation: readonly Publication[],
  versions: readonly FeedVersion[],
  product: FeedProduct,
  facts: FeedFacts,
): Cycle {
  const zone = zoneOfFeed(facts);
  const publications = standing(generation);
  const newest = publications.reduce((a, b) =>
    compareVersions(a, b, product.rules.scheme) < 0 ? b : a,
  );
  const { obsoleteFrom = null, withdrawnAt = null } =
    versions.find((version) => version.obsoleteFrom) ?? {};
  const eol = obsoleteFrom && lastDayBefore(obsoleteFrom, zone).toString();
  const offSale = offSaleFrom(publications, withdrawnAt);
  const extended = obsoleteFrom && extendedBeyond(obsoleteFrom, versions, facts);
  return {
    cycle: nameOf(newest, product),
    releaseDate: localDay(firstOf(publications), zone).toString(),
    eol: eol ?? false,
    support: eol ?? true,
    extendedSupport: extended ? lastDayBefore(extended, zone).toString() : false,
    discontinued: offSale ? localDay(offSale, zone).toString() : false,
    ...(!isRecalled(publications) && {
      latest: newest.label,
      latestReleaseDate: localDay(newest.releasedAt, zone).toString(),
    }),
    lts: newest.line === LONG_TERM_LINE,
  };
}

/** Those that are not recalled; where all are, all. */
function standing(generation: readonly Publication[]): readonly Publication[] {
  const kept = generation.filter(({ recalledAt }) => !recalledAt);
  return kept.length > 0 ? kept : generation;
}

function firstOf(publications: readonly Publication[]): Temporal.Instant {
  return publications
    .map(({ releasedAt }) => releasedAt)
    .reduce((a, b) => (Temporal.Instant.compare(b, a) < 0 ? b : a));
}

/** Whether nothing of it stands, given those by which it is told. */
function isRecalled([first]: readonly Publication[]): boolean {
  return first?.recalledAt != null;
}

/** When its successor came out, or when the last of it was recalled before. */
function offSaleFrom(
  publications: readonly Publication[],
  withdrawnAt: Temporal.Instant | null,
): Temporal.Instant | null {
  const recalls = publications.map(({ recalledAt }) => recalledAt);
  const recalledAt = recalls.includes(null) ? null : latest(...recalls);
  if (!withdrawnAt || !recalledAt) return withdrawnAt ?? recalledAt;
  return Temporal.Instant.compare(recalledAt, withdrawnAt) < 0 ? recalledAt : withdrawnAt;
}

/** End of the extensions that hold for all whom the feed is about, where they put the window's end off. */
function extendedBeyond(
  obsoleteFrom: Temporal.Instant,
  versions: readonly FeedVersion[],
  { extensions, about }: FeedFacts,
): Temporal.Instant | null {
  const ids = new Set(versions.map(({ id }) => id).filter((id) => about?.has(id) ?? true));
  const ends = extensions
    .filter(
      ({ productVersionId, customerId }) => ids.has(productVersionId) && (about || !customerId),
    )
    .map(({ until }) => until)
    .filter((until) => Temporal.Instant.compare(until, obsoleteFrom) > 0);
  return ends.length > 0 ? latest(...ends) : null;
}

/** Unique in the product: of a line beside the main one it bears the line's key. */
function nameOf({ line, label, generation }: Publication, { rules }: FeedProduct): string {
  const numbers = { MAJOR: 1, MINOR: 2, ANY: 0 }[rules.successor(line)];
  const number = rules.scheme === 'NUMBERED' && numbers > 0 ? parseVersionNumber(label) : null;
  const name = number ? number.slice(0, numbers).join('.') : (generation ?? label);
  return line === MAIN_LINE ? name : `${name}-${line}`;
}
