import type { FeedExtension, FeedFacts, FeedVersion } from '../feed/domain/feed-facts.js';
import type { Publication } from '../product/domain/successor.js';
import { deriveWindows, type LineRules } from '../product/domain/version-window.js';
import { rules, sixMonths } from './publications.js';

const NEVER = Temporal.Instant.fromEpochMilliseconds(0);

/** Facts of a feed of one product, with the windows that follow from these publications and plans. */
export function feedOf(
  publications: readonly Publication[],
  more: {
    name?: string;
    rules?: LineRules;
    plans?: Record<string, string>;
    extensions?: readonly FeedExtension[];
    about?: readonly string[];
    changedAt?: Temporal.Instant;
  } = {},
): FeedFacts {
  const product = { id: 'product', key: 'gestion', name: more.name ?? 'Gestion' };
  const lines = more.rules ?? rules('MAJOR');
  const windows = deriveWindows(publications, lines);
  const changedAt = more.changedAt ?? NEVER;
  const unplanned = { cancelledAt: null, cancelledDay: null, plannedOn: null };
  const nothing = { productId: product.id, ...unplanned, changedAt };
  const released = publications.map((it): FeedVersion => {
    const window = windows.get(it.id);
    const withdrawnAt = window?.withdrawnAt ?? null;
    const obsoleteFrom = window?.obsoleteFrom ?? null;
    return { ...it, ...nothing, withdrawnAt, obsoleteFrom, charterVersionId: null };
  });
  const planned = Object.entries(more.plans ?? {}).map(([label, day]): FeedVersion => {
    const never = { releasedAt: null, knownAt: null, recalledAt: null, generation: null };
    const open = { withdrawnAt: null, obsoleteFrom: null, charterVersionId: null };
    const plannedOn = Temporal.PlainDate.from(day);
    return { ...nothing, ...never, ...open, id: label, label, line: 'main', plannedOn };
  });
  return {
    products: [{ ...product, rules: lines }],
    versions: [...released, ...planned],
    extensions: more.extensions ?? [],
    policies: [sixMonths],
    about: more.about ? new Set(more.about) : null,
  };
}
