export type QuoteState = 'OFFERED' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'SUPERSEDED';

/** An accepted quote gives way only to another that is accepted. */
const transitions: Readonly<Record<QuoteState, readonly QuoteState[]>> = {
  OFFERED: ['ACCEPTED', 'DECLINED', 'EXPIRED', 'SUPERSEDED'],
  ACCEPTED: ['SUPERSEDED'],
  DECLINED: [],
  EXPIRED: [],
  SUPERSEDED: [],
};

export interface QuoteStanding {
  readonly state: QuoteState;
  readonly expiresAt: Temporal.Instant;
  /** Digest of what the customer is shown. */
  readonly shownHash: string;
}

export type QuoteRefusal = 'QUOTE_NOT_OPEN' | 'QUOTE_EXPIRED' | 'SHOWN_HASH_MISMATCH';

/** Why a quote cannot be accepted now, or null if it can [S2.12]. */
export function judgeAcceptance(
  quote: QuoteStanding,
  shownHash: string,
  now: Temporal.Instant,
): QuoteRefusal | null {
  return (
    judgeDecision(quote, now) ?? (quote.shownHash === shownHash ? null : 'SHOWN_HASH_MISMATCH')
  );
}

/** Why no decision on the quote is open any more, or null if one is. */
export function judgeDecision(quote: QuoteStanding, now: Temporal.Instant): QuoteRefusal | null {
  if (quote.state === 'EXPIRED') return 'QUOTE_EXPIRED';
  if (quote.state !== 'OFFERED') return 'QUOTE_NOT_OPEN';
  return Temporal.Instant.compare(now, quote.expiresAt) >= 0 ? 'QUOTE_EXPIRED' : null;
}

/** Options of the accepted price that another one leaves out. */
export function optionsLeftOut(
  accepted: { readonly options: readonly string[] },
  other: { readonly options: readonly string[] },
): string[] {
  return accepted.options.filter((key) => !other.options.includes(key));
}

export function mayBecome(from: QuoteState, to: QuoteState): boolean {
  return transitions[from].includes(to);
}

/** How long an offer stands: the texts do not say; thirty days to the instant. */
export function expiryOf(offeredAt: Temporal.Instant): Temporal.Instant {
  return offeredAt.add({ hours: 30 * 24 });
}
