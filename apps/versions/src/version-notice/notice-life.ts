import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import type { SupportExceptionEntity } from '../product-version/support-exception.entity.js';
import { endsOf, type EndFor } from './domain/notice-end.js';
import { nextStageAfter, type NoticeLife } from './domain/notice-stage.js';
import type { NextNotice } from './notice-timer.js';

/** What the notices about a version follow from, for those for whom it ends at one instant. */
interface LifeFor {
  readonly life: NoticeLife;
  readonly which: Omit<EndFor, 'endsAt'>;
}

/** By a version's extensions, in a provider's zone. */
export function livesOf(
  version: ProductVersionEntity,
  exceptions: readonly SupportExceptionEntity[],
  zone: string,
): LifeFor[] {
  const { withdrawnAt, recalledAt } = version;
  return endsOf(version, exceptions).map(({ endsAt, ...which }) => ({
    life: { withdrawnAt, endsAt, recalledAt, zone },
    which,
  }));
}

/** When the next stage of any of them comes after `now`; nothing after the last. */
export function nextNotice(
  id: string,
  lives: readonly LifeFor[],
  now: Temporal.Instant,
): NextNotice[] {
  return lives
    .flatMap(({ life }) => nextStageAfter(life, now) ?? [])
    .toSorted(Temporal.Instant.compare)
    .slice(0, 1)
    .map((at) => ({ id, at }));
}
