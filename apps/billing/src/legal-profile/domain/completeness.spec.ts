import { describe, expect, it } from 'vitest';
import { isIban, missingFields } from './completeness.js';

describe('a legal profile', () => {
  it('lacks what the law wants to read', () => {
    expect(missingFields(null, 'BUYER')).toEqual([
      'legalName',
      'addressLine',
      'postalCode',
      'city',
      'country',
    ]);
    expect(missingFields(null, 'SELLER')).toHaveLength(8);
  });

  it.each([
    ['BE68 5390 0754 7034', true],
    ['BE69 5390 0754 7034', false],
    ['GB29NWBK60161331926819', true],
    ['not an iban', false],
  ])('knows whether %s is an IBAN', (text, expected) => {
    expect(isIban(text)).toBe(expected);
  });
});
