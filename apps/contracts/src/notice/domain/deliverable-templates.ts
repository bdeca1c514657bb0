import type { Template } from './template.js';

/** What is told of deliverables and of what the customer says of them. */
export const deliverableTemplates: Readonly<Record<string, Template>> = {
  'deliverable.submitted': {
    subject: {
      en: '{reference} awaits your validation',
      fr: '{reference} attend votre validation',
    },
    text: {
      en: 'The deliverable {reference} was submitted to you. Please validate it, or ask for changes (by: {due}).',
      fr: 'Le livrable {reference} vous a été remis. Merci de le valider, ou de demander des modifications (avant le : {due}).',
    },
  },
  'deliverable.reminder': {
    subject: { en: 'Reminder: {reference}', fr: 'Rappel : {reference}' },
    text: {
      en: 'The deliverable {reference} still awaits your validation (by: {due}).',
      fr: 'Le livrable {reference} attend toujours votre validation (avant le : {due}).',
    },
  },
  'deliverable.withdrawn': {
    subject: { en: '{reference} was withdrawn', fr: '{reference} est retiré' },
    text: {
      en: 'The deliverable {reference} was withdrawn; there is nothing to validate any more.',
      fr: 'Le livrable {reference} a été retiré ; il n’y a plus rien à valider.',
    },
  },
  'deliverable.validated': {
    subject: { en: '{reference} is validated', fr: '{reference} est validé' },
    text: {
      en: 'The customer has validated the deliverable {reference}.',
      fr: 'Le client a validé le livrable {reference}.',
    },
  },
  'deliverable.changes-requested': {
    subject: { en: 'Changes to {reference}', fr: 'Modifications de {reference}' },
    text: {
      en: 'The customer asks for changes to the deliverable {reference}; the comment stands in its history.',
      fr: 'Le client demande des modifications du livrable {reference} ; le commentaire figure dans son historique.',
    },
  },
};
