import { defineErrors } from '@charter/subgraph';
import { clockErrors } from './clock/clock-errors.js';
import { closingErrors } from './closing-errors.js';
import { correctionErrors } from './correction-errors.js';
import { entitlementErrors } from './entitlement-errors.js';
import { openingErrors } from './opening-errors.js';

/** What tickets refuses beyond the common errors. */
export const ticketErrors = defineErrors({
  ...openingErrors,
  ...clockErrors,
  ...correctionErrors,
  ...closingErrors,
  ...entitlementErrors,
  STATE_FORBIDS: {
    message: {
      en: 'A ticket that is {state} does not allow it.',
      fr: 'Un ticket dans l’état {state} ne le permet pas.',
    },
    remedy: {
      en: 'Read `actions` of the ticket for what it allows now.',
      fr: 'Lisez `actions` du ticket : ce qu’il permet maintenant.',
    },
  },
  ALREADY_TAKEN_OVER: {
    message: {
      en: 'Another agent has taken the ticket over: {agent}.',
      fr: 'Un autre agent a déjà pris le ticket en charge : {agent}.',
    },
    remedy: {
      en: 'Have it handed to you (`transferTicket`).',
      fr: 'Faites-vous le transmettre (`transferTicket`).',
    },
  },
  ALREADY_THEIRS: {
    message: {
      en: 'The ticket is with this agent or team already.',
      fr: 'Le ticket est déjà chez cet agent ou cette équipe.',
    },
    remedy: {
      en: 'Name somebody else; write a note for whoever has it.',
      fr: 'Nommez quelqu’un d’autre ; écrivez une note à qui l’a déjà.',
    },
  },
  NOT_TAKEN_OVER: {
    message: {
      en: 'Nobody has taken the ticket over yet.',
      fr: 'Personne n’a pris le ticket en charge.',
    },
    remedy: { en: 'Take it over first.', fr: 'Prenez-le d’abord en charge.' },
  },
  QUOTE_NOT_ACCEPTED: {
    message: {
      en: 'The customer has not accepted the price yet.',
      fr: 'Le client n’a pas encore accepté le prix.',
    },
    remedy: {
      en: 'Wait for the quote’s acceptance; questions and the quote itself are possible before.',
      fr: 'Attendez l’acceptation du devis ; questions et devis sont possibles avant.',
    },
    retryable: true,
  },
  OUTCOME_UNKNOWN: {
    message: {
      en: 'The charter has no outcome “{outcome}”.',
      fr: 'La charte ne comporte pas d’issue « {outcome} ».',
    },
    remedy: { en: 'Choose one of: {outcomes}.', fr: 'Choisissez parmi : {outcomes}.' },
  },
  CLOSING_NEEDS_ALTERNATIVE: {
    message: {
      en: 'The ticket is unresolved past its escalation and closes only by an alternative.',
      fr: 'Non résolu au-delà de son escalade, le ticket ne se ferme que par une alternative.',
    },
    remedy: {
      en: 'Resolve it, or choose one of: {alternatives}.',
      fr: 'Résolvez-le, ou choisissez parmi : {alternatives}.',
    },
  },
  CAUSE_AND_FIX_REQUIRED: {
    message: {
      en: 'This outcome has to state cause and fix.',
      fr: 'Cette issue doit indiquer la cause et la correction.',
    },
    remedy: { en: 'Give `cause` and `fix`.', fr: 'Donnez `cause` et `fix`.' },
  },
  REASON_REQUIRED: {
    message: { en: 'A reason has to be given.', fr: 'Un motif est nécessaire.' },
    remedy: { en: 'Give `reason`.', fr: 'Donnez `reason`.' },
  },
  PRIORITY_UNKNOWN: {
    message: {
      en: 'The charter knows no priorities.',
      fr: 'La charte ne connaît pas de priorité.',
    },
    remedy: {
      en: 'Its queue is ranked by what the customer holds: read `queueRank`.',
      fr: 'Sa file suit ce que détient le client : lisez `queueRank`.',
    },
  },
  TIME_NOT_POSSIBLE: {
    message: {
      en: 'Work is whole minutes since the request arrived and before now, from a whole minute, at most a day.',
      fr: 'Un travail compte des minutes entières depuis l’arrivée de la demande et déjà passées, à partir d’une minute entière, un jour au plus.',
    },
    remedy: { en: 'Correct `startedAt` and `minutes`.', fr: 'Corrigez `startedAt` et `minutes`.' },
  },
  ESCALATION_UNKNOWN: {
    message: {
      en: 'The charter has no escalation “{escalation}” for this plan.',
      fr: 'La charte ne prévoit pas d’escalade « {escalation} » pour cette formule.',
    },
    remedy: { en: 'Choose one of: {escalations}.', fr: 'Choisissez parmi : {escalations}.' },
  },
  APPROVAL_ANSWERED: {
    message: {
      en: 'The permission was answered otherwise before.',
      fr: 'La demande d’autorisation a déjà reçu une autre réponse.',
    },
    remedy: { en: 'Have it asked anew.', fr: 'Faites-la redemander.' },
  },
  CARD_NUMBER: {
    message: {
      en: 'The text looks as if it held a card number; such numbers are never stored.',
      fr: 'Le texte semble contenir un numéro de carte ; nous n’en conservons aucun.',
    },
    remedy: { en: 'Leave the number out.', fr: 'Retirez le numéro.' },
  },
});
