/** What was told of a contract at one time. */
export interface ToldTerms {
  readonly contractId: string;
  /** Grows with each telling. */
  readonly version: number;
  readonly toldAt: Temporal.Instant;
}

/** Of each contract what had been told last before an instant. */
export function termsBefore<T extends ToldTerms>(terms: readonly T[], at: Temporal.Instant): T[] {
  const told = terms.filter(({ toldAt }) => Temporal.Instant.compare(toldAt, at) < 0);
  return [...Map.groupBy(told, ({ contractId }) => contractId).values()].map((some) =>
    some.reduce((last, next) => (next.version > last.version ? next : last)),
  );
}

/** What had been told last before an instant, and all that was told from then on. */
export function termsFrom<T extends ToldTerms>(terms: readonly T[], at: Temporal.Instant): T[] {
  const later = terms.filter(({ toldAt }) => Temporal.Instant.compare(toldAt, at) >= 0);
  return [...termsBefore(terms, at), ...later];
}
