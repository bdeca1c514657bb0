/** What a tariff's hours are sold as. */
export type TariffKind = 'SUPPORT' | 'PROFESSIONAL_SERVICES';

/** A dated tariff: in force from its date until a later one of the same kind and currency is. */
export interface DatedTariff {
  readonly kind: TariffKind;
  readonly currency: string;
  readonly validFrom: Temporal.PlainDate;
}

/** The tariff in force on a date, or null where none is yet. */
export function tariffInForce<T extends DatedTariff>(
  tariffs: readonly T[],
  asked: { kind: TariffKind; currency: string; on: Temporal.PlainDate },
): T | null {
  const candidates = tariffs.filter(
    (tariff) =>
      tariff.kind === asked.kind &&
      tariff.currency === asked.currency &&
      Temporal.PlainDate.compare(tariff.validFrom, asked.on) <= 0,
  );
  return candidates.sort((a, b) => Temporal.PlainDate.compare(b.validFrom, a.validFrom))[0] ?? null;
}
