import type { Money } from '@charter/money';

/** A contract with a fee, as the projection has it. */
export interface FeeContract {
  readonly reference: string;
  readonly state: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
  readonly feeMinor: bigint | null;
  readonly feeCurrency: string | null;
  readonly feePeriod: 'MONTH' | 'YEAR' | null;
}

export interface FeeDue {
  readonly reference: string;
  readonly amount: Money;
  readonly months: 1 | 12;
  readonly from: Temporal.PlainDate;
}

/**
 * Fees of a calendar month that is over, in the provider's zone: monthly ones of contracts that held in
 * it, yearly ones in the month of their anniversary. Whole periods: the texts know no pro rata.
 */
export function feesDue(
  contracts: readonly FeeContract[],
  month: Temporal.PlainYearMonth,
  zone: string,
): FeeDue[] {
  const first = month.toPlainDate({ day: 1 });
  const from = first.toZonedDateTime(zone).toInstant();
  const to = first.add({ months: 1 }).toZonedDateTime(zone).toInstant();
  return contracts.flatMap((contract) => {
    const { feeMinor, feeCurrency, feePeriod, startsAt, endsAt, state, reference } = contract;
    if (feeMinor === null || feeCurrency === null || feePeriod === null) return [];
    const isBefore = (a: Temporal.Instant, b: Temporal.Instant) =>
      Temporal.Instant.compare(a, b) < 0;
    const held =
      state === 'ACTIVE' && isBefore(startsAt, to) && (!endsAt || isBefore(from, endsAt));
    const startMonth = startsAt.toZonedDateTimeISO(zone).month;
    if (!held || (feePeriod === 'YEAR' && startMonth !== month.month)) return [];
    const amount = { minor: feeMinor, currency: feeCurrency };
    return [{ reference, amount, months: feePeriod === 'MONTH' ? 1 : 12, from: first }];
  });
}

/** The instant at which the month of an instant ends, in the zone. */
export function endOfMonth(at: Temporal.Instant, zone: string): Temporal.Instant {
  const month = at.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth();
  return month.add({ months: 1 }).toPlainDate({ day: 1 }).toZonedDateTime(zone).toInstant();
}

/** The month that ends at an instant. */
export function monthBefore(at: Temporal.Instant, zone: string): Temporal.PlainYearMonth {
  return at.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().subtract({ months: 1 });
}
