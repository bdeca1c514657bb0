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
  TRAVEL_IN_PROGRESS: {
    message: { en: 'Time is already being advanced.', fr: 'Le temps est déjà en train d’avancer.' },
    remedy: {
      en: 'Wait until that job is done.',
      fr: 'Attendez la fin de ce travail.',
    },
    retryable: true,
  },
});
