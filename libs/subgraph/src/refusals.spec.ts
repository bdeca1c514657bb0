import { describe, expect, it } from 'vitest';
import { refuseLine, refuseText } from './refusals.js';

const refused = (check: typeof refuseLine, text: string): string | null => {
  try {
    check('title', text, 20);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a text', () => {
  it.each([
    ['of letters of any script', 'Saisie – L’été 日本', null, null],
    ['of several lines', 'one\ntwo', null, /title stands on one line/],
    ['that returns the carriage', 'one\rtwo', null, /title stands on one line/],
    ['with a tab', 'one\ttwo', null, /title stands on one line/],
    ['that rings a bell', 'one\u0007two', null, /title stands on one line/],
    ['with a C1 control', 'one\u0085two', null, /title stands on one line/],
    ['with a line separator', 'one\u2028two', null, /title stands on one line/],
    ['that shows nothing', '\n\u200b', /takes 1 to 20/, /takes 1 to 20/],
    ['that is too long', 'x'.repeat(21), /takes 1 to 20/, /takes 1 to 20/],
  ])('%s: as a text, as a line', (_, text, asText, asLine) => {
    const told = (expected: RegExp | null) => (expected ? expect.stringMatching(expected) : null);
    expect(refused(refuseText, text)).toEqual(told(asText));
    expect(refused(refuseLine, text)).toEqual(told(asLine));
  });
});
