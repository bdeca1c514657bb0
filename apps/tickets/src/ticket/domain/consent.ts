import { deny, type Denial } from './denial.js';

export type QuoteState = 'AWAITED' | 'OFFERED' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'SUPERSEDED';

/** What the customer has to agree to before anybody works: the terms at opening, and the quote's state. */
export interface ConsentFacts {
  readonly terms: 'INCLUDED' | 'BILLABLE' | 'QUOTE_REQUIRED' | 'PROFESSIONAL_SERVICES';
  readonly quoteState: QuoteState | null;
  /** Clause that asks for the consent, from the charter at opening. */
  readonly consentClause: string | null;
}

/**
 * Whether the customer still has to accept a price. A signed SLA is itself the acceptance of its
 * terms (then the terms are INCLUDED or BILLABLE); an option needs a quote in both cases.
 */
export function awaitsConsent(ticket: ConsentFacts): boolean {
  const needsQuote = ticket.terms === 'QUOTE_REQUIRED' || ticket.terms === 'PROFESSIONAL_SERVICES';
  return needsQuote && ticket.quoteState !== 'ACCEPTED';
}

/** Take-over, sessions, visits and time wait for the accepted price; questions and the quote do not. */
export function mayWork(ticket: ConsentFacts): Denial | null {
  return awaitsConsent(ticket)
    ? deny('QUOTE_NOT_ACCEPTED', ticket.consentClause ?? undefined)
    : null;
}
