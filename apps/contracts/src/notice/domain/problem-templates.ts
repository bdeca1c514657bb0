import type { Template } from './template.js';

const fixed = {
  en: '{problem}: corrected in {version}',
  fr: '{problem} : corrigé dans la version {version}',
};
const available = {
  en: '{problem}: part of {version}',
  fr: '{problem} : dans la version {version}',
};
const again = { en: '{problem}: not corrected yet', fr: '{problem} : pas encore corrigé' };
const missing = { en: '{problem}: not available yet', fr: '{problem} : pas encore disponible' };

/** What the persons of a ticket are told of the problem behind it. */
export const problemTemplates: Readonly<Record<string, Template>> = {
  'problem.workaround': {
    subject: { en: '{problem}: a workaround', fr: '{problem} : une solution de contournement' },
    text: {
      en: 'For the problem behind your request {reference} a workaround is known. It stands with {problem} in your account.',
      fr: 'Une solution de contournement est connue pour le problème à l’origine de votre demande {reference}. Elle figure sous {problem} dans votre compte.',
    },
  },
  'problem.fixed': {
    subject: fixed,
    text: {
      en: 'The malfunction behind your request {reference} is corrected in version {version}, which is open to you.',
      fr: 'Le défaut à l’origine de votre demande {reference} est corrigé dans la version {version}, qui vous est ouverte.',
    },
  },
  'problem.fixed-maintenance': {
    subject: fixed,
    text: {
      en: 'The malfunction behind your request {reference} is corrected in version {version}, which you may install under annual maintenance.',
      fr: 'Le défaut à l’origine de votre demande {reference} est corrigé dans la version {version}, que la maintenance annuelle vous permet d’installer.',
    },
  },
  'problem.fix-withdrawn': {
    subject: again,
    text: {
      en: 'Version {version} no longer counts as correcting the malfunction behind your request {reference}: please do not rely on it. We tell you when it is corrected.',
      fr: 'La version {version} ne compte plus comme correctif du défaut à l’origine de votre demande {reference} : merci de ne pas vous y fier. Nous vous préviendrons de sa correction.',
    },
  },
  'problem.fix-withdrawn-other': {
    subject: { en: '{problem}: corrected in {others}', fr: '{problem} : corrigé dans {others}' },
    text: {
      en: 'Version {version} no longer counts as correcting the malfunction behind your request {reference}; it stays corrected in {others}.',
      fr: 'La version {version} ne compte plus comme correctif du défaut à l’origine de votre demande {reference} ; il reste corrigé dans {others}.',
    },
  },
  'feature.fixed': {
    subject: available,
    text: {
      en: 'What you asked for in {reference} is part of version {version}, which is open to you.',
      fr: 'Ce que vous avez demandé dans {reference} fait partie de la version {version}, qui vous est ouverte.',
    },
  },
  'feature.fixed-maintenance': {
    subject: available,
    text: {
      en: 'What you asked for in {reference} is part of version {version}, which you may install under annual maintenance.',
      fr: 'Ce que vous avez demandé dans {reference} fait partie de la version {version}, que la maintenance annuelle vous permet d’installer.',
    },
  },
  'feature.fix-withdrawn': {
    subject: missing,
    text: {
      en: 'Version {version} is no longer the one that brings what you asked for in {reference}. We tell you when it is available.',
      fr: 'La version {version} n’est plus celle qui apporte ce que vous avez demandé dans {reference}. Nous vous préviendrons de sa disponibilité.',
    },
  },
  'feature.fix-withdrawn-other': {
    subject: { en: '{problem}: part of {others}', fr: '{problem} : dans {others}' },
    text: {
      en: 'Version {version} is no longer the one that brings what you asked for in {reference}; it stays part of {others}.',
      fr: 'La version {version} n’est plus celle qui apporte ce que vous avez demandé dans {reference} ; cela reste dans {others}.',
    },
  },
};
