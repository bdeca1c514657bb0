import { expect, it } from 'vitest';
import { holdsCardNumber } from './card-number.js';

it('[S1.7] knows card numbers among other texts and numbers', () => {
  expect(holdsCardNumber('paid by 4111 1111-1111 1111 thanks')).toBe(true);
  expect(holdsCardNumber('+++090/9337/55493+++ BE68539007547034')).toBe(false);
});
