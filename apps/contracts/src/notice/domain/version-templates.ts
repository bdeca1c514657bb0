import type { Template } from './template.js';

/** Of notices to resellers: how many of their customers it concerns. */
const details = {
  en: 'Customers of yours who run it: {customers}.',
  fr: 'Vos clients qui l’utilisent : {customers}.',
};

/** What is told of the life of versions to those who run them, and to their resellers. */
export const versionTemplates: Readonly<Record<string, Template>> = {
  'version.released': {
    subject: { en: '{product} {version} is out', fr: '{product} {version} est disponible' },
    text: {
      en: '{product} {version} is out. {previous} is no longer sold; it is supported through {until:date}.',
      fr: '{product} {version} est disponible. {previous} n’est plus vendue ; elle est prise en charge jusqu’au {until:date} inclus.',
    },
    details,
  },
  'version.ends-soon': {
    subject: {
      en: 'Support of {product} {previous} ends soon',
      fr: 'Fin prochaine de la prise en charge de {product} {previous}',
    },
    text: {
      en: '{product} {previous} is supported through {until:date}. Its successor is {version}.',
      fr: '{product} {previous} est prise en charge jusqu’au {until:date} inclus. La version {version} lui succède.',
    },
    details,
  },
  'version.obsolete': {
    subject: { en: '{product} {previous} is obsolete', fr: '{product} {previous} est obsolète' },
    text: {
      en: '{product} {previous} was supported through {until:date}. Its successor is {version}; for {previous} professional services can be bought.',
      fr: '{product} {previous} était prise en charge jusqu’au {until:date} inclus. La version {version} lui succède ; pour {previous}, les services professionnels restent disponibles.',
    },
    details,
  },
  'version.recalled': {
    subject: { en: '{product} {previous} was recalled', fr: 'Rappel de {product} {previous}' },
    text: {
      en: '{product} {previous} was recalled on {recalledOn:date}: it is no longer to be installed. Where it runs, it stays supported.',
      fr: '{product} {previous} a été rappelée le {recalledOn:date} : elle ne doit plus être installée. Là où elle est en service, elle reste prise en charge.',
    },
    details,
  },
  'version.recalled-ending': {
    subject: { en: '{product} {previous} was recalled', fr: 'Rappel de {product} {previous}' },
    text: {
      en: '{product} {previous} was recalled on {recalledOn:date}: it is no longer to be installed. Where it runs, support lasts through {until:date}.',
      fr: '{product} {previous} a été rappelée le {recalledOn:date} : elle ne doit plus être installée. Là où elle est en service, la prise en charge va jusqu’au {until:date} inclus.',
    },
    details,
  },
  'version.end-lifted': {
    subject: {
      en: 'Correction: support of {product} {previous} goes on',
      fr: 'Correction : la prise en charge de {product} {previous} continue',
    },
    text: {
      en: 'The end of support of {product} {previous} announced for {announced:date} no longer holds: no end is set.',
      fr: 'La fin de prise en charge de {product} {previous} annoncée pour le {announced:date} ne vaut plus : aucune fin n’est fixée.',
    },
    details,
  },
  'version.end-moved': {
    subject: {
      en: 'Correction: support of {product} {previous} ends on another day',
      fr: 'Correction : autre fin de prise en charge de {product} {previous}',
    },
    text: {
      en: 'The end of support of {product} {previous} announced for {announced:date} no longer holds: it is supported through {until:date}.',
      fr: 'La fin de prise en charge de {product} {previous} annoncée pour le {announced:date} ne vaut plus : elle est prise en charge jusqu’au {until:date} inclus.',
    },
    details,
  },
  'version.end-was': {
    subject: {
      en: 'Correction: support of {product} {previous} has ended',
      fr: 'Correction : la prise en charge de {product} {previous} est terminée',
    },
    text: {
      en: 'The end of support of {product} {previous} announced for {announced:date} no longer holds: it was supported through {until:date}.',
      fr: 'La fin de prise en charge de {product} {previous} annoncée pour le {announced:date} ne vaut plus : elle était prise en charge jusqu’au {until:date} inclus.',
    },
    details,
  },
};
