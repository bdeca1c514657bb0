import type { Clause } from '@charter/subgraph';
import { lifeClause } from '../charter/charter.queries.js';
import { lifePolicies, type CharterInForce } from '../charter/domain/life-policy.js';
import { lifeAsKnown, stateAt, type VersionState } from '../product/domain/version-state.js';
import type { LifeRule } from '../product/domain/version-window.js';
import type { ProductEntity } from '../product/product.entity.js';
import { supportAt, type SupportState } from './domain/support-exception.js';
import type { ProductVersionEntity } from './product-version.entity.js';
import type { SupportExceptionEntity } from './support-exception.entity.js';
import { isReleased, rulesOf } from './version.queries.js';

/** What support a version gets at an instant, and why: `VersionSupport` of the graph. */
export interface VersionSupportAnswer {
  support: SupportState | { state: 'PENDING' };
  versionState: VersionState | null;
  productVersion: ProductVersionEntity | null;
  /** Product's name and label, for the sentence. */
  name: string | null;
  timeZone: string;
  clause: Clause | null;
  exception: SupportExceptionEntity | null;
  at: Temporal.Instant;
}

/** All that the answer follows from. */
export interface SupportFacts {
  product: ProductEntity;
  version: ProductVersionEntity;
  /** All versions of the product. */
  versions: readonly ProductVersionEntity[];
  exceptions: readonly SupportExceptionEntity[];
  charters: readonly CharterInForce[];
}

export interface SupportQuestion {
  at: Temporal.Instant;
  /** By what was known at this instant. */
  knownAt: Temporal.Instant;
  customerId: string | null;
}

const CLAUSE: Record<SupportState['state'], LifeRule> = {
  SUPPORTED: 'window',
  GRACE: 'window',
  DISCONTINUED: 'download',
  UNKNOWN: 'window',
};

export function supportOf(facts: SupportFacts, question: SupportQuestion): VersionSupportAnswer {
  const { product, version, exceptions, charters } = facts;
  const rules = rulesOf(product, lifePolicies(charters));
  const released = facts.versions.filter(isReleased);
  const life = lifeAsKnown(version.id, released, rules, question.knownAt);
  const recorded = exceptions.filter(
    ({ recordedAt }) => Temporal.Instant.compare(recordedAt, question.knownAt) <= 0,
  );
  const support: SupportState = life
    ? supportAt(life, recorded, question.customerId, question.at)
    : { state: 'UNKNOWN' };
  const exceptionId = support.state === 'GRACE' ? support.exceptionId : null;
  const rule = exceptionId ? 'extension' : CLAUSE[support.state];
  return {
    support,
    versionState: life && stateAt(life, question.at),
    productVersion: version,
    name: `${product.name} ${version.label}`,
    timeZone: zoneOf(charters),
    clause: lifeClause(charters, life?.window?.policy.charterVersionId ?? null, rule),
    exception: recorded.find(({ id }) => id === exceptionId) ?? null,
    at: question.at,
  };
}

/** Support of something that names no version, or that has not arrived here yet. */
export function supportOfNothing(
  state: 'UNKNOWN' | 'PENDING',
  charters: readonly CharterInForce[],
  at: Temporal.Instant,
): VersionSupportAnswer {
  const timeZone = zoneOf(charters);
  const nothing = { versionState: null, productVersion: null, name: null, clause: null };
  return { support: { state }, ...nothing, timeZone, exception: null, at };
}

/** Zone in which the provider counts days; UTC until its charter has arrived. */
export function zoneOf(charters: readonly CharterInForce[]): string {
  return charters.at(-1)?.document.provider.zone ?? 'UTC';
}
