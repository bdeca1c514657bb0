export interface Journey {
  readonly to?: Temporal.Instant | null;
  readonly by?: Temporal.Duration | null;
  /** Calendar months in the zone; the end of a month is clamped. */
  readonly months?: number | null;
}

const MAXIMUM_MONTHS = 1_200;

/** Where an advance of time leads, or the field of the input that is wrong and why. */
export function travelTarget(
  journey: Journey,
  now: Temporal.Instant,
  zone: string,
): Temporal.Instant | { readonly field: string; readonly en: string; readonly fr: string } {
  const { to, by, months } = journey;
  if ([to, by, months].filter((value) => value != null).length !== 1)
    return {
      field: 'to',
      en: 'Give exactly one of to, by and months.',
      fr: 'Donnez exactement l’un de to, by et months.',
    };
  if (months != null && (months < 1 || months > MAXIMUM_MONTHS))
    return {
      field: 'months',
      en: `Give 1 to ${MAXIMUM_MONTHS} months.`,
      fr: `Donnez de 1 à ${MAXIMUM_MONTHS} mois.`,
    };
  const target = to ?? (by ? now.add(by) : laterBy(now, months ?? 0, zone));
  if (Temporal.Instant.compare(target, now) > 0) return target;
  return {
    field: to ? 'to' : 'by',
    en: `Domain time only goes forward; it is ${now} now.`,
    fr: `Le temps ne fait qu’avancer ; il est ${now}.`,
  };
}

function laterBy(now: Temporal.Instant, months: number, zone: string): Temporal.Instant {
  return now.toZonedDateTimeISO(zone).add({ months }).toInstant();
}
