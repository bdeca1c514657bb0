import { clauseRef, type Charter } from '@charter/charter';
import type { Refused, Text } from '@charter/subgraph';
import { billingErrors } from '../errors.js';
import type { QuoteRefusal, QuoteStanding, QuoteState } from './domain/quote-lifecycle.js';

const states: Readonly<Record<QuoteState, Text>> = {
  OFFERED: { en: 'open', fr: 'ouvert' },
  ACCEPTED: { en: 'accepted', fr: 'accepté' },
  DECLINED: { en: 'declined', fr: 'refusé' },
  EXPIRED: { en: 'over', fr: 'expiré' },
  SUPERSEDED: { en: 'replaced', fr: 'remplacé' },
};

/** What stands against a decision, in words, with the clause of its charter that asks for consent. */
export function refusedDecision(
  refusal: QuoteRefusal,
  { state, expiresAt }: QuoteStanding,
  charter: Charter | null,
): Refused {
  const consent = charter?.pricing.consent;
  return billingErrors.refused(refusal, {
    clause: charter && consent ? clauseRef(charter, consent.clause) : null,
    params: { state: states[state], expiresAt: expiresAt.toString() },
  });
}
