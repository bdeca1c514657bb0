import fc from 'fast-check';
import { expect, it } from 'vitest';
import { similarTickets, type Likeness } from './similar-tickets.js';

const ticket = (
  id: string,
  subject: string,
  day: number,
  about: Partial<Likeness> = {},
): Likeness => ({
  ...{ id, subject, productId: null, productVersionId: null },
  openedAt: Temporal.Instant.from('2026-03-01T12:00:00Z').add({ hours: 24 * day }),
  ...about,
});

it('[S1.26] finds what was asked before of the same version, product or words, likest first', () => {
  const now = ticket('now', 'Imprimante muette au 2e étage', 9, {
    productId: 'p',
    productVersionId: 'v2',
  });
  const past = [
    ticket('other', 'Facture de mars', 8),
    ticket('older version', 'Question', 1, { productId: 'p', productVersionId: 'v1' }),
    ticket('same version', 'Question', 2, { productId: 'p', productVersionId: 'v2' }),
    ticket('same words', 'IMPRIMANTE muette, étage 4', 3),
    ticket('both', 'L’imprimante est muette', 4, { productId: 'p', productVersionId: 'v2' }),
    ticket('newer, same words', 'imprimante muette étage', 7),
  ];
  expect(similarTickets(now, past)).toEqual([
    { id: 'newer, same words', score: 6, reasons: ['SIMILAR_SUBJECT'] },
    { id: 'both', score: 6, reasons: ['SAME_VERSION', 'SIMILAR_SUBJECT'] },
    { id: 'same words', score: 6, reasons: ['SIMILAR_SUBJECT'] },
    { id: 'same version', score: 3, reasons: ['SAME_VERSION'] },
    { id: 'older version', score: 2, reasons: ['SAME_PRODUCT'] },
  ]);
});

it('says the same in whatever order the past is looked at', () => {
  const past = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      subject: fc.constantFrom('Imprimante muette', 'Écran noir', 'Imprimante', ''),
      productId: fc.constantFrom('p', null),
      productVersionId: fc.constantFrom('v', null),
      openedAt: fc.nat(9).map((day) => ticket('', '', day).openedAt),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  const now = ticket('now', 'Imprimante muette', 10, { productId: 'p', productVersionId: 'v' });
  fc.assert(
    fc.property(past, (all) => {
      expect(similarTickets(now, all.toReversed())).toEqual(similarTickets(now, all));
    }),
  );
});
