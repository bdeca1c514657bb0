import { clauseRef, type Charter } from '@charter/charter';
import type { Clause, Text } from '@charter/subgraph';

interface Term {
  readonly key: string;
  readonly label: Text;
}

/** What a key of the charter stands for; ranked by its place among its kind, from 1. */
export interface ShownTerm extends Term {
  readonly rank: number;
}

export interface ShownRank extends ShownTerm {
  readonly clause: Clause;
}

export function charterTerm(terms: readonly Term[], key: string | null): ShownTerm | null {
  const place = terms.findIndex((term) => term.key === key);
  const term = terms[place];
  return term ? { key: term.key, label: term.label, rank: place + 1 } : null;
}

/** A place in the queue with the clause that gives it; null where the charter ranks nothing. */
export function shownRank(charter: Charter, key: string | null): ShownRank | null {
  const found = charter.queueRanks.find((rank) => rank.key === key);
  if (!found) return null;
  const { label, rank, clause } = found;
  return { key: found.key, label, rank, clause: clauseRef(charter, clause) };
}
