import { clockWords, deadlineTemplates } from './deadline-templates.js';
import { deliverableTemplates } from './deliverable-templates.js';
import { interruptionTemplates, interruptionWords } from './interruption-templates.js';
import { problemTemplates } from './problem-templates.js';
import type { Template } from './template.js';
import { versionTemplates } from './version-templates.js';

/**
 * Messages of the system; `{name}` stands for a parameter, `{name:date}` for a day in words, and a person's own text
 * follows it.
 */
const templates: Readonly<Record<string, Template>> = {
  ...deadlineTemplates,
  ...deliverableTemplates,
  ...interruptionTemplates,
  ...versionTemplates,
  ...problemTemplates,
  'ticket.acknowledged': {
    subject: { en: 'Your request {reference}', fr: 'Votre demande {reference}' },
    text: {
      en: 'We have received your request {reference}.',
      fr: 'Nous avons bien reçu votre demande {reference}.',
    },
  },
  'ticket.replied': {
    subject: { en: 'Reply to {reference}', fr: 'Réponse à {reference}' },
    text: { en: 'There is a reply to {reference}.', fr: 'Une réponse à {reference} vous attend.' },
  },
  'ticket.resolved': {
    subject: { en: '{reference} is resolved', fr: '{reference} est résolue' },
    text: {
      en: 'Your request {reference} is resolved. Please validate it.',
      fr: 'Votre demande {reference} est résolue. Merci de la valider.',
    },
  },
  'ticket.merged': {
    subject: { en: '{reference} goes on as {into}', fr: '{reference} continue sous {into}' },
    text: {
      en: 'The request {reference} asks the same as {into}, and goes on under that reference.',
      fr: 'La demande {reference} rejoint {into} et continue sous cette référence.',
    },
  },
  'ticket.transferred': {
    subject: { en: '{reference} was handed to you', fr: '{reference} vous est confiée' },
    text: {
      en: 'The request {reference} was handed to you, with all that was said and done on it.',
      fr: 'La demande {reference} vous est confiée, avec tout ce qui s’y est dit et fait.',
    },
  },
  'ticket.handed-on': {
    subject: { en: '{reference} was handed on', fr: '{reference} a été transmise' },
    text: {
      en: 'The request {reference} was handed on to somebody else.',
      fr: 'La demande {reference} a été transmise à quelqu’un d’autre.',
    },
  },
  'ticket.duplicate-resolved': {
    subject: { en: '{reference} is resolved', fr: '{reference} est résolue' },
    text: {
      en: 'The request {into}, which {reference} became part of, is resolved.',
      fr: 'La demande {into}, que {reference} a rejointe, est résolue.',
    },
  },
  'ticket.follow-up': {
    subject: { en: 'Follow-up to {reference}', fr: 'Suivi de {reference}' },
    text: {
      en: 'Please make sure that the customer of {reference} is satisfied.',
      fr: 'Merci de vérifier que le client de {reference} est satisfait.',
    },
  },
  'ticket.unsatisfied': {
    subject: { en: '{reference}: not satisfied', fr: '{reference} : insatisfait' },
    text: {
      en: 'The customer of {reference} is not satisfied with how it was closed.',
      fr: 'Le client de {reference} n’est pas satisfait de sa clôture.',
    },
  },
  'quote.offered': {
    subject: { en: 'A price for {reference}', fr: 'Un prix pour {reference}' },
    text: {
      en: 'Work on {reference} begins once you have accepted its terms and price.',
      fr: 'Le travail sur {reference} commence dès que vous en acceptez les conditions et le prix.',
    },
  },
  'invoice.issued': {
    subject: { en: 'Invoice {number}', fr: 'Facture {number}' },
    text: {
      en: 'Invoice {number} over {total} is in your account.',
      fr: 'La facture {number} de {total} est dans votre compte.',
    },
  },
  'contract.renews-unless-noticed': {
    subject: {
      en: 'Contract {reference} will be renewed',
      fr: 'Renouvellement du contrat {reference}',
    },
    text: {
      en: 'Contract {reference} is renewed on {renewsOn} unless notice is given before {noticeBefore}.',
      fr: 'Le contrat {reference} est renouvelé le {renewsOn}, sauf préavis donné avant le {noticeBefore}.',
    },
  },
  'contract.renews': {
    subject: {
      en: 'Contract {reference} is about to be renewed',
      fr: 'Contrat {reference} bientôt renouvelé',
    },
    text: {
      en: 'Contract {reference} is renewed on {renewsOn}.',
      fr: 'Le contrat {reference} est renouvelé le {renewsOn}.',
    },
  },
  'contract.ends-unless-renewed': {
    subject: {
      en: 'Contract {reference} is about to end',
      fr: 'Contrat {reference} bientôt à son terme',
    },
    text: {
      en: 'Contract {reference} ends after {lastDay} unless its renewal is agreed before.',
      fr: 'Le contrat {reference} prend fin après le {lastDay}, sauf renouvellement convenu d’ici là.',
    },
  },
  'contract.ends': {
    subject: {
      en: 'Contract {reference} is about to end',
      fr: 'Contrat {reference} bientôt à son terme',
    },
    text: {
      en: 'Contract {reference} ends after {lastDay} and is not renewed.',
      fr: 'Le contrat {reference} prend fin après le {lastDay} et n’est pas renouvelé.',
    },
  },
  'contract.notice-given': {
    subject: { en: 'Notice on contract {reference}', fr: 'Préavis sur le contrat {reference}' },
    text: {
      en: 'Notice was given: contract {reference} ends after {lastDay} and is not renewed.',
      fr: 'Le préavis est donné : le contrat {reference} prend fin après le {lastDay}, sans renouvellement.',
    },
  },
};

const words = { ...interruptionWords, ...clockWords };

const unknown: Template = {
  subject: { en: '{template}', fr: '{template}' },
  text: { en: '{template}', fr: '{template}' },
};

const parameter = /\{(\w+)(:date)?\}/g;

/** Subject and text of a notice in a language; a template that is not known here shows its key. */
export function render(
  notice: {
    readonly template: string;
    readonly parameters: Readonly<Record<string, string>>;
    readonly body: string | null;
  },
  language: 'en' | 'fr',
): { readonly subject: string; readonly text: string } {
  const { subject, text, details } = templates[notice.template] ?? unknown;
  const values: Record<string, string> = { template: notice.template, ...notice.parameters };
  const said = (value: string) => words[value]?.[language] ?? value;
  const fill = (pattern: string) =>
    pattern.replace(parameter, (_, name: string, isDay?: string) => {
      const value = said(values[name] ?? '…');
      return isDay ? inWords(value, language) : value;
    });
  const isTold = (pattern: string) =>
    [...pattern.matchAll(parameter)].every(([, name = '']) => values[name] !== undefined);
  const further = details && isTold(details[language]) ? ` ${fill(details[language])}` : '';
  const own = notice.body ? `\n\n${notice.body}` : '';
  return { subject: fill(subject[language]), text: fill(text[language]) + further + own };
}

/** A day as people write it; what is no day stays as it is. */
function inWords(value: string, language: 'en' | 'fr'): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const day = Temporal.PlainDate.from(value);
  if (language === 'en') return day.toLocaleString('en-GB', { dateStyle: 'long' });
  return day.toLocaleString('fr-FR', { dateStyle: 'long' }).replace(/^1 /, '1er ');
}
