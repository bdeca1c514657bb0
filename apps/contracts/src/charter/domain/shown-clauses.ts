import { citations, type Charter, type Text } from '@charter/charter';

export type ClauseKeeping = 'ENFORCED' | 'MEASURED' | 'ENFORCED_AND_MEASURED' | 'DECLARED';

/** A clause as it is shown, with the places of the rules that keep it. */
export interface ShownClause {
  readonly id: string;
  readonly keeping: ClauseKeeping;
  readonly text: Text;
  readonly rules: { readonly path: string; readonly reading: boolean }[];
}

export interface ClauseFilter {
  readonly clauses?: readonly string[] | null;
  readonly keeping?: readonly ClauseKeeping[] | null;
  readonly contains?: string | null;
}

const keepings = {
  E: 'ENFORCED',
  M: 'MEASURED',
  'E/M': 'ENFORCED_AND_MEASURED',
  D: 'DECLARED',
} as const;

/** The clauses that the filter leaves, in the order of the text. */
export function shownClauses(charter: Charter, filter: ClauseFilter = {}): ShownClause[] {
  const cited = Map.groupBy(citations(charter), ({ clause }) => clause);
  return Object.entries(charter.clauses)
    .map(([id, { kept, text }]) => ({
      id,
      keeping: keepings[kept],
      text,
      rules: cited.get(id) ?? [],
    }))
    .filter((clause) => passes(clause, filter))
    .sort((a, b) => numberOf(a.id) - numberOf(b.id));
}

function passes({ id, keeping, text }: ShownClause, filter: ClauseFilter): boolean {
  const { clauses, keeping: ways, contains } = filter;
  if (clauses && !clauses.includes(id)) return false;
  if (ways && !ways.includes(keeping)) return false;
  const sought = contains?.toLocaleLowerCase();
  return !sought || [text.fr, text.en].some((said) => said.toLocaleLowerCase().includes(sought));
}

function numberOf(id: string): number {
  return Number(id.split('.')[1]);
}
