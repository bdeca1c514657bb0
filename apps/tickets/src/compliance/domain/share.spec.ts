import { describe, expect, it } from 'vitest';
import { shareOf } from './share.js';

describe('a share', () => {
  it.each([
    [49, 50, '98.00'],
    [2, 3, '66.67'],
    [1, 3, '33.33'],
    [1, 800, '0.13'],
    [0, 7, '0.00'],
    [7, 7, '100.00'],
    [199_999, 200_000, '100.00'],
  ])('of %i of %i is %s percent', (part, whole, percent) => {
    expect(shareOf(part, whole)).toEqual({ part, whole, percent });
  });

  it('of nothing is none', () => {
    expect(shareOf(0, 0)).toBeNull();
  });
});
