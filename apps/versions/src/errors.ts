import { defineErrors } from '@charter/subgraph';
import { problemErrors } from './problem/problem-errors.js';
import { installationErrors } from './installation/installation-errors.js';

/** Refusals of this subgraph, beside those that any may give. */
export const errors = defineErrors({
  ...problemErrors,
  ...installationErrors,
  KEY_TAKEN: {
    message: {
      en: 'Another product has the key “{key}”.',
      fr: 'Un autre produit a la clé « {key} ».',
    },
    remedy: { en: 'Choose another key.', fr: 'Choisissez une autre clé.' },
  },
  EXTERNAL_ID_TAKEN: {
    message: {
      en: 'You gave the external id “{externalId}” to something else.',
      fr: 'Vous avez déjà donné l’identifiant externe « {externalId} » à autre chose.',
    },
    remedy: {
      en: 'Use another external id, or change what has it.',
      fr: 'Prenez un autre identifiant externe, ou modifiez ce qui le porte.',
    },
  },
  DUPLICATE_EXTERNAL_ID: {
    message: {
      en: 'The external id “{externalId}” appears twice in this input.',
      fr: 'L’identifiant externe « {externalId} » figure deux fois dans cette entrée.',
    },
    remedy: { en: 'Send each item once.', fr: 'Envoyez chaque élément une seule fois.' },
  },
  DUPLICATE_VERSION: {
    message: {
      en: 'This input names one version twice: “{label}” and “{twin}”.',
      fr: 'Cette entrée nomme deux fois une même version : « {label} » et « {twin} ».',
    },
    remedy: { en: 'Send each version once.', fr: 'Envoyez chaque version une seule fois.' },
  },
  TOO_MANY_ITEMS: {
    message: {
      en: '{count} items were sent; one call takes at most {most}.',
      fr: '{count} éléments envoyés ; un appel en prend {most} au plus.',
    },
    remedy: { en: 'Split the input.', fr: 'Divisez l’entrée.' },
  },
  REASON_REQUIRED: {
    message: { en: 'A reason has to be given.', fr: 'Un motif est exigé.' },
    remedy: { en: 'Say why.', fr: 'Indiquez pourquoi.' },
  },
  UNKNOWN_LINE: {
    message: {
      en: 'The product has no line “{line}”; it has {lines}.',
      fr: 'Le produit n’a pas de ligne « {line} » ; il a {lines}.',
    },
    remedy: { en: 'Name a line of the product.', fr: 'Indiquez une ligne du produit.' },
  },
  LABEL_NOT_IN_SCHEME: {
    message: {
      en: '“{label}” cannot be the label of a version of this product.',
      fr: '« {label} » ne peut pas désigner une version de ce produit.',
    },
    remedy: {
      en: 'Give one to four numbers with dots, such as 5.0 or 4.2.1; pre-releases are not released here. Where versions have names, give 1 to 60 characters on one line, none of them a control character.',
      fr: 'Donnez un à quatre nombres séparés par des points, tels que 5.0 ou 4.2.1 ; les préversions ne se publient pas ici. Là où les versions ont des noms, donnez de 1 à 60 caractères sur une ligne, sans caractère de contrôle.',
    },
  },
  VERSION_ALREADY_RELEASED: {
    message: {
      en: 'Version {label} has been released already, on {releasedOn}.',
      fr: 'La version {label} est déjà publiée, depuis le {releasedOn}.',
    },
    remedy: {
      en: 'Choose another label or line.',
      fr: 'Choisissez un autre libellé ou une autre ligne.',
    },
  },
  RELEASED_BEFORE_PREDECESSOR: {
    message: {
      en: '{successor} ({successorOn}) would be dated before its predecessor {predecessor} ({predecessorOn}).',
      fr: '{successor} ({successorOn}) serait datée d’avant {predecessor}, qui la précède ({predecessorOn}).',
    },
    remedy: {
      en: 'Correct the date or the label, or use a line of its own.',
      fr: 'Corrigez la date ou le libellé, ou utilisez une ligne distincte.',
    },
  },
  GENERATION_ALREADY_SUCCEEDED: {
    message: {
      en: 'Generation “{generation}” cannot go on after {successor} ({successorOn}): that version has succeeded it.',
      fr: 'La génération « {generation} » ne peut reprendre après {successor} ({successorOn}), qui lui a succédé.',
    },
    remedy: {
      en: 'State a new generation, or that of the newest version.',
      fr: 'Indiquez une nouvelle génération, ou celle de la version la plus récente.',
    },
  },
  RELEASE_DAY_NOT_TODAY: {
    message: {
      en: 'A release is published now, on {today}; it cannot be dated {declared}.',
      fr: 'Une version se publie maintenant, le {today} ; elle ne peut être datée du {declared}.',
    },
    remedy: {
      en: 'Leave the day out. An administrator records publications of the past by importReleases.',
      fr: 'Omettez la date. Un administrateur enregistre les publications passées par importReleases.',
    },
  },
  RELEASED_IN_FUTURE: {
    message: {
      en: 'A past publication cannot be dated {declared}: today is {today}.',
      fr: 'Une publication passée ne peut être datée du {declared} : nous sommes le {today}.',
    },
    remedy: { en: 'Publish it on its day.', fr: 'Publiez-la le jour venu.' },
  },
  PLANNED_IN_PAST: {
    message: {
      en: 'A release cannot be planned for {planned}: today is {today}.',
      fr: 'Une publication ne peut être prévue pour le {planned} : nous sommes le {today}.',
    },
    remedy: {
      en: 'Plan it for today or later. An administrator records publications of the past by importReleases.',
      fr: 'Prévoyez-la pour aujourd’hui ou plus tard. Un administrateur enregistre les publications passées par importReleases.',
    },
  },
  VERSION_ALREADY_PLANNED: {
    message: {
      en: 'Version {label} is planned already, for {plannedOn}.',
      fr: 'La version {label} est déjà prévue, pour le {plannedOn}.',
    },
    remedy: {
      en: 'Move it by redateRelease, or publish it by publishRelease.',
      fr: 'Déplacez-la par redateRelease, ou publiez-la par publishRelease.',
    },
  },
  RELEASE_NOT_PLANNED: {
    message: {
      en: 'No release of version {label} is planned: there is nothing to move or to cancel.',
      fr: 'Aucune publication de la version {label} n’est prévue : rien à déplacer ni à annuler.',
    },
    remedy: {
      en: 'A published version can be recalled by recallRelease; one that was cancelled can be planned anew.',
      fr: 'Une version publiée peut être rappelée par recallRelease ; une version annulée peut être prévue à nouveau.',
    },
  },
  RECALL_OF_UNPUBLISHED: {
    message: {
      en: 'Version {label} is not published: there is nothing to recall.',
      fr: 'La version {label} n’est pas publiée : rien à rappeler.',
    },
    remedy: {
      en: 'Take its plan back by cancelRelease.',
      fr: 'Annulez son plan par cancelRelease.',
    },
  },
  VERSION_ALREADY_RECALLED: {
    message: {
      en: 'Version {label} was recalled already, on {recalledOn}.',
      fr: 'La version {label} est déjà rappelée, depuis le {recalledOn}.',
    },
    remedy: {
      en: 'Nothing is left to do; publish its correction under a new label.',
      fr: 'Rien ne reste à faire ; publiez sa correction sous un nouveau libellé.',
    },
  },
  RECALL_BUILT_UPON: {
    message: {
      en: '{later}, published on {laterOn}, is built upon {label}.',
      fr: '{later}, publiée le {laterOn}, repose sur {label}.',
    },
    remedy: { en: 'Recall {later} first.', fr: 'Rappelez d’abord {later}.' },
  },
  GENERATION_OBSOLETE: {
    message: {
      en: 'Versions of this generation are obsolete since {since}: corrections are for newer ones.',
      fr: 'Les versions de cette génération sont obsolètes depuis le {since} : les correctifs vont aux suivantes.',
    },
    remedy: {
      en: 'Record a support exception for it first, or release a newer version.',
      fr: 'Enregistrez d’abord une prolongation de support, ou publiez une version plus récente.',
    },
  },
  VERSION_HAS_NO_END: {
    message: {
      en: 'Version {label} has no end of support yet: there is nothing to extend.',
      fr: 'La version {label} n’a pas encore de fin de support : il n’y a rien à prolonger.',
    },
    remedy: { en: 'Wait until it has a successor.', fr: 'Attendez qu’une version lui succède.' },
  },
  EXTENSION_ENDS_BEFORE_IT_STARTS: {
    message: {
      en: 'The extension would be over already.',
      fr: 'La prolongation serait déjà terminée.',
    },
    remedy: { en: 'Choose a day to come.', fr: 'Choisissez un jour à venir.' },
  },
  EXTENSION_WITHIN_WINDOW: {
    message: {
      en: 'Version {label} is supported through {through} anyway.',
      fr: 'La version {label} est de toute façon supportée jusqu’au {through} inclus.',
    },
    remedy: { en: 'Choose a later day.', fr: 'Choisissez un jour plus éloigné.' },
  },
  EXTENSION_TOO_LONG: {
    message: {
      en: 'An extension lasts ten years at most.',
      fr: 'Une prolongation dure dix ans au plus.',
    },
    remedy: { en: 'Choose an earlier day.', fr: 'Choisissez un jour plus proche.' },
  },
  VERSION_NOT_RELEASED: {
    message: {
      en: 'Version {label} is not released yet.',
      fr: 'La version {label} n’est pas encore publiée.',
    },
    remedy: { en: 'Wait for its release.', fr: 'Attendez sa publication.' },
  },
  INSTALLED_BEFORE_RELEASE: {
    message: {
      en: 'Version {label} was released on {releasedOn}: nobody ran it before.',
      fr: 'La version {label} est publiée depuis le {releasedOn} : nul ne l’exploitait avant.',
    },
    remedy: { en: 'Correct the day or the version.', fr: 'Corrigez la date ou la version.' },
  },
  VERSION_WITHDRAWN_FROM_SALE: {
    message: {
      en: 'Version {label} is not sold any more: its successor is out since {withdrawnOn}.',
      fr: 'La version {label} n’est plus vendue : la suivante est parue le {withdrawnOn}.',
    },
    remedy: {
      en: 'Sell its successor. An upgrade or an existing right can be installed until support ends.',
      fr: 'Vendez la suivante. Une mise à niveau ou un droit existant s’installe jusqu’à la fin du support.',
    },
  },
  VERSION_OBSOLETE: {
    message: {
      en: 'Version {label} is not available any more: it is obsolete since {obsoleteOn}.',
      fr: 'La version {label} n’est plus disponible : elle est obsolète depuis le {obsoleteOn}.',
    },
    remedy: {
      en: 'Install its successor, or ask for professional services.',
      fr: 'Installez la suivante, ou faites appel aux services professionnels.',
    },
  },
  MAINTENANCE_REQUIRED: {
    message: {
      en: 'An upgrade to {label} takes annual maintenance, which is not in force for this customer.',
      fr: 'Une mise à niveau vers {label} exige la maintenance annuelle, qui n’est pas en vigueur pour ce client.',
    },
    remedy: {
      en: 'Take out maintenance, or buy the version.',
      fr: 'Souscrivez la maintenance, ou achetez la version.',
    },
  },
  INSTALLATION_RETIRED: {
    message: {
      en: 'This installation is not run any more since {until}.',
      fr: 'Cette installation n’est plus exploitée depuis le {until}.',
    },
    remedy: { en: 'Register a new installation.', fr: 'Enregistrez une nouvelle installation.' },
  },
  RETIRED_BEFORE_START: {
    message: {
      en: 'The installation runs since {since}: it cannot end before.',
      fr: 'L’installation date du {since} : elle ne peut finir avant.',
    },
    remedy: { en: 'Correct the day.', fr: 'Corrigez la date.' },
  },
  VERSION_OF_OTHER_PRODUCT: {
    message: {
      en: 'Version {label} belongs to another product.',
      fr: 'La version {label} appartient à un autre produit.',
    },
    remedy: { en: 'Name versions of the product.', fr: 'Indiquez des versions du produit.' },
  },
  PLANS_FOR_STAFF_ONLY: {
    message: {
      en: 'Planned releases are shown to the provider’s staff alone.',
      fr: 'Les publications prévues ne sont montrées qu’au personnel du fournisseur.',
    },
    remedy: { en: 'Leave includePlanned out.', fr: 'Omettez includePlanned.' },
  },
});
