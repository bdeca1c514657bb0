import { clauseRef, type Charter } from '@charter/charter';
import type { Clause, Refused } from '@charter/subgraph';
import { ticketErrors } from '../errors.js';
import type { Denial } from './domain/denial.js';

/** Throws what the domain denies. */
export function refuseDenied(charter: Charter, denial: Denial | null): void {
  if (denial) throw denialAsRefusal(charter, denial);
}

/** What the domain denies, in the words of the catalogue and with the clause's text. */
export function denialAsRefusal(charter: Charter, denial: Denial): Refused {
  return ticketErrors.refused(denial.code, {
    clause: clauseOf(charter, denial.clause ?? null),
    params: { ...choices(charter), ...denial.params },
  });
}

/** A clause with its text; null where a decision names none. */
export function clauseOf(charter: Charter, id: string | null): Clause | null {
  return id === null ? null : clauseRef(charter, id);
}

function choices({ lifecycle, priorities }: Charter) {
  return {
    outcomes: lifecycle.outcomes.map(({ key }) => key).join(', '),
    priorities: priorities.map(({ key }) => key).join(', '),
  };
}
