import type { ErrorKind } from '@charter/subgraph';

/** Why an opening is refused: by the charter first, then for what is missing or unknown. */
export const openingErrors = {
  ACCOUNT_REQUIRED: {
    message: {
      en: 'Only the customer’s own account opens a ticket.',
      fr: 'Seul le compte du client lui-même ouvre un ticket.',
    },
    remedy: {
      en: 'Let the customer sign in and open it.',
      fr: 'Que le client se connecte et l’ouvre.',
    },
  },
  ADMINISTRATIVE_USER_REQUIRED: {
    message: {
      en: 'Only an administrative user of the customer opens a ticket.',
      fr: 'Seul un utilisateur administratif du client ouvre un ticket.',
    },
    remedy: {
      en: 'Ask an administrative user of your organization.',
      fr: 'Adressez-vous à un utilisateur administratif de votre organisation.',
    },
  },
  PLAN_ADMITS_NOTHING: {
    message: {
      en: 'Without a contract in force no request is taken.',
      fr: 'Sans contrat en vigueur, aucune demande n’est prise.',
    },
    remedy: { en: 'Take out a contract.', fr: 'Souscrivez un contrat.' },
  },
  CHANNEL_UNKNOWN: {
    message: {
      en: 'The charter has no channel “{channel}”.',
      fr: 'La charte ne comporte pas de canal « {channel} ».',
    },
    remedy: { en: 'Choose one of: {channels}.', fr: 'Choisissez parmi : {channels}.' },
  },
  CHANNEL_NOT_OFFERED: {
    message: {
      en: 'The provider takes no requests through “{channel}”.',
      fr: 'Le fournisseur ne prend pas de demande par « {channel} ».',
    },
    remedy: { en: 'Use another channel.', fr: 'Prenez un autre canal.' },
  },
  CHANNEL_NOT_IN_PLAN: {
    message: {
      en: 'Your plan does not open the channel “{channel}”.',
      fr: 'Votre formule n’ouvre pas le canal « {channel} ».',
    },
    remedy: {
      en: 'Write through the portal or by email, or take out a plan that opens it.',
      fr: 'Écrivez par le portail ou par courriel, ou souscrivez une formule qui l’ouvre.',
    },
  },
  ANSWER_EXCLUDES: {
    message: {
      en: 'The answer to “{question}” excludes the request.',
      fr: 'La réponse à « {question} » exclut la demande.',
    },
    remedy: { en: 'Check the answer.', fr: 'Vérifiez la réponse.' },
  },
  VERSION_DISCONTINUED: {
    message: {
      en: 'This version is no longer supported.',
      fr: 'Cette version n’est plus prise en charge.',
    },
    remedy: {
      en: 'Upgrade, or ask for professional services (`professionalServices: true`).',
      fr: 'Mettez à niveau, ou demandez des services professionnels (`professionalServices: true`).',
    },
  },
  VERSION_NOT_RELEASED: {
    message: {
      en: 'Version {label} is not released: nobody runs it.',
      fr: 'La version {label} n’est pas publiée : personne ne l’exploite.',
    },
    remedy: {
      en: 'Name the released version that is run.',
      fr: 'Indiquez la version publiée qui est exploitée.',
    },
  },
  ANSWERS_REQUIRED: {
    message: {
      en: 'These questions need an answer: {questions}.',
      fr: 'Ces questions attendent une réponse : {questions}.',
    },
    remedy: { en: 'Give them in `answers`.', fr: 'Donnez-les dans `answers`.' },
  },
  PRODUCT_REQUIRED: {
    message: {
      en: 'The request has to name the product version that it is about.',
      fr: 'La demande doit nommer la version du produit concernée.',
    },
    remedy: { en: 'Give `productVersionId`.', fr: 'Donnez `productVersionId`.' },
  },
  OPTION_NOT_SOLD: {
    message: {
      en: 'The charter does not sell this under your plan: {options}.',
      fr: 'La charte ne vend pas ceci sous votre formule : {options}.',
    },
    remedy: { en: 'Leave the option out.', fr: 'Retirez l’option.' },
  },
  IMPACT_AND_USERS_REQUIRED: {
    message: {
      en: 'Impact and affected users decide the priority.',
      fr: 'L’impact et les utilisateurs touchés décident de la priorité.',
    },
    remedy: {
      en: 'Impact is one of: {impacts}; affected users one of: {users}; or ask for information only.',
      fr: 'Impact parmi : {impacts} ; utilisateurs parmi : {users} ; ou demande d’information seule.',
    },
  },
  RECEIVED_AT_STAFF_ONLY: {
    message: {
      en: 'Only staff records when a call or mail was received.',
      fr: 'Seul le fournisseur note l’heure de réception d’un appel ou courriel.',
    },
    remedy: { en: 'Leave `receivedAt` out.', fr: 'Retirez `receivedAt`.' },
  },
  RECEIVED_AT_IN_FUTURE: {
    message: {
      en: 'A call or mail cannot be received in the future.',
      fr: 'Un appel ou courriel ne peut être reçu dans le futur.',
    },
    remedy: {
      en: 'Give an instant not after now.',
      fr: 'Donnez un instant qui n’est pas à venir.',
    },
  },
  CUSTOMER_REQUIRED: {
    message: { en: 'Name the customer.', fr: 'Nommez le client.' },
    remedy: { en: 'Give `customerId`.', fr: 'Donnez `customerId`.' },
  },
  CHARTER_MISSING: {
    message: {
      en: 'The provider has no charter in force here yet.',
      fr: 'Le fournisseur n’a pas encore de charte en vigueur ici.',
    },
    remedy: {
      en: 'If it was just published, try again in a moment.',
      fr: 'Si elle vient d’être publiée, réessayez dans un instant.',
    },
    retryable: true,
  },
} as const satisfies Record<string, ErrorKind>;
