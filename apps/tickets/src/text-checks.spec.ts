import { describe, expect, it } from 'vitest';
import { checkedText } from './text-checks.js';

describe('texts of people', () => {
  it.each([
    'Card 4111 1111 1111 1111, exp. 12/28',
    '5500-0000-0000-0004',
    'amex 378282246310005 please',
  ])('[S1.7] never keep a card number: %s', (text) => {
    expect(() => checkedText(text, 'body', 100)).toThrow(/card number/);
  });

  it.each([
    'Ticket TEC-2026-000123, invoice 2026000123',
    'Serial 1234 5678 9012 3456',
    'Call 1 866 679-8117 or 450 679-9898',
  ])('keep other numbers: %s', (text) => {
    expect(checkedText(`  ${text} `, 'body', 100)).toBe(text);
  });

  it.each(['\u0007', '\u202e\u200b', '\u00a0 \u2060'])(
    '[S1.28] are none where nobody sees anything: %j',
    (text) => {
      expect(() => checkedText(text, 'body', 100)).toThrow(/1 to 100/);
    },
  );

  it('may be a single sign', () => {
    expect(checkedText('👍', 'body', 100)).toBe('👍');
  });

  it('are neither blank nor overlong', () => {
    expect(() => checkedText(' ', 'body', 100)).toThrow(/1 to 100/);
    expect(() => checkedText('x'.repeat(101), 'body', 100)).toThrow(/1 to 100/);
  });
});
