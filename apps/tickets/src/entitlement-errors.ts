import type { ErrorKind } from '@charter/subgraph';

/** What only some customers, hours and answers open, and what was said wrongly. */
export const entitlementErrors = {
  CHANNEL_NOT_FOR_INCIDENT: {
    message: {
      en: 'An incident is not submitted through “{channel}”.',
      fr: 'Un incident ne se soumet pas par « {channel} ».',
    },
    remedy: {
      en: 'Use one of the channels that `ticketIntake` allows, or ask for information only.',
      fr: 'Prenez un des canaux que permet `ticketIntake`, ou demandez un simple renseignement.',
    },
  },
  OUT_OF_HOURS_NOT_COVERED: {
    message: {
      en: 'Outside the opening hours only those with the right to it are served; the next opening is {opensAt}.',
      fr: 'En dehors des heures, seuls ceux qui y ont droit sont servis ; prochaine ouverture : {opensAt}.',
    },
    remedy: {
      en: 'Write instead, and the request waits for opening; or take out a plan that covers other hours.',
      fr: 'Écrivez, et la demande attend l’ouverture ; ou souscrivez une formule qui couvre d’autres heures.',
    },
  },
  WORK_OUT_OF_HOURS: {
    message: {
      en: 'Work outside the opening hours needs the customer’s right to it.',
      fr: 'Un travail hors des heures demande que le client y ait droit.',
    },
    remedy: {
      en: 'Log the part within the hours; `Ticket.entitlements` says what the customer has.',
      fr: 'Notez la part située dans les heures ; `Ticket.entitlements` dit ce que le client détient.',
    },
  },
  ANSWER_UNKNOWN: {
    message: {
      en: 'The charter asks no question “{question}”.',
      fr: 'La charte ne pose pas de question « {question} ».',
    },
    remedy: {
      en: 'Answer only these: {questions}.',
      fr: 'Ne répondez qu’à celles-ci : {questions}.',
    },
  },
  ANSWER_NOT_A_CHOICE: {
    message: {
      en: '“{answer}” is no answer to “{question}”.',
      fr: '« {answer} » ne répond pas à « {question} ».',
    },
    remedy: { en: 'Choose one of: {choices}.', fr: 'Choisissez parmi : {choices}.' },
  },
  ANSWER_TWICE: {
    message: {
      en: '“{question}” is answered twice.',
      fr: '« {question} » a deux réponses.',
    },
    remedy: { en: 'Give one answer to each.', fr: 'Donnez une seule réponse à chacune.' },
  },
  ESCALATION_NOT_ENTITLED: {
    message: {
      en: 'No contract in force gives the customer the escalation “{escalation}”.',
      fr: 'Aucun contrat en vigueur ne donne au client l’escalade « {escalation} ».',
    },
    remedy: {
      en: 'Read `entitlements` for what the contracts give, and take out one that gives it.',
      fr: 'Lisez `entitlements` : ce que donnent les contrats, et souscrivez-en un qui la donne.',
    },
  },
  ESCALATION_NOT_PROVIDED: {
    message: {
      en: 'The charter provides no escalation.',
      fr: 'La charte ne prévoit aucune escalade.',
    },
    remedy: { en: 'Assign the ticket instead.', fr: 'Assignez plutôt le ticket.' },
  },
} as const satisfies Record<string, ErrorKind>;
