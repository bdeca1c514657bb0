import type { ErrorKind } from '@charter/subgraph';

/** Why something done on tickets cannot be put right in the way asked for. */
export const correctionErrors = {
  WORK_RATED: {
    message: {
      en: 'The ticket is over: its work has been rated.',
      fr: 'Le ticket est clos : son travail a été valorisé.',
    },
    remedy: {
      en: 'Put the amount right by a credit note (`issueCreditNote`).',
      fr: 'Rectifiez le montant par une note de crédit (`issueCreditNote`).',
    },
  },
  TIME_OF_ANOTHER: {
    message: {
      en: 'Agents correct their own work only.',
      fr: 'Un agent ne corrige que son propre travail.',
    },
    remedy: {
      en: 'Have the agent who worked, or a manager, correct it.',
      fr: 'Faites-le corriger par l’agent qui a travaillé, ou par un responsable.',
    },
  },
  TIME_WITHDRAWN: {
    message: { en: 'The entry was withdrawn.', fr: 'Ce travail noté a été retiré.' },
    remedy: { en: 'Log the work anew (`logTime`).', fr: 'Notez le travail à nouveau (`logTime`).' },
  },
  TIME_OVERLAPS: {
    message: {
      en: 'The agent has work on {reference} then: {minutes} minutes from {startedAt}.',
      fr: 'L’agent a alors du travail sur {reference} : {minutes} minutes dès {startedAt}.',
    },
    remedy: {
      en: 'Correct one of the two, or say that both were done at once (`allowOverlap: true`).',
      fr: 'Corrigez l’un des deux, ou dites qu’ils furent simultanés (`allowOverlap: true`).',
    },
  },
  LINK_BY_MERGE: {
    message: {
      en: 'A duplicate becomes one by being merged.',
      fr: 'Un doublon le devient par fusion.',
    },
    remedy: { en: 'Merge it (`mergeTickets`).', fr: 'Fusionnez-le (`mergeTickets`).' },
  },
  LINK_CONTRADICTS: {
    message: {
      en: 'The other ticket is linked to this one in the contrary sense.',
      fr: 'L’autre ticket est lié à celui-ci dans le sens contraire.',
    },
    remedy: {
      en: 'Take that link back first (`unlinkTickets`).',
      fr: 'Retirez d’abord ce lien (`unlinkTickets`).',
    },
  },
  MERGE_STAYS: {
    message: { en: 'What was merged stays merged.', fr: 'Ce qui est fusionné le reste.' },
    remedy: {
      en: 'If they ask different things, open a ticket for the other (`openTicket`).',
      fr: 'Si les demandes diffèrent, ouvrez un ticket pour l’autre (`openTicket`).',
    },
  },
  MERGED_ALREADY: {
    message: {
      en: 'One of them was merged and is no more: it goes on as {reference}.',
      fr: 'L’un d’eux a été fusionné et n’est plus : il continue sous {reference}.',
    },
    remedy: { en: 'Name {reference} instead.', fr: 'Nommez plutôt {reference}.' },
  },
  MERGE_OTHER_CUSTOMER: {
    message: {
      en: 'Tickets of different customers are never merged.',
      fr: 'Les tickets de clients différents ne se fusionnent jamais.',
    },
    remedy: {
      en: 'Link them among staff (`linkTickets`), or move the one that was opened for the wrong customer (`moveTicketToCustomer`).',
      fr: 'Liez-les en interne (`linkTickets`), ou déplacez celui ouvert pour le mauvais client (`moveTicketToCustomer`).',
    },
  },
  MERGE_PRICE_ACCEPTED: {
    message: {
      en: 'The customer has accepted a price for the duplicate.',
      fr: 'Le client a accepté un prix pour le doublon.',
    },
    remedy: {
      en: 'Merge the other ticket into this one.',
      fr: 'Fusionnez plutôt l’autre ticket dans celui-ci.',
    },
  },
  MERGE_INTO_LATER: {
    message: {
      en: 'The duplicate arrived before the other: its deadlines were promised first.',
      fr: 'Le doublon est arrivé avant l’autre : ses échéances ont été promises d’abord.',
    },
    remedy: { en: 'Merge the other way round.', fr: 'Fusionnez dans l’autre sens.' },
  },
  MERGE_TERMS_DIFFER: {
    message: {
      en: 'Work was logged on the duplicate under other terms, plan or contract.',
      fr: 'Du travail est noté sur le doublon sous d’autres conditions, formule ou contrat.',
    },
    remedy: {
      en: 'Withdraw the work (`withdrawTime`), merge, and log it on the ticket that goes on.',
      fr: 'Retirez le travail (`withdrawTime`), fusionnez, et notez-le sur le ticket qui continue.',
    },
  },
  MOVE_CUSTOMER_WROTE: {
    message: {
      en: 'The customer’s own people wrote in the ticket; no other customer reads that.',
      fr: 'Des personnes du client ont écrit dans le ticket ; aucun autre client ne les lit.',
    },
    remedy: {
      en: 'Open a ticket for the right customer, link both among staff (`linkTickets`), and cancel this one.',
      fr: 'Ouvrez un ticket pour le bon client, liez les deux en interne (`linkTickets`), et annulez celui-ci.',
    },
  },
  MOVE_PRICE_ACCEPTED: {
    message: {
      en: 'A price was accepted for the ticket.',
      fr: 'Un prix a été accepté pour le ticket.',
    },
    remedy: {
      en: 'Settle it with whoever accepted, and open a ticket for the right customer.',
      fr: 'Réglez-le avec qui l’a accepté, et ouvrez un ticket pour le bon client.',
    },
  },
  MOVE_MERGED: {
    message: {
      en: 'Duplicates of this customer were merged into the ticket.',
      fr: 'Des doublons de ce client ont été fusionnés dans le ticket.',
    },
    remedy: {
      en: 'Open a ticket for the right customer (`openTicket`).',
      fr: 'Ouvrez un ticket pour le bon client (`openTicket`).',
    },
  },
  MOVE_WORK_WITHOUT_CONSENT: {
    message: {
      en: 'Work was logged, and the right customer has to accept a price before any.',
      fr: 'Du travail est noté, alors que le bon client doit d’abord accepter un prix.',
    },
    remedy: {
      en: 'Withdraw the work first (`withdrawTime`).',
      fr: 'Retirez d’abord le travail (`withdrawTime`).',
    },
  },
} as const satisfies Record<string, ErrorKind>;
