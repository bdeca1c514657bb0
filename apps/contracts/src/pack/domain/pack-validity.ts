type PlainDate = Temporal.PlainDate;

interface Asked {
  readonly validFrom: PlainDate | null;
  readonly validMonths: number | null;
  readonly expiresBefore: PlainDate | null;
}

interface Around {
  readonly startsOn: PlainDate;
  readonly today: PlainDate;
  /** Of an unsigned contract packs may begin with it, though that is past. */
  readonly signed: boolean;
}

export type ValidityFault = 'BOTH_ENDS' | 'MONTHS' | 'BEFORE_CONTRACT' | 'PAST' | 'INVERTED';

/**
 * When a pack's minutes can be used: [validFrom, expiresBefore) in the provider's zone. Without first
 * day from today on, or from the contract's first day if that is later. So many months end on the same
 * day of the month, clamped to its end; without months and end they never expire.
 */
export function packValidity(
  { validFrom, validMonths, expiresBefore }: Asked,
  { startsOn, today, signed }: Around,
): { validFrom: PlainDate; expiresBefore: PlainDate | null } | ValidityFault {
  const compare = Temporal.PlainDate.compare;
  const earliest = compare(startsOn, today) > 0 || !signed ? startsOn : today;
  const from = validFrom ?? earliest;
  if (compare(from, startsOn) < 0) return 'BEFORE_CONTRACT';
  if (signed && compare(from, today) < 0) return 'PAST';
  if (validMonths !== null && expiresBefore !== null) return 'BOTH_ENDS';
  if (validMonths !== null && (validMonths < 1 || validMonths > 120)) return 'MONTHS';
  const end = validMonths === null ? expiresBefore : from.add({ months: validMonths });
  if (end !== null && (compare(end, from) <= 0 || compare(end, today) <= 0)) return 'INVERTED';
  return { validFrom: from, expiresBefore: end };
}
