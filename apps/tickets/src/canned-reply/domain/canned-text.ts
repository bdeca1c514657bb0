import { wordsOf } from '../../message/domain/words.js';

/** What a canned text may leave open: `{reference}` and `{subject}` of the ticket it is sent on. */
export interface Placeholders {
  readonly reference: string;
  readonly subject: string;
}

export type CannedTexts = Partial<Record<'fr' | 'en', string>>;

const open = /\{([^{}]*)\}/g;

/** Names between braces that stand for nothing. */
export function unknownPlaceholders(text: string): string[] {
  const known: readonly string[] = ['reference', 'subject'] satisfies (keyof Placeholders)[];
  return [...text.matchAll(open)]
    .map(([, name = '']) => name)
    .filter((name) => !known.includes(name));
}

export function rendered(text: string, values: Placeholders): string {
  return text.replaceAll(open, (whole, name: string) =>
    name === 'reference' || name === 'subject' ? values[name] : whole,
  );
}

/** The text in this language, else in the other one. */
export function textFor(texts: CannedTexts, language: 'fr' | 'en'): string | null {
  return texts[language] ?? texts[language === 'fr' ? 'en' : 'fr'] ?? null;
}

/**
 * Whether what is sent is a canned text as it stands [S1.28]: the same words in the same order. Spaces,
 * line breaks, punctuation and capitals are no words, and what the ticket fills in is not written by hand;
 * one word more, less or other makes it a person's own.
 */
export function isUnmodified(
  body: string,
  canned: readonly CannedTexts[],
  values: Placeholders,
): boolean {
  const said = wordsOf(body);
  return canned.some((texts) =>
    Object.values(texts).some((text) => wordsOf(rendered(text, values)) === said),
  );
}
