/** On what terms `tickets` admitted a request, frozen at its opening. */
export type CoverageTerms = 'INCLUDED' | 'BILLABLE' | 'QUOTE_REQUIRED' | 'PROFESSIONAL_SERVICES';

/**
 * Whether a request's price must be accepted before anybody works [S2.12]. Its terms say so: an option
 * or a missing signature has made them QUOTE_REQUIRED already.
 */
export function needsQuote(terms: CoverageTerms): boolean {
  return terms === 'QUOTE_REQUIRED' || terms === 'PROFESSIONAL_SERVICES';
}
