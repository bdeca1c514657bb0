import { fill, type Text } from '@charter/subgraph';

const refusals = {
  UPLOAD_NOT_FOUND: {
    status: 404,
    message: {
      en: 'There is no such upload, or its address is over.',
      fr: 'Cet envoi n’existe pas, ou son adresse est périmée.',
    },
    remedy: { en: 'Create an import anew.', fr: 'Créez un nouvel import.' },
  },
  UPLOAD_USED: {
    status: 409,
    message: {
      en: 'A file was sent to this address already, or is just being sent.',
      fr: 'Un fichier a déjà été envoyé à cette adresse, ou l’est en ce moment.',
    },
    remedy: {
      en: 'Look at the state of the import; create another one for another file.',
      fr: 'Consultez l’état de l’import ; créez-en un autre pour un autre fichier.',
    },
  },
  UPLOAD_CANCELLED: {
    status: 409,
    message: {
      en: 'The import was cancelled: no file is taken for it any more.',
      fr: 'L’import a été annulé : aucun fichier n’est plus pris pour lui.',
    },
    remedy: { en: 'Create an import anew.', fr: 'Créez un nouvel import.' },
  },
  TOO_MANY_IMPORTS: {
    status: 429,
    message: {
      en: '{most} imports of yours are under way already.',
      fr: '{most} de vos imports sont déjà en cours.',
    },
    remedy: {
      en: 'Send the file again when one of them is done, or cancel one by cancelInstallationImport.',
      fr: 'Renvoyez le fichier quand l’un d’eux sera terminé, ou annulez-en un par cancelInstallationImport.',
    },
  },
  UPLOAD_TYPE: {
    status: 415,
    message: { en: 'The file has to be text/csv.', fr: 'Le fichier doit être de type text/csv.' },
    remedy: {
      en: 'Send it with the header Content-Type: text/csv.',
      fr: 'Envoyez-le avec l’en-tête Content-Type: text/csv.',
    },
  },
  UPLOAD_CODING: {
    status: 415,
    message: {
      en: 'The file is sent in the coding “{coding}”.',
      fr: 'Le fichier est envoyé dans le codage « {coding} ».',
    },
    remedy: {
      en: 'Send it as it is, without compression and without Content-Encoding.',
      fr: 'Envoyez-le tel quel, sans compression et sans Content-Encoding.',
    },
  },
  UPLOAD_SIZE: {
    status: 400,
    message: {
      en: 'The file has {bytes} bytes; {declared} were declared.',
      fr: 'Le fichier compte {bytes} octets ; {declared} étaient déclarés.',
    },
    remedy: {
      en: 'Send the file whose size was declared, or create an import for this one.',
      fr: 'Envoyez le fichier dont la taille a été déclarée, ou créez un import pour celui-ci.',
    },
  },
  UPLOAD_CUT_OFF: {
    status: 400,
    message: {
      en: 'The connection ended before the file did: nothing of it is kept.',
      fr: 'La connexion s’est interrompue avant la fin du fichier : rien n’en est gardé.',
    },
    remedy: { en: 'Send the file again.', fr: 'Renvoyez le fichier.' },
  },
  FILE_EMPTY: {
    status: 422,
    message: { en: 'The file is empty.', fr: 'Le fichier est vide.' },
    remedy: {
      en: 'Send a file with a header and lines.',
      fr: 'Envoyez un fichier avec un en-tête et des lignes.',
    },
  },
  FILE_WITHOUT_LINES: {
    status: 422,
    message: {
      en: 'The file has a header and no line below it.',
      fr: 'Le fichier a un en-tête, mais aucune ligne.',
    },
    remedy: { en: 'Add the lines.', fr: 'Ajoutez les lignes.' },
  },
  FILE_NO_TEXT: {
    status: 422,
    message: {
      en: 'The file is no text: it begins like {format}.',
      fr: 'Le fichier n’est pas du texte : il commence comme {format}.',
    },
    remedy: {
      en: 'Unpack what is compressed; save a workbook of a spreadsheet as CSV UTF-8.',
      fr: 'Décompressez l’archive ; enregistrez le classeur du tableur en CSV UTF-8.',
    },
  },
  FILE_ENCODING: {
    status: 422,
    message: {
      en: 'Byte {byte}, in line {line}, is no {encoding}: the file is written in another encoding, or in two.',
      fr: 'L’octet {byte}, à la ligne {line}, n’est pas de l’{encoding} : le fichier est dans un autre codage, ou dans deux.',
    },
    remedy: {
      en: 'Save it as CSV UTF-8; UTF-16 needs its byte order mark.',
      fr: 'Enregistrez-le en CSV UTF-8 ; l’UTF-16 exige sa marque d’ordre (BOM).',
    },
  },
  COLUMN_UNKNOWN: {
    status: 422,
    message: {
      en: 'The header has an unknown column “{name}”.',
      fr: 'L’en-tête a une colonne inconnue « {name} ».',
    },
    remedy: { en: 'Known columns: {columns}.', fr: 'Colonnes connues : {columns}.' },
  },
  COLUMN_REPEATED: {
    status: 422,
    message: {
      en: 'The header has the column “{name}” twice.',
      fr: 'L’en-tête a deux fois la colonne « {name} ».',
    },
    remedy: { en: 'Leave one out.', fr: 'Retirez l’une des deux.' },
  },
  COLUMN_MISSING: {
    status: 422,
    message: {
      en: 'The header lacks the column “{name}”.',
      fr: 'Il manque à l’en-tête la colonne « {name} ».',
    },
    remedy: {
      en: 'Add it: the first line names the columns.',
      fr: 'Ajoutez-la : la première ligne nomme les colonnes.',
    },
  },
  FILE_TOO_MANY_LINES: {
    status: 413,
    message: {
      en: 'The file has more than {most} lines, the most that one import takes so.',
      fr: 'Le fichier a plus de {most} lignes, le plus qu’un tel import accepte.',
    },
    remedy: {
      en: 'Split the file; VALID_ITEMS and dry runs take {mostByItems} lines.',
      fr: 'Divisez le fichier ; VALID_ITEMS et les essais prennent {mostByItems} lignes.',
    },
  },
  FILE_LINE_ENDLESS: {
    status: 422,
    message: {
      en: 'From line {line} on, {most} characters hold no line that can be read to its end.',
      fr: 'À partir de la ligne {line}, {most} caractères ne contiennent aucune ligne lisible jusqu’au bout.',
    },
    remedy: {
      en: 'End each line by a line break, and close quotation marks.',
      fr: 'Terminez chaque ligne par un saut de ligne, et fermez les guillemets.',
    },
  },
  FILE_QUOTING: {
    status: 422,
    message: {
      en: 'A quotation mark is opened in line {line} and not closed.',
      fr: 'Un guillemet est ouvert à la ligne {line} et n’est pas fermé.',
    },
    remedy: {
      en: 'Close it; within quoted text write two marks for one.',
      fr: 'Fermez-le ; dans un texte entre guillemets, doublez-les.',
    },
  },
  FILE_UNREADABLE: {
    status: 422,
    message: {
      en: 'From line {line} on, more than {most} lines in a row have a quotation mark in the wrong place.',
      fr: 'À partir de la ligne {line}, plus de {most} lignes de suite ont un guillemet mal placé.',
    },
    remedy: {
      en: 'Put a text that has quotation marks between quotation marks, and write each within it twice.',
      fr: 'Mettez entre guillemets tout texte qui en contient, et doublez ceux qu’il contient.',
    },
  },
} as const satisfies Record<string, { status: number; message: Text; remedy: Text }>;

type Code = keyof typeof refusals;
type Params = Readonly<Record<string, string | number>>;

/** Why a file is not taken, in the shape in which the gateway refuses. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';

  constructor(
    readonly code: Code,
    private readonly params: Params = {},
  ) {
    super(fill(refusals[code].message, 'en', params));
  }

  get status(): number {
    return refusals[this.code].status;
  }

  /** In both languages, to be kept. */
  get told(): Text {
    const { message } = refusals[this.code];
    return { en: fill(message, 'en', this.params), fr: fill(message, 'fr', this.params) };
  }

  body(language: 'fr' | 'en') {
    const { message, remedy } = refusals[this.code];
    const extensions = { code: this.code, remedy: fill(remedy, language, this.params) };
    return { errors: [{ message: fill(message, language, this.params), extensions }] };
  }
}
