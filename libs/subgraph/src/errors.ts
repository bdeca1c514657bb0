/** A text of ours in both languages; `{name}` stands for a parameter. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}

/** One entry of a subgraph's error catalogue. */
export interface ErrorKind {
  readonly message: Text;
  /** What the caller can do about it. */
  readonly remedy: Text;
  /** Whether the same call may succeed later without change. */
  readonly retryable?: boolean;
}

/** A clause with its text in the languages of its charter. */
export interface Clause {
  readonly id: string;
  readonly charterVersion: string;
  readonly text?: Text;
}

/** What the charter offers instead: terms as `CoverageTerms` has them, and the clause that offers it. */
export interface Offer {
  readonly terms: 'PROFESSIONAL_SERVICES';
  readonly clause: Clause | null;
}

export interface RefusalDetails {
  /** Where in the input, such as `['input', 'ticketId']`. */
  readonly path?: readonly string[];
  readonly clause?: Clause | null;
  readonly offer?: Offer | null;
  /** Values for the `{names}` of message and remedy; a text of ours in both languages. */
  readonly params?: Readonly<Record<string, string | number | Text>>;
}

/** A refusal as data: thrown by services, turned into `MutationError` by `answer`. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly details: RefusalDetails = {},
  ) {
    super(fill(kind.message, 'en', details.params));
  }
}

/** Several refusals at once, such as all the problems of one document. */
export class RefusedAll extends Error {
  override readonly name = 'RefusedAll';

  constructor(readonly refusals: readonly Refused[]) {
    super(refusals.map((refusal) => refusal.message).join('; '));
  }
}

/** A text in a language, with the values for its `{names}`; a name without value stays. */
export function fill(
  text: Text,
  language: 'fr' | 'en',
  params: RefusalDetails['params'] = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name] ?? whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** Makes a subgraph's catalogue; its codes are those of the schema's `MutationErrorCode`. */
export function defineErrors<Code extends string>(catalogue: Readonly<Record<Code, ErrorKind>>) {
  return {
    catalogue,
    /** The refusal of this code, to be thrown. */
    refused: (code: Code, details?: RefusalDetails) => new Refused(code, catalogue[code], details),
  };
}

/** Errors that any mutation of any subgraph may give. */
export const commonErrors = defineErrors({
  NOT_FOUND: {
    message: { en: 'There is no such {what}.', fr: 'Introuvable : {what}.' },
    remedy: {
      en: 'Check the id, and that you act for the right provider and organization.',
      fr: 'Vérifiez l’identifiant, le fournisseur et l’organisation pour lesquels vous agissez.',
    },
  },
  NOT_YET_KNOWN: {
    message: {
      en: 'The {what} is not known here yet.',
      fr: 'Pas encore connu de ce service : {what}.',
    },
    remedy: {
      en: 'It was probably just created: try again in a moment.',
      fr: 'La création est sans doute très récente : réessayez dans un instant.',
    },
    retryable: true,
  },
  FORBIDDEN: {
    message: { en: 'You may not do this: {action}.', fr: 'Vous n’y êtes pas autorisé : {action}.' },
    remedy: {
      en: 'It takes one of these capacities: {capacities}.',
      fr: 'Il faut l’une de ces qualités : {capacities}.',
    },
  },
  INVALID_INPUT: {
    message: { en: '{problem}', fr: '{problem}' },
    remedy: { en: 'Correct this value.', fr: 'Corrigez cette valeur.' },
  },
  INVALID_ID: {
    message: {
      en: '“{value}” is not the id of a {what}.',
      fr: '« {value} » n’est pas un identifiant de type {what}.',
    },
    remedy: {
      en: 'Give an id that begins with {prefix}_.',
      fr: 'Donnez un identifiant qui commence par {prefix}_.',
    },
  },
  CONFLICT: {
    message: {
      en: 'Somebody else changed it meanwhile.',
      fr: 'Quelqu’un d’autre l’a modifié entre-temps.',
    },
    remedy: {
      en: 'Read the current state and decide again.',
      fr: 'Relisez l’état actuel et décidez à nouveau.',
    },
    retryable: true,
  },
  IDEMPOTENCY_KEY_REUSED: {
    message: {
      en: 'This idempotency key was used with another input.',
      fr: 'Cette clé d’idempotence a déjà servi avec une autre entrée.',
    },
    remedy: {
      en: 'Use a new key for a new call; repeat a call with the same input.',
      fr: 'Prenez une nouvelle clé pour un nouvel appel ; répétez un appel avec la même entrée.',
    },
  },
});
