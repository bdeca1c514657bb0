import { wordsOf } from '../../message/domain/words.js';

/** As much of a ticket as its likeness to another shows. */
export interface Likeness {
  readonly id: string;
  readonly subject: string;
  readonly productId: string | null;
  readonly productVersionId: string | null;
  readonly openedAt: Temporal.Instant;
}

export type SimilarReason = 'SAME_VERSION' | 'SAME_PRODUCT' | 'SIMILAR_SUBJECT';

export interface Similar {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly SimilarReason[];
}

/** Shorter words, articles above all, say nothing of what a ticket is about. */
const SHORTEST = 3;
const VERSION = 3;
const PRODUCT = 2;
const SUBJECT = 6;

/**
 * Past tickets of the same kind, likest first. The same version gives 3 points, else the same product 2; the
 * subject up to 6: six times the share of common words among all their words of three letters or more,
 * rounded down. What scores nothing is left out; equal scores: the newest first, then by id.
 */
export function similarTickets(ticket: Likeness, past: readonly Likeness[]): Similar[] {
  const words = significantWords(ticket.subject);
  const openedAt = new Map(past.map((one) => [one.id, one.openedAt]));
  return past
    .map((one) => likeness(ticket, words, one))
    .filter(({ score }) => score > 0)
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        Temporal.Instant.compare(openedAt.get(b.id)!, openedAt.get(a.id)!) ||
        (a.id < b.id ? -1 : 1),
    );
}

function likeness(ticket: Likeness, words: ReadonlySet<string>, past: Likeness): Similar {
  const { productId, productVersionId } = ticket;
  const reasons: SimilarReason[] = [];
  let score = 0;
  if (productVersionId !== null && past.productVersionId === productVersionId) {
    reasons.push('SAME_VERSION');
    score += VERSION;
  } else if (productId !== null && past.productId === productId) {
    reasons.push('SAME_PRODUCT');
    score += PRODUCT;
  }
  const others = significantWords(past.subject);
  const all = words.union(others).size;
  const subject = all === 0 ? 0 : Math.floor((SUBJECT * words.intersection(others).size) / all);
  if (subject > 0) reasons.push('SIMILAR_SUBJECT');
  return { id: past.id, score: score + subject, reasons };
}

function significantWords(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .split(' ')
      .filter((word) => word.length >= SHORTEST),
  );
}
