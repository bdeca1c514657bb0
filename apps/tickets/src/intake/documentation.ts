import { clauseRef } from '@charter/charter';
import type { Viewer } from '@charter/database';
import { documentationOf } from '../ticket/domain/documentation.js';
import type { Request } from '../ticket/judge-request.js';

const behindLogin = {
  en: 'For people who are signed in, of customers with a contract in force: sign in as one of them.',
  fr: 'Pour les personnes connectées de clients sous contrat : connectez-vous en tant que l’une d’elles.',
};

/** What to read before asking, as this viewer may; null where the charter has none. */
export function shownDocumentation(
  { charter, opening }: Request,
  { personId, staffRoles }: Viewer,
  language: 'fr' | 'en',
) {
  const reader = { isPerson: personId !== null, isStaff: staffRoles.length > 0 };
  const decided = documentationOf(charter, reader, opening.holding);
  if (!decided) return null;
  return {
    resources: decided.resources.map(({ key, label, where, url }) => ({
      key,
      label: label[language],
      where: where[language],
      url: url ?? null,
    })),
    allowed: decided.open,
    hint: decided.open ? null : behindLogin[language],
    clause: clauseRef(charter, decided.clause),
  };
}
