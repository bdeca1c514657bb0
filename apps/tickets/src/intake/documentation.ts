import { clauseRef } from '@charter/charter';
import type { Viewer } from '@charter/database';
import { toMutationError } from '@charter/subgraph';
import { ticketErrors } from '../errors.js';
import { documentationOf } from '../ticket/domain/documentation.js';
import type { Request } from '../ticket/judge-request.js';

/** What to read before asking, as this viewer may; null where the charter has none. */
export function shownDocumentation(
  { charter, opening }: Request,
  { personId, staffRoles }: Viewer,
  language: 'fr' | 'en',
) {
  const reader = { isPerson: personId !== null, isStaff: staffRoles.length > 0 };
  const decided = documentationOf(charter, reader, opening.holding);
  if (!decided) return null;
  const clause = clauseRef(charter, decided.clause);
  return {
    resources: decided.resources.map(({ key, label, where, url }) => ({
      key,
      label: label[language],
      where: where[language],
      url: url ?? null,
    })),
    error: decided.open
      ? null
      : toMutationError(ticketErrors.refused('DOCUMENTATION_BEHIND_LOGIN', { clause }), language),
    clause,
  };
}
