import { defineErrors } from '@charter/subgraph';

/** What billing refuses beyond the common errors. */
export const billingErrors = defineErrors({
  QUOTE_NOT_OPEN: {
    message: {
      en: 'This quote is {state}: nothing is left to decide.',
      fr: 'Ce devis est {state} : il n’y a plus rien à décider.',
    },
    remedy: {
      en: 'Decide on the ticket’s current quote, or ask for a new one with requestQuoteOptions.',
      fr: 'Décidez du devis actuel du ticket, ou demandez-en un nouveau avec requestQuoteOptions.',
    },
  },
  QUOTE_EXPIRED: {
    message: { en: 'This quote ended on {expiresAt}.', fr: 'Ce devis a expiré le {expiresAt}.' },
    remedy: {
      en: 'Ask for a new one with requestQuoteOptions.',
      fr: 'Demandez-en un nouveau avec requestQuoteOptions.',
    },
  },
  SHOWN_HASH_MISMATCH: {
    message: {
      en: 'What is accepted is not what the quote shows.',
      fr: 'Ce qui est accepté n’est pas ce que montre le devis.',
    },
    remedy: {
      en: 'Show the quote again and repeat its shownHash.',
      fr: 'Affichez de nouveau le devis et répétez son shownHash.',
    },
  },
  UNKNOWN_OPTION: {
    message: {
      en: 'The charter has no option “{option}” for this plan.',
      fr: 'La charte ne prévoit pas l’option « {option} » pour cette formule.',
    },
    remedy: { en: 'Choose among: {options}.', fr: 'Choisissez parmi : {options}.' },
  },
  OPTION_IN_USE: {
    message: {
      en: 'Work has begun under what this price leaves out: {options}.',
      fr: 'Le travail a commencé sous ce que ce prix laisse de côté : {options}.',
    },
    remedy: {
      en: 'Ask for a price that keeps these options.',
      fr: 'Demandez un prix qui garde ces options.',
    },
  },
  TICKET_OVER: {
    message: {
      en: 'This request is over: its price is no longer a question.',
      fr: 'Cette demande est terminée : son prix n’est plus en question.',
    },
    remedy: {
      en: 'Open a follow-up request.',
      fr: 'Ouvrez une nouvelle demande, qui fait suite.',
    },
  },
  NO_TARIFF: {
    message: {
      en: 'No tariff is in force for this work.',
      fr: 'Aucun tarif n’est en vigueur pour cette prestation.',
    },
    remedy: {
      en: 'The provider publishes one with publishTariff.',
      fr: 'Le prestataire en publie un avec publishTariff.',
    },
  },
  TARIFF_EXISTS: {
    message: {
      en: 'A tariff of this kind starts on {validFrom} already.',
      fr: 'Un tarif de ce type commence déjà le {validFrom}.',
    },
    remedy: { en: 'Choose another date.', fr: 'Choisissez une autre date.' },
  },
  NOT_ISSUED: {
    message: { en: 'This invoice is not issued yet.', fr: 'Cette facture n’est pas encore émise.' },
    remedy: {
      en: 'Complete the legal profiles that block it.',
      fr: 'Complétez les fiches légales qui la bloquent.',
    },
  },
  ALREADY_CREDITED: {
    message: {
      en: 'This invoice was credited already.',
      fr: 'Cette facture a déjà fait l’objet d’une note de crédit.',
    },
    remedy: { en: 'Nothing is left to do.', fr: 'Il n’y a plus rien à faire.' },
  },
  OVERPAID: {
    message: {
      en: 'Only {outstanding} are outstanding.',
      fr: 'Il ne reste que {outstanding} à payer.',
    },
    remedy: { en: 'Record at most that.', fr: 'Enregistrez ce montant au plus.' },
  },
  CARD_NUMBER: {
    message: {
      en: 'This looks like a card number; none is kept.',
      fr: 'Ceci ressemble à un numéro de carte ; aucun n’est conservé.',
    },
    remedy: { en: 'Give the bank’s reference.', fr: 'Donnez la référence bancaire.' },
  },
});
