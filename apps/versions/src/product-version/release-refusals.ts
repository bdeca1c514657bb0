import type { Refused } from '@charter/subgraph';
import { errors } from '../errors.js';
import type { ReleaseRefusal } from '../product/domain/release-order.js';

/** A domain refusal of a release in words, with dates as the provider's zone has them. */
export function refusedRelease(
  refusal: ReleaseRefusal,
  release: { label: string },
  zone: string,
  path: readonly string[],
): Refused {
  switch (refusal.code) {
    case 'LABEL_NOT_IN_SCHEME':
      return errors.refused(refusal.code, {
        path: [...path, 'label'],
        params: { label: release.label },
      });
    case 'VERSION_ALREADY_RELEASED':
      return errors.refused(refusal.code, {
        path: [...path, 'label'],
        params: {
          label: refusal.existing.label,
          releasedOn: dayOf(refusal.existing.releasedAt, zone),
        },
      });
    case 'DUPLICATE_VERSION':
      return errors.refused(refusal.code, {
        path: [...path, 'label'],
        params: { label: release.label, twin: refusal.twin.label },
      });
    case 'GENERATION_ALREADY_SUCCEEDED': {
      const { generation, successor } = refusal;
      const successorOn = dayOf(successor.releasedAt, zone);
      return errors.refused(refusal.code, {
        path: [...path, 'generation'],
        params: { generation, successor: successor.label, successorOn },
      });
    }
    case 'RELEASED_BEFORE_PREDECESSOR': {
      const { predecessor, successor } = refusal;
      return errors.refused(refusal.code, {
        path,
        params: {
          predecessor: predecessor.label,
          predecessorOn: dayOf(predecessor.releasedAt, zone),
          successor: successor.label,
          successorOn: dayOf(successor.releasedAt, zone),
        },
      });
    }
  }
}

/** Local date of an instant, ISO 8601. */
export function dayOf(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainDate().toString();
}
