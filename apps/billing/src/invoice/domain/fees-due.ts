import { feeOf, type Fee, type RecurringFee } from '../../contract/domain/fee.js';

/** A contract with a fee, as it was told. */
export interface FeeContract extends Fee {
  readonly contractId: string;
  readonly reference: string;
  readonly state: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
}

export interface FeeDue extends RecurringFee {
  readonly contractId: string;
  readonly reference: string;
  /** First day of the month that is asked for, in the provider's zone. */
  readonly from: Temporal.PlainDate;
}

/** A period of a contract: days in the provider's zone as ISO 8601, the last exclusive. */
export interface FeePeriod {
  readonly contractId: string;
  readonly startsOn: string;
  readonly endsBefore: string;
}

/** The period that a fee is for. */
export function periodOf({ contractId, from, months }: FeeDue): FeePeriod {
  const endsBefore = from.add({ months }).toString();
  return { contractId, startsOn: from.toString(), endsBefore };
}

/** A contract that is over owes what it held for: its period ends with it. */
const OWING = ['ACTIVE', 'EXPIRED', 'TERMINATED'];

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
  const from = startOfMonth(month, zone);
  const to = startOfMonth(month.add({ months: 1 }), zone);
  return contracts.flatMap((contract) => {
    const { startsAt, endsAt, state, reference, contractId } = contract;
    const fee = feeOf(contract);
    const held =
      OWING.includes(state) && isBefore(startsAt, to) && (!endsAt || isBefore(from, endsAt));
    if (!fee || !held) return [];
    const anniversary = startsAt.toZonedDateTimeISO(zone).month === month.month;
    return fee.months === 1 || anniversary ? [{ ...fee, contractId, reference, from: first }] : [];
  });
}

/** Whether a fee of the contract may be due for a month that ends after an instant. */
export function feeRecurs(
  { feeMinor, state, endsAt }: FeeContract,
  after: Temporal.Instant,
): boolean {
  return feeMinor !== null && OWING.includes(state) && (!endsAt || isBefore(after, endsAt));
}

/** The month of an instant, in the zone. */
export function monthOf(at: Temporal.Instant, zone: string): Temporal.PlainYearMonth {
  return at.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth();
}

/** The instant at which a month begins, in the zone. */
export function startOfMonth(month: Temporal.PlainYearMonth, zone: string): Temporal.Instant {
  return month.toPlainDate({ day: 1 }).toZonedDateTime(zone).toInstant();
}

/** The instant at which the month of an instant ends, in the zone. */
export function endOfMonth(at: Temporal.Instant, zone: string): Temporal.Instant {
  return startOfMonth(monthOf(at, zone).add({ months: 1 }), zone);
}

/** The month that ends at an instant. */
export function monthBefore(at: Temporal.Instant, zone: string): Temporal.PlainYearMonth {
  return monthOf(at, zone).subtract({ months: 1 });
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
