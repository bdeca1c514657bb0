import type { Template } from './template.js';

/** What customers are told of interruptions to come. */
export const interruptionTemplates: Readonly<Record<string, Template>> = {
  'interruption.announced': {
    subject: {
      en: 'Interruption on {from}: {kind}',
      fr: 'Interruption le {from} : {kind}',
    },
    text: {
      en: 'The service will be interrupted from {from} to {to} ({zone}): {kind}.',
      fr: 'Le service sera interrompu du {from} au {to} ({zone}) : {kind}.',
    },
  },
  'interruption.rescheduled': {
    subject: {
      en: 'Interruption moved to {from}: {kind}',
      fr: 'Interruption reportée au {from} : {kind}',
    },
    text: {
      en: 'The interruption that was announced will now be from {from} to {to} ({zone}): {kind}.',
      fr: 'L’interruption annoncée aura finalement lieu du {from} au {to} ({zone}) : {kind}.',
    },
  },
  'interruption.cancelled': {
    subject: {
      en: 'No interruption on {from}',
      fr: 'Pas d’interruption le {from}',
    },
    text: {
      en: 'The interruption announced from {from} to {to} ({zone}) will not take place.',
      fr: 'L’interruption annoncée du {from} au {to} ({zone}) n’aura pas lieu.',
    },
  },
};

/** Kinds of interruption in words. */
export const interruptionWords: Readonly<Record<string, Readonly<Record<'en' | 'fr', string>>>> = {
  PREVENTIVE_MAINTENANCE: { en: 'preventive maintenance', fr: 'maintenance préventive' },
  OPERATION: { en: 'operation', fr: 'exploitation' },
  CORRECTIVE_INTERVENTION: { en: 'corrective intervention', fr: 'intervention corrective' },
};
