import { defineErrors } from '@charter/subgraph';

/** What contracts refuses beyond the common errors. */
export const contractsErrors = defineErrors({
  PERIOD_ENDS_BEFORE_START: {
    message: {
      en: 'The period ends on {end}, not after its start on {start}.',
      fr: 'La période finit le {end}, pas après son début le {start}.',
    },
    remedy: { en: 'Give an end after the start.', fr: 'Donnez une fin postérieure au début.' },
  },
  PLAN_UNKNOWN: {
    message: {
      en: 'The charter has no plan “{plan}” to be contracted.',
      fr: 'La charte ne comporte pas de formule « {plan} » à contracter.',
    },
    remedy: { en: 'Choose one of: {plans}.', fr: 'Choisissez parmi : {plans}.' },
  },
  UNKNOWN_OPTION: {
    message: {
      en: 'The charter has no option “{option}” for this plan.',
      fr: 'La charte ne prévoit pas l’option « {option} » pour cette formule.',
    },
    remedy: {
      en: 'Leave it out; the charter sells with this plan: {options}.',
      fr: 'Retirez-la ; la charte vend avec cette formule : {options}.',
    },
  },
  CHARTER_MISSING: {
    message: {
      en: 'The provider has no charter in force on this date.',
      fr: 'Le fournisseur n’a pas de charte en vigueur à cette date.',
    },
    remedy: { en: 'Publish a charter first.', fr: 'Publiez d’abord une charte.' },
  },
  CONTRACT_STATE: {
    message: {
      en: 'A contract that is {state} cannot take the step “{step}”.',
      fr: 'Un contrat dans l’état {state} ne permet pas l’étape « {step} ».',
    },
    remedy: { en: 'This step is taken from: {from}.', fr: 'Cette étape part de : {from}.' },
  },
  AMENDMENT_IN_PAST: {
    message: {
      en: 'An amendment cannot take effect on {day}, which is past: today is {today}.',
      fr: 'Un avenant ne peut prendre effet le {day}, déjà passé : nous sommes le {today}.',
    },
    remedy: {
      en: 'Let it take effect on {today} or later.',
      fr: 'Faites-le prendre effet le {today} ou plus tard.',
    },
  },
  PERIOD_INVOICED: {
    message: {
      en: 'Invoice {number} has asked for {start} to before {end}: the terms of {day} stay as they were.',
      fr: 'La facture {number} couvre du {start} jusqu’avant le {end} : les conditions du {day} restent ce qu’elles étaient.',
    },
    remedy: {
      en: 'Amend from {today} on. A wrong invoice is taken back by a credit note.',
      fr: 'Modifiez à partir du {today}. Une facture erronée se reprend par un avoir.',
    },
  },
  AMENDMENT_NOT_PENDING: {
    message: {
      en: 'Amendment {number} of this contract is not waiting to take effect.',
      fr: 'L’avenant {number} de ce contrat n’attend pas de prendre effet.',
    },
    remedy: {
      en: 'These can be withdrawn: {pending}. Undo another one by a new amendment.',
      fr: 'Peuvent être retirés : {pending}. Revenez sur un autre par un nouvel avenant.',
    },
  },
  NOTICE_TOO_LATE: {
    message: {
      en: 'Notice was to be given before {before}: the contract is renewed on {end}.',
      fr: 'Le préavis devait être donné avant le {before} : le contrat est renouvelé le {end}.',
    },
    remedy: {
      en: 'Give notice for the next term once this one has begun, or agree on an amendment.',
      fr: 'Donnez préavis pour la période suivante dès son début, ou convenez d’un avenant.',
    },
  },
  NOTICE_GIVEN: {
    message: {
      en: 'Notice has been given already: the contract ends before {end}.',
      fr: 'Le préavis est déjà donné : le contrat finit avant le {end}.',
    },
    remedy: {
      en: 'Nothing is left to do; renewContract takes notice back.',
      fr: 'Il n’y a plus rien à faire ; renewContract revient sur le préavis.',
    },
  },
  RENEWAL_KIND: {
    message: {
      en: 'The contract’s renewal is {kind}, which this act does not go with.',
      fr: 'Le renouvellement du contrat est {kind}, ce que cet acte ne permet pas.',
    },
    remedy: {
      en: 'TACIT renewal is ended by notice, EXPLICIT renewal is agreed by renewContract; amendContract changes the kind.',
      fr: 'Un renouvellement TACIT s’arrête par un préavis, un renouvellement EXPLICIT se convient par renewContract ; amendContract en change le genre.',
    },
  },
  CHARTER_INVALID: {
    message: { en: '{place}: {reason}', fr: '{place} : {reason}' },
    remedy: {
      en: 'Correct the document; the charter schema says what may stand there.',
      fr: 'Corrigez le document ; le schéma des chartes dit ce qui peut s’y trouver.',
    },
  },
  CALENDAR_INVALID: {
    message: { en: '{problem}', fr: '{problem}' },
    remedy: {
      en: 'Correct the hours at this place and set them again.',
      fr: 'Corrigez les heures à cet endroit, puis définissez-les à nouveau.',
    },
  },
  CALENDAR_UNKNOWN: {
    message: {
      en: 'The charter in force has no calendar “{key}”.',
      fr: 'La charte en vigueur n’a pas de calendrier « {key} ».',
    },
    remedy: { en: 'Choose one of: {keys}.', fr: 'Choisissez parmi : {keys}.' },
  },
  CHARTER_VERSION_NOT_RAISED: {
    message: {
      en: 'Version {version} is published with another content.',
      fr: 'La version {version} est publiée avec un autre contenu.',
    },
    remedy: { en: 'Raise the version.', fr: 'Élevez la version.' },
  },
  CHARTER_EFFECTIVE_FROM: {
    message: {
      en: 'This version cannot take effect at {effectiveFrom}: {reason}',
      fr: 'Cette version ne peut pas prendre effet le {effectiveFrom} : {reason}',
    },
    remedy: {
      en: 'Only a first version may start in the past; give a free instant from now on.',
      fr: 'Seule une première version peut commencer dans le passé ; donnez un instant libre, à partir de maintenant.',
    },
  },
  DELEGATION_OVERLAPS: {
    message: {
      en: 'The reseller has a delegation of this customer in that time.',
      fr: 'Le revendeur a déjà une délégation de ce client pendant cette période.',
    },
    remedy: {
      en: 'Revoke the other delegation first, or give a time after its end.',
      fr: 'Révoquez d’abord l’autre délégation, ou donnez une période après sa fin.',
    },
  },
  INTERRUPTION_BEGUN: {
    message: {
      en: 'It begins at {startsAt}, and only what is still to come is announced, moved or called off.',
      fr: 'Elle commence à {startsAt} : seul ce qui est à venir s’annonce, se déplace ou s’annule.',
    },
    remedy: {
      en: 'Record what has begun with recordOutage, end it with endOutage, correct it with correctOutage.',
      fr: 'Ce qui a commencé s’enregistre avec recordOutage, se termine avec endOutage et se corrige avec correctOutage.',
    },
  },
  INTERRUPTION_TO_COME: {
    message: {
      en: 'It begins at {startsAt} and has not begun.',
      fr: 'Elle commence à {startsAt} et n’a pas commencé.',
    },
    remedy: {
      en: 'Move it with rescheduleInterruption, or call it off with cancelInterruption.',
      fr: 'Déplacez-la avec rescheduleInterruption, ou annulez-la avec cancelInterruption.',
    },
  },
  INTERRUPTION_CALLED_OFF: {
    message: {
      en: 'This interruption was called off.',
      fr: 'Cette interruption a été annulée.',
    },
    remedy: {
      en: 'Announce another; if it took place all the same, correct it with cancelled: false.',
      fr: 'Annoncez-en une autre ; si elle a eu lieu malgré tout, corrigez-la avec cancelled: false.',
    },
  },
  DELIVERABLE_STATE: {
    message: {
      en: 'A deliverable that is {state} does not allow {act}.',
      fr: 'Un livrable dans l’état {state} ne permet pas {act}.',
    },
    remedy: { en: 'This is done from: {from}.', fr: 'Cela se fait depuis : {from}.' },
  },
  OUTAGE_ENDED: {
    message: { en: 'It ended at {endsAt}.', fr: 'Elle a pris fin à {endsAt}.' },
    remedy: {
      en: 'If that is wrong, correct it with correctOutage and a reason.',
      fr: 'Si c’est inexact, corrigez-la avec correctOutage et un motif.',
    },
  },
  TRAVEL_IN_PROGRESS: {
    message: { en: 'Time is already being advanced.', fr: 'Le temps est déjà en train d’avancer.' },
    remedy: {
      en: 'Wait until that job is done.',
      fr: 'Attendez la fin de ce travail.',
    },
    retryable: true,
  },
});
