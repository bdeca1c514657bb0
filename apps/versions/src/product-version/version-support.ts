import type { Clause } from '@charter/subgraph';
import { lifeClause } from '../charter/charter.queries.js';
import { lifePolicies, type CharterInForce } from '../charter/domain/life-policy.js';
import {
  livesAsKnown,
  stateAt,
  type KnownLife,
  type VersionState,
} from '../product/domain/version-state.js';
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
  /** From when the version is recalled, where it is. */
  recalledAt: Temporal.Instant | null;
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
  const life = livesOf(facts, question.knownAt).get(version.id) ?? null;
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
    recalledAt: recalledBy(life, question.at),
    clause: lifeClause(charters, life?.window?.policy.charterVersionId ?? null, rule),
    exception: recorded.find(({ id }) => id === exceptionId) ?? null,
    at: question.at,
  };
}

type Lives = ReadonlyMap<string, KnownLife>;

/** Derived once for all versions of a product that one request asks about, by what was known when. */
const derived = new WeakMap<readonly ProductVersionEntity[], Map<string, Lives>>();

function livesOf({ product, versions, charters }: SupportFacts, knownAt: Temporal.Instant): Lives {
  const ofProduct = derived.get(versions) ?? new Map<string, Lives>();
  derived.set(versions, ofProduct);
  const key = knownAt.toString();
  const rules = () => rulesOf(product, lifePolicies(charters));
  const lives = ofProduct.get(key) ?? livesAsKnown(versions.filter(isReleased), rules(), knownAt);
  ofProduct.set(key, lives);
  return lives;
}

function recalledBy(life: KnownLife | null, at: Temporal.Instant): Temporal.Instant | null {
  return life && stateAt(life, at) === 'RECALLED' ? life.recalledAt : null;
}

/** Support of something that names no version, or that has not arrived here yet. */
export function supportOfNothing(
  state: 'UNKNOWN' | 'PENDING',
  charters: readonly CharterInForce[],
  at: Temporal.Instant,
): VersionSupportAnswer {
  const timeZone = zoneOf(charters);
  const nothing = {
    versionState: null,
    productVersion: null,
    name: null,
    recalledAt: null,
    clause: null,
  };
  return { support: { state }, ...nothing, timeZone, exception: null, at };
}

/** Zone in which the provider counts days; UTC until its charter has arrived. */
export function zoneOf(charters: readonly CharterInForce[]): string {
  return charters.at(-1)?.document.provider.zone ?? 'UTC';
}
