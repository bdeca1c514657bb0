import type { ErrorKind } from '@charter/subgraph';

/** Refusals about known problems. */
export const problemErrors = {
  TICKET_HAS_PROBLEM: {
    message: {
      en: 'Ticket {ticket} is behind the problem {problem} already.',
      fr: 'Le ticket {ticket} est déjà à l’origine du problème {problem}.',
    },
    remedy: {
      en: 'Leave the ticket out, or take it from that problem first (`unlinkTicketFromProblem`).',
      fr: 'Retirez ce ticket, ou détachez-le d’abord de ce problème (`unlinkTicketFromProblem`).',
    },
  },
  TICKET_OF_OTHER_PRODUCT: {
    message: {
      en: 'Ticket {ticket} is about another product.',
      fr: 'Le ticket {ticket} porte sur un autre produit.',
    },
    remedy: {
      en: 'Link tickets about the product of the problem.',
      fr: 'Liez des tickets sur le produit du problème.',
    },
  },
  TICKET_OF_OTHER_VERSION: {
    message: {
      en: 'Ticket {ticket} is about a version that the problem is not known to affect.',
      fr: 'Le ticket {ticket} porte sur une version que le problème, à notre connaissance, ne touche pas.',
    },
    remedy: {
      en: 'If the problem affects that version too, say so first (`setAffectedVersions`).',
      fr: 'Si le problème touche aussi cette version, indiquez-le d’abord (`setAffectedVersions`).',
    },
  },
  TICKET_NOT_BEHIND_PROBLEM: {
    message: {
      en: 'Ticket {ticket} is not behind the problem {problem}.',
      fr: 'Le ticket {ticket} n’est pas à l’origine du problème {problem}.',
    },
    remedy: {
      en: 'Read `tickets` of the problem for those that are.',
      fr: 'Lisez `tickets` du problème pour ceux qui le sont.',
    },
  },
  PROBLEM_HAS_TOO_MANY_TICKETS: {
    message: {
      en: 'The problem {problem} has {most} tickets behind it, which is the most.',
      fr: 'Le problème {problem} a {most} tickets à son origine, le maximum.',
    },
    remedy: {
      en: 'Record a problem of its own for the next ones.',
      fr: 'Enregistrez un autre problème pour les suivants.',
    },
  },
  PROBLEM_WITHDRAWN: {
    message: {
      en: 'The problem {problem} was withdrawn: the outcome that entered it was wrong, or it is another one.',
      fr: 'Le problème {problem} a été retiré : l’issue qui l’avait inscrit était erronée, ou c’en est un autre.',
    },
    remedy: {
      en: 'Go on with `mergedInto` where it names one, else record a new problem.',
      fr: 'Poursuivez avec `mergedInto` s’il en nomme un, sinon enregistrez un nouveau problème.',
    },
  },
  PROBLEMS_DIFFER: {
    message: {
      en: '{problem} cannot be merged into {other}: it is the same one, or of another kind or product.',
      fr: '{problem} ne peut rejoindre {other} : c’est le même, ou il est d’un autre type ou produit.',
    },
    remedy: {
      en: 'Name two problems of one kind and product.',
      fr: 'Indiquez deux problèmes du même type et du même produit.',
    },
  },
  PROBLEMS_CONTRADICT: {
    message: {
      en: 'A version that corrects one of {problem} and {other} is affected by the other.',
      fr: 'Une version qui corrige {problem} ou {other} est touchée par l’autre.',
    },
    remedy: {
      en: 'Put the versions right first (`setAffectedVersions`, `unmarkProblemFixed`).',
      fr: 'Corrigez d’abord les versions (`setAffectedVersions`, `unmarkProblemFixed`).',
    },
  },
  PROBLEM_OF_OTHER_PRODUCT: {
    message: {
      en: 'The problem {problem} is one of another product.',
      fr: 'Le problème {problem} est celui d’un autre produit.',
    },
    remedy: {
      en: 'Name problems of the product that is released.',
      fr: 'Indiquez des problèmes du produit publié.',
    },
  },
  VERSION_AFFECTED: {
    message: {
      en: 'Version {label} is affected by the problem: it does not correct it as well.',
      fr: 'La version {label} est touchée par le problème : elle ne le corrige pas à la fois.',
    },
    remedy: {
      en: 'Name it either among the affected versions or as the one that corrects it.',
      fr: 'Indiquez-la soit parmi les versions touchées, soit comme celle qui corrige.',
    },
  },
  VERSION_CORRECTS_NOTHING: {
    message: {
      en: 'Version {label} was recalled or will not come: it corrects nothing.',
      fr: 'La version {label} a été rappelée ou ne viendra pas : elle ne corrige rien.',
    },
    remedy: {
      en: 'Name a version that is published or planned.',
      fr: 'Indiquez une version publiée ou prévue.',
    },
  },
} as const satisfies Record<string, ErrorKind>;
