import type { Refused } from '@charter/subgraph';
import { errors } from '../errors.js';
import { refuseReleases } from '../product/domain/release-order.js';
import type { Publication } from '../product/domain/successor.js';
import { canonicalLabel } from '../product/domain/version-label.js';
import type { ProductEntity } from '../product/product.entity.js';
import type { ProductVersionEntity } from './product-version.entity.js';
import { refusePlace } from './release-judging.js';
import { refusedRelease } from './release-refusals.js';
import { isPlanned, isReleased } from './version.queries.js';

/** A release to be planned; `id` is that of the version where there is one. */
export interface NewPlan {
  id: string;
  label: string;
  line: string;
  generation: string | null;
  plannedOn: Temporal.PlainDate;
}

interface Beside {
  product: ProductEntity;
  versions: readonly ProductVersionEntity[];
  zone: string;
  now: Temporal.Instant;
}

/**
 * What stands against a plan beside what is published and planned, or null. Days are compared, so that a release
 * may be planned for the day on which its predecessor comes out. Paths are those of the inputs that plan or move.
 */
export function refusePlan(plan: NewPlan, beside: Beside): Refused | null {
  const { product, versions, zone, now } = beside;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const misplaced = refusePlace(plan, product, versions, ['input']);
  if (misplaced) return misplaced;
  if (Temporal.PlainDate.compare(plan.plannedOn, today) < 0) {
    const params = { planned: plan.plannedOn.toString(), today: today.toString() };
    return errors.refused('PLANNED_IN_PAST', { path: ['input', 'plannedOn'], params });
  }
  const planned = versions.filter(isPlanned).filter(({ id }) => id !== plan.id);
  const label = canonicalLabel(plan.label, product.scheme);
  const twin = planned.find((it) => it.line === plan.line && it.canonicalLabel === label);
  if (twin) {
    const params = { label: twin.label, plannedOn: twin.plannedOn.toString() };
    return errors.refused('VERSION_ALREADY_PLANNED', { path: ['input', 'label'], params });
  }
  const candidate = atStartOf(plan, plan.plannedOn, zone);
  const others = [
    ...versions.filter(isReleased).map((it) => ({
      ...atStartOf(it, it.releasedAt.toZonedDateTimeISO(zone).toPlainDate(), zone),
      recalledAt: it.recalledAt,
    })),
    ...planned.map((it) => atStartOf(it, it.plannedOn, zone)),
  ];
  const refusal = refuseReleases([candidate], others, product.scheme).get(candidate);
  return refusal ? refusedRelease(refusal, plan, zone, ['input']) : null;
}

/** Only what is planned can be moved or cancelled. */
export function refuseUnplanned({ label, plannedOn }: ProductVersionEntity): Refused | null {
  if (plannedOn) return null;
  return errors.refused('RELEASE_NOT_PLANNED', {
    path: ['input', 'productVersionId'],
    params: { label },
  });
}

function atStartOf(
  { id, label, line, generation }: Omit<NewPlan, 'plannedOn'>,
  day: Temporal.PlainDate,
  zone: string,
): Publication {
  const releasedAt = day.toZonedDateTime(zone).toInstant();
  return { id, label, line, generation, releasedAt, knownAt: releasedAt, recalledAt: null };
}
