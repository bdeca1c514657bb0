import type { Template } from './template.js';

/** Which deadline it is: a request has several at a time. */
const details = {
  en: 'It is the {level} deadline for the {clock}: {due} ({zone}).',
  fr: 'Échéance {level} : {clock}, le {due} ({zone}).',
};

/** What staff is told of deadlines that are near or missed, and of what they set off. */
export const deadlineTemplates: Readonly<Record<string, Template>> = {
  'ticket.due-soon': {
    subject: { en: '{reference} is due soon', fr: '{reference} : échéance proche' },
    text: {
      en: 'A deadline of {reference} is near.',
      fr: 'Une échéance de {reference} approche.',
    },
    details,
  },
  'ticket.overdue': {
    subject: { en: '{reference} is overdue', fr: '{reference} : échéance manquée' },
    text: {
      en: 'A deadline of {reference} was missed.',
      fr: 'Une échéance de {reference} a été manquée.',
    },
    details,
  },
  'ticket.escalated': {
    subject: { en: '{reference} was escalated to you', fr: '{reference} vous est transmise' },
    text: {
      en: 'The request {reference} is waiting for your decision.',
      fr: 'La demande {reference} attend votre décision.',
    },
    details,
  },
};

/** Clocks and their levels in words. */
export const clockWords: Readonly<Record<string, Readonly<Record<'en' | 'fr', string>>>> = {
  ACKNOWLEDGEMENT: { en: 'acknowledgement', fr: 'accusé de réception' },
  TAKE_OVER: { en: 'take-over', fr: 'prise en charge' },
  FIRST_RESPONSE: { en: 'first response', fr: 'première réponse' },
  NEXT_UPDATE: { en: 'next update', fr: 'nouvelles suivantes' },
  RESOLUTION: { en: 'resolution', fr: 'résolution' },
  GUARANTEE: { en: 'guaranteed', fr: 'garantie' },
  TARGET: { en: 'target', fr: 'visée' },
};
