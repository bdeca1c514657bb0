/** Longer words are told apart by their beginning alone: an index takes no text of any length. */
const LONGEST = 40;

/**
 * The words of texts, each once: letters and digits, without capitals, accents and ligatures, so that `Échec`,
 * `echec` and `ÉCHEC` are one word, and `PRB-000012` two.
 */
export function searchWords(...texts: readonly (string | null)[]): string[] {
  const words = texts.flatMap((text) => plain(text ?? '').match(/[\p{L}\p{N}]+/gu) ?? []);
  return [...new Set(words.map((word) => [...word].slice(0, LONGEST).join('')))];
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');
}
