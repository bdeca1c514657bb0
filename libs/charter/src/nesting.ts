import { Lexer } from 'yaml';

/** What precedes a plain text among the tokens, which may read like an indicator. */
const SCALAR = '\u001F';

/**
 * Whether YAML nests deeper than so many levels of brackets, or of indicators on one line. The parser
 * recurses into each, and its stack, once full, takes the process with it; the lexer does not.
 */
export function nestsDeeper(text: string, levels: number): boolean {
  let brackets = 0;
  let indicators = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (before === SCALAR) before = '';
    else {
      before = token;
      if (token === '[' || token === '{') brackets += 1;
      else if (token === ']' || token === '}') brackets -= 1;
      else if (token.includes('\n')) indicators = 0;
      else if (token === '-' || token === '?' || (token === ':' && brackets === 0)) indicators += 1;
    }
    if (brackets + indicators > levels) return true;
  }
  return false;
}
