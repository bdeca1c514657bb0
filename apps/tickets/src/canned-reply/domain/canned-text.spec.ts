import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../message/domain/words.js';
import { isUnmodified, rendered, textFor, unknownPlaceholders } from './canned-text.js';

const values = { reference: 'VAL-2026-000007', subject: 'Panne du site' };
const canned = {
  fr: 'Bonjour,\nNous étudions {reference} et revenons vers vous.',
  en: 'Hello,\nWe are looking into {reference}.',
};

describe('a canned text as it stands', () => {
  it.each([
    ['as rendered', rendered(canned.fr, values), true],
    ['in the other language', rendered(canned.en, values), true],
    ['with other spaces and lines', '  Hello,  We are\n\nlooking into VAL-2026-000007. ', true],
    ['with other capitals and punctuation', 'hello! We are looking into VAL-2026-000007 …', true],
    ['with accents encoded otherwise', rendered(canned.fr, values).normalize('NFD'), true],
    ['with a name', 'Hello Anne,\nWe are looking into VAL-2026-000007.', false],
    ['with a word less', 'Hello,\nWe are looking into.', false],
    ['with another word', 'Hello,\nWe have looked into VAL-2026-000007.', false],
    ['about another ticket', 'Hello,\nWe are looking into VAL-2026-000008.', false],
    ['with its words in another order', 'We are looking into VAL-2026-000007. Hello', false],
  ])('[S1.28] %s', (_, body, unmodified) => {
    expect(isUnmodified(body, [{ en: 'Thanks' }, canned], values)).toBe(unmodified);
  });

  it('[S1.28] is told by its words alone, whatever stands between them', () => {
    const word = fc.stringMatching(/^[a-zéA-Z0-9]{1,8}$/);
    const gap = fc.stringMatching(/^[ \n\t.,;:!?-]{1,4}$/);
    const text = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        text,
        fc.array(gap, { minLength: 12, maxLength: 12 }),
        word,
        (parts, gaps, more) => {
          const template = parts.map(([said, between]) => said + between).join('');
          const same = parts.map(([said], index) => said.toUpperCase() + gaps[index]).join('');
          expect(isUnmodified(same, [{ fr: template }], values)).toBe(true);
          expect(isUnmodified(`${same} ${more}`, [{ fr: template }], values)).toBe(false);
        },
      ),
    );
  });
});

describe('a canned text', () => {
  it('names the placeholders that stand for nothing', () => {
    expect(unknownPlaceholders('{reference}: {subject}, {name} {}')).toEqual(['name', '']);
  });

  it('is sent in the language asked for, else in the one there is', () => {
    expect(textFor(canned, 'en')).toBe(canned.en);
    expect(textFor({ fr: 'Bonjour' }, 'en')).toBe('Bonjour');
    expect(textFor({}, 'en')).toBeNull();
  });

  it('has words only where there are letters or digits', () => {
    expect(wordsOf(' … !\n')).toBe('');
  });
});
