import type { Interruption } from './interruption.js';
import type { AvailabilityRule } from './judgement.js';

export const at = (text: string) => Temporal.Instant.from(text);

export const blueNote: AvailabilityRule = {
  clause: 'S0.6',
  thresholdPercent: '99.5',
  counted: 'PER_CUSTOMER',
  exclusions: [
    { kind: 'OPERATION', announced: true, clause: 'S0.5' },
    { kind: 'PREVENTIVE_MAINTENANCE', announced: true, clause: 'S0.5' },
  ],
  measured: { clause: 'S0.7', during: 'CONTRACT' },
};
export const metaCompliance: AvailabilityRule = {
  clause: 'S3.15',
  thresholdPercent: '99.99',
  counted: 'PER_CUSTOMER',
  exclusions: [],
};

export function down(
  from: string,
  to: string | null,
  more: Partial<Interruption> = {},
): Interruption {
  return {
    kind: 'INCIDENT',
    productId: null,
    customerIds: [],
    startsAt: at(from),
    endsAt: to === null ? null : at(to),
    cancelled: false,
    announcements: [],
    ...more,
  };
}

/** An interruption that went as it was announced. */
export function window(
  kind: string,
  from: string,
  to: string,
  announcedAt: string,
  more: Partial<Interruption> = {},
): Interruption {
  const announced = down(from, to, { kind, ...more });
  const { productId, customerIds, startsAt, endsAt } = announced;
  return {
    ...announced,
    announcements: [
      { announcedAt: at(announcedAt), kind, productId, customerIds, startsAt, endsAt },
      ...(more.announcements ?? []),
    ],
  };
}
