import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords } from './search-words.js';

describe('the words by which a problem is found', () => {
  it.each([
    ['L’export échoue (Élevé)', ['l', 'export', 'echoue', 'eleve']],
    ['PRB-000012', ['prb', '000012']],
    ['Nœud, NŒUD & Straße', ['noeud', 'strasse']],
    ['5.0.1 / 5.0', ['5', '0', '1']],
    [' … — ', []],
    ['x'.repeat(60), ['x'.repeat(40)]],
  ])('of %j are %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it('are those of all texts, each once', () => {
    expect(searchWords('Export fails', null, 'Use the CSV export.')).toEqual([
      ...['export', 'fails', 'use', 'the', 'csv'],
    ]);
  });

  it('are the same however often they are looked at, and in capitals', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 0x1ffff })), (points) => {
        const words = searchWords(String.fromCodePoint(...points));
        expect(words.flatMap((word) => searchWords(word))).toEqual(words);
      }),
    );
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ0123456789 -’');
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(searchWords(text.toUpperCase())).toEqual(searchWords(text));
      }),
    );
  });
});
