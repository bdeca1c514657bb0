interface Term {
  readonly key: string;
  readonly label: { readonly fr: string; readonly en: string };
}

/** What a key of the charter stands for; ranked by its place among its kind, from 1. */
export function charterTerm(terms: readonly Term[], key: string | null) {
  const place = terms.findIndex((term) => term.key === key);
  const term = terms[place];
  return term ? { key: term.key, label: term.label, rank: place + 1 } : null;
}
