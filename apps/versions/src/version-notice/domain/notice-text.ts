import type { Occasion, Told } from './due-notice.js';
import { lastDayBefore } from './notice-end.js';

export interface NoticeAbout {
  product: string;
  label: string;
  /** Label of the version that succeeded it. */
  successor: string | null;
  zone: string;
  recalledAt: Temporal.Instant | null;
  now: Temporal.Instant;
}

export interface TextInput {
  occasion: Occasion;
  standing: Told;
  last: Told | null;
  /** Customers of a reseller; null for a customer. */
  customers: number | null;
}

/** Template and parameters of a notice, as `contracts` knows them; days are local dates, inclusive. */
export function noticeText(
  about: NoticeAbout,
  { occasion, standing, last, customers }: TextInput,
): { template: string; parameters: Record<string, string> } {
  const { product, label: previous, successor, zone, recalledAt, now } = about;
  const dayBefore = (end: Temporal.Instant | null) => end && lastDayBefore(end, zone).toString();
  const stated: Record<string, string | null> = {
    product,
    previous,
    version: successor,
    until: dayBefore(standing.endsAt),
    announced: occasion === 'CORRECTION' ? dayBefore(last!.endsAt) : null,
    recalledOn: recalledAt && recalledAt.toZonedDateTimeISO(zone).toPlainDate().toString(),
    customers: customers === null ? null : String(customers),
  };
  const told = Object.entries(stated).filter((entry): entry is [string, string] => !!entry[1]);
  const isOver = standing.endsAt !== null && Temporal.Instant.compare(standing.endsAt, now) <= 0;
  return {
    template: `version.${templateOf(occasion, standing.endsAt !== null, isOver)}`,
    parameters: Object.fromEntries(told),
  };
}

function templateOf(occasion: Occasion, ends: boolean, isOver: boolean): string {
  switch (occasion) {
    case 'RELEASE':
      return 'released';
    case 'WARNING_90':
    case 'WARNING_30':
      return 'ends-soon';
    case 'END':
      return 'obsolete';
    case 'RECALLED':
      return ends ? 'recalled-ending' : 'recalled';
    case 'CORRECTION':
      if (!ends) return 'end-lifted';
      return isOver ? 'end-was' : 'end-moved';
  }
}
