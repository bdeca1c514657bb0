import type { Charter } from '@charter/charter';

export type CoverageTerms = 'INCLUDED' | 'BILLABLE' | 'QUOTE_REQUIRED' | 'PROFESSIONAL_SERVICES';

/**
 * Whether a request's price must be accepted before anybody works [S2.12]: where its terms say so, and
 * for an option in any case, since a signed contract accepts the tariff but no option.
 */
export function needsQuote(
  charter: Charter,
  { terms, options }: { terms: CoverageTerms; options: readonly string[] },
): boolean {
  if (terms === 'QUOTE_REQUIRED' || terms === 'PROFESSIONAL_SERVICES') return true;
  return charter.pricing.consent !== undefined && options.length > 0;
}
