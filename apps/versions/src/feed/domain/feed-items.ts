import { expectedTurns, turnsOf, type Turn, type TurnKind } from '../../lifecycle/domain/turns.js';
import type { Plan } from '../../product/domain/expected-life.js';
import { livesAsKnown } from '../../product/domain/version-state.js';
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

/** Something that happens to a version on a day. */
export interface FeedItem {
  kind: TurnKind;
  /** Of the extension for `END_OF_EXTENSION`, else of the version: with `kind` it names the item for good. */
  id: string;
  product: string;
  label: string;
  /** Local day in the provider's zone; of an end, the last day before it. */
  day: Temporal.PlainDate;
  /** TENTATIVE: only a plan makes it so. CANCELLED: told before, and not so any more. */
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  charterVersionId: string | null;
  /** Customer whose extension ends; `null` where it is everybody's. */
  customer: string | null;
  changedAt: Temporal.Instant;
}

/** As of when, and in which zone days are counted. */
interface Asked {
  zone: string;
  now: Temporal.Instant;
}

/** For so long a subscribed calendar is told that something will not happen after all. */
const TOLD_AS_CANCELLED = Temporal.Duration.from({ hours: 24 * 90 });

/** What a feed tells, by day: each item once under its name, as it stands at `now`. */
export function feedItems(facts: FeedFacts, now: Temporal.Instant): FeedItem[] {
  const zone = zoneOfFeed(facts);
  const byProduct = Map.groupBy(facts.versions, ({ productId }) => productId);
  const items = facts.products.flatMap((product) => {
    const versions = byProduct.get(product.id) ?? [];
    // Later ones replace earlier ones of the same name: a fact what was expected, and both what is cancelled.
    const named = new Map<string, FeedItem>();
    const all = [
      ...itemsCancelled(product, versions, { zone, now }),
      ...itemsTakenBack(product, versions, { zone, now }),
      ...itemsExpected(product, versions, { zone, now }),
      ...versions.flatMap((version) => itemsOf(version, product, { zone, now })),
    ];
    for (const item of all) named.set(`${item.kind} ${item.id}`, item);
    return [...named.values()].filter(({ id }) => facts.about?.has(id) ?? true);
  });
  return byDay([...items, ...endsOfExtensions(facts, zone)]);
}

function byDay(items: readonly FeedItem[]): FeedItem[] {
  return items
    .map((item) => ({ item, key: `${item.day} ${item.kind} ${item.id}` }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ item }) => item);
}

/** What has happened to a published version, and what will for certain. */
function itemsOf(version: FeedVersion, product: FeedProduct, { zone, now }: Asked): FeedItem[] {
  const { recalledAt } = version;
  return turnsOf(version).flatMap((turn) => {
    const item = itemFor(product, version)(turn.kind, dayOf(turn, zone));
    if (turn.kind !== 'RELEASE' || !recalledAt) return [item];
    return isRecent(recalledAt, now) ? [{ ...item, status: 'CANCELLED' }] : [];
  });
}

/** What plans let expect. */
function itemsExpected(product: FeedProduct, versions: readonly FeedVersion[], at: Asked) {
  const plans = versions.flatMap((it) =>
    it.plannedOn ? [{ ...it, plannedOn: it.plannedOn }] : [],
  );
  return itemsByPlans(product, versions, plans, at).map((item): FeedItem => ({
    ...item,
    status: 'TENTATIVE',
  }));
}

/** What plans let expect that were taken back lately, with those that stand. */
function itemsTakenBack(product: FeedProduct, versions: readonly FeedVersion[], at: Asked) {
  const cancelled = versions.filter(
    ({ cancelledAt }) => cancelledAt && isRecent(cancelledAt, at.now),
  );
  if (cancelled.length === 0) return [];
  const plans = [...versions.filter(({ plannedOn }) => plannedOn), ...cancelled].flatMap((it) => {
    const plannedOn = it.plannedOn ?? it.cancelledDay;
    return plannedOn ? [{ ...it, plannedOn }] : [];
  });
  return itemsByPlans(product, versions, plans, at).map((item): FeedItem => ({
    ...item,
    status: 'CANCELLED',
  }));
}

function itemsByPlans(
  product: FeedProduct,
  versions: readonly FeedVersion[],
  plans: readonly (FeedVersion & Plan)[],
  { zone, now }: Asked,
): FeedItem[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const startOfToday = localDay(now, zone).toZonedDateTime(zone).toInstant();
  const isOver = ({ plannedOn }: Plan) =>
    isAfter(startOfToday, plannedOn.toZonedDateTime(zone).toInstant());
  const publications = publicationsAmong(versions);
  return expectedTurns(publications, plans, product.rules, { zone, now }).map((turn) => {
    const version = byId.get(turn.versionId)!;
    const inLine = plans.filter(({ line }) => line === version.line);
    const changedAt = latest(
      version.changedAt,
      ...inLine.map((plan) => plan.changedAt),
      // What is overdue moves with each day.
      ...inLine.filter(isOver).map(() => startOfToday),
    );
    return itemFor(product, { ...version, changedAt })(turn.kind, dayOf(turn, zone));
  });
}

/** Windows that were told before a recent recall. */
function itemsCancelled(
  product: FeedProduct,
  versions: readonly FeedVersion[],
  { zone, now }: Asked,
): FeedItem[] {
  const recalls = versions
    .flatMap(({ recalledAt }) => (recalledAt && isRecent(recalledAt, now) ? [recalledAt] : []))
    .sort((a, b) => Temporal.Instant.compare(a, b));
  const publications = publicationsAmong(versions);
  const byId = new Map(versions.map((version) => [version.id, version]));
  return recalls.flatMap((recalledAt) => {
    const before = livesAsKnown(
      publications,
      product.rules,
      recalledAt.subtract({ milliseconds: 1 }),
    );
    return [...before].flatMap(([id, life]) => {
      if (!life.window) return [];
      const version = byId.get(id)!;
      const changedAt = latest(recalledAt, version.changedAt);
      const item = itemFor(product, { ...version, changedAt }, 'CANCELLED');
      return [
        item('WITHDRAWAL', localDay(life.window.withdrawnAt, zone)),
        item('END_OF_SUPPORT', life.window.supportedThrough),
      ];
    });
  });
}

function endsOfExtensions(facts: FeedFacts, zone: string): FeedItem[] {
  const versions = new Map(facts.versions.map((version) => [version.id, version]));
  const products = new Map(facts.products.map((product) => [product.id, product]));
  return facts.extensions.flatMap((extension): FeedItem[] => {
    const version = versions.get(extension.productVersionId);
    const product = version && products.get(version.productId);
    if (!product || (facts.about && !facts.about.has(version.id))) return [];
    const item = itemFor(product, { ...version, changedAt: extension.recordedAt });
    const { id, customer, until } = extension;
    return [{ ...item('END_OF_EXTENSION', lastDayBefore(until, zone)), id, customer }];
  });
}

function itemFor(
  { name: product }: FeedProduct,
  version: FeedVersion,
  status: FeedItem['status'] = 'CONFIRMED',
) {
  const { id, label, charterVersionId, changedAt } = version;
  return (kind: TurnKind, day: Temporal.PlainDate): FeedItem => ({
    kind,
    id,
    product,
    label,
    day,
    status,
    charterVersionId,
    customer: null,
    changedAt,
  });
}

/** The local day of a turn; of an end, the last day before it. */
function dayOf({ kind, at }: Turn, zone: string): Temporal.PlainDate {
  return kind === 'END_OF_SUPPORT' ? lastDayBefore(at, zone) : localDay(at, zone);
}

function isRecent(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return isAfter(at.add(TOLD_AS_CANCELLED), now);
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
