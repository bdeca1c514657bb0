import type { ErrorKind } from '@charter/subgraph';

/** What stands against the end of a request, and against what is owed after it. */
export const closingErrors = {
  ALTERNATIVES_NOT_DISCUSSED: {
    message: {
      en: 'Nobody has discussed the alternatives with the customer yet.',
      fr: 'Personne n’a encore discuté des alternatives avec le client.',
    },
    remedy: {
      en: 'Let whoever the ticket was escalated to contact the customer and record it (`discussAlternatives`).',
      fr: 'Que la personne saisie contacte le client et le consigne (`discussAlternatives`).',
    },
  },
  DISCUSSION_NOT_DUE: {
    message: {
      en: 'There are no alternatives to discuss: the ticket was not escalated for being unresolved.',
      fr: 'Il n’y a pas d’alternatives à discuter : le ticket n’a pas été escaladé faute de solution.',
    },
    remedy: {
      en: 'Reply to the customer as usual.',
      fr: 'Répondez au client comme d’habitude.',
    },
  },
  DISCUSSION_OF_HOLDER: {
    message: {
      en: 'Only the person to whom the ticket was escalated, or a manager, records the discussion.',
      fr: 'Seule la personne saisie de l’escalade, ou un responsable, consigne l’entretien.',
    },
    remedy: {
      en: 'Let that person record it: see `escalations` of the ticket.',
      fr: 'Que cette personne le consigne : voir `escalations` du ticket.',
    },
  },
  DISCUSSION_TIME: {
    message: {
      en: 'The discussion lies between the escalation and now.',
      fr: 'L’entretien se situe entre l’escalade et maintenant.',
    },
    remedy: { en: 'Correct `contactedAt`.', fr: 'Corrigez `contactedAt`.' },
  },
  FOLLOW_UP_NOT_OWED: {
    message: {
      en: 'No follow-up is owed for this ticket.',
      fr: 'Aucun suivi n’est dû pour ce ticket.',
    },
    remedy: {
      en: 'Read `followUp` of the ticket: it may be done already, or its outcome asks for none.',
      fr: 'Lisez `followUp` du ticket : il est peut-être fait, ou son issue n’en demande pas.',
    },
  },
} as const satisfies Record<string, ErrorKind>;
