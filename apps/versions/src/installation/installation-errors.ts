import type { ErrorKind } from '@charter/subgraph';

/** Refusals of moves of installations and of downloads. */
export const installationErrors = {
  VERSION_RECALLED: {
    message: {
      en: 'Version {label} was recalled: it is neither sold, installed nor downloaded any more.',
      fr: 'La version {label} a été rappelée : elle ne se vend, ne s’installe ni ne se télécharge plus.',
    },
    remedy: {
      en: 'Install another version of the product.',
      fr: 'Installez une autre version du produit.',
    },
  },
  VERSION_RUN_ALREADY: {
    message: {
      en: 'The installation runs version {label} already.',
      fr: 'L’installation exploite déjà la version {label}.',
    },
    remedy: { en: 'Name another version.', fr: 'Indiquez une autre version.' },
  },
  MOVED_BEFORE_START: {
    message: {
      en: 'Before {since} the installation was not on version {from} yet: it cannot run {label} from an earlier day on.',
      fr: 'Avant le {since}, l’installation n’avait pas encore la version {from} : elle ne peut avoir la version {label} plus tôt.',
    },
    remedy: {
      en: 'Give a day from {since} on.',
      fr: 'Indiquez une date à partir du {since}.',
    },
  },
  DOWNGRADE_IS_NO_UPGRADE: {
    message: {
      en: 'Version {label} is older than {from}: maintenance gives newer versions.',
      fr: 'La version {label} est antérieure à {from} : la maintenance donne les versions suivantes.',
    },
    remedy: {
      en: 'Go back by a right held before (`EXISTING_RIGHT`), or leave `acquisition` out.',
      fr: 'Revenez en arrière par un droit existant (`EXISTING_RIGHT`), ou omettez `acquisition`.',
    },
  },
  TOO_MANY_IMPORTS: {
    message: {
      en: '{most} imports of yours are under way already.',
      fr: '{most} de vos imports sont déjà en cours.',
    },
    remedy: {
      en: 'Wait until one of them is done, or cancel one by cancelInstallationImport.',
      fr: 'Attendez que l’un d’eux soit terminé, ou annulez-en un par cancelInstallationImport.',
    },
    retryable: true,
  },
  IMPORT_DONE: {
    message: {
      en: 'The import is done: there is nothing left to cancel.',
      fr: 'L’import est terminé : il n’y a plus rien à annuler.',
    },
    remedy: {
      en: 'Its report says what was written; upsertInstallations and retireInstallation correct it.',
      fr: 'Son rapport dit ce qui est écrit ; upsertInstallations et retireInstallation le corrigent.',
    },
  },
  DOWNLOAD_NOT_ENTITLED: {
    message: {
      en: 'A download of {label} takes annual maintenance in force, or an attested right to this version.',
      fr: 'Télécharger {label} exige la maintenance annuelle en vigueur, ou un droit attesté sur cette version.',
    },
    remedy: {
      en: 'Take out maintenance, or buy the version.',
      fr: 'Souscrivez la maintenance, ou achetez la version.',
    },
  },
  DOWNLOAD_NOT_ATTESTED: {
    message: {
      en: 'The right to {label} is only declared by the customer itself: without annual maintenance in force, a download takes a right that the provider or a reseller attests.',
      fr: 'Le droit sur {label} n’est que déclaré par le client lui-même : sans maintenance annuelle en vigueur, le téléchargement exige un droit attesté par le fournisseur ou un revendeur.',
    },
    remedy: {
      en: 'Ask the provider or your reseller to confirm the right (`attestInstallation`), or take out maintenance.',
      fr: 'Demandez au fournisseur ou à votre revendeur de confirmer ce droit (`attestInstallation`), ou souscrivez la maintenance.',
    },
  },
  DOWNLOAD_NOT_PROVIDED: {
    message: {
      en: 'The provider has given no address for version {label} yet.',
      fr: 'Le fournisseur n’a pas encore indiqué d’adresse pour la version {label}.',
    },
    remedy: { en: 'Ask the provider for it.', fr: 'Demandez-la au fournisseur.' },
    retryable: true,
  },
} as const satisfies Record<string, ErrorKind>;
