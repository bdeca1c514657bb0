import { invalidInput, type Refused } from '@charter/subgraph';
import type { LineProblem } from './parse-lines.js';

/** What keeps a line from being read, in words. */
export const PROBLEMS: Readonly<Record<LineProblem, () => Refused>> = {
  CELLS: () =>
    invalidInput(
      [],
      'The line has more cells, or fewer, than the header.',
      'La ligne n’a pas autant de cellules que l’en-tête.',
    ),
  CHARACTERS: () =>
    invalidInput(
      [],
      'The line has a zero character, or one in whose place a program put �.',
      'La ligne a un caractère nul, ou un autre qu’un programme a remplacé par �.',
    ),
  QUOTING: () =>
    invalidInput(
      [],
      'A quotation mark stands in the wrong place, in this line or in one beside it.',
      'Un guillemet est mal placé, dans cette ligne ou dans une ligne voisine.',
    ),
  TOO_LONG: () =>
    invalidInput(
      [],
      'The line is longer than 10000 characters.',
      'La ligne dépasse 10000 caractères.',
    ),
};
