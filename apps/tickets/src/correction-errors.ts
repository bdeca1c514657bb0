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
} as const satisfies Record<string, ErrorKind>;
