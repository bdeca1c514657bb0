import { commonErrors } from '@charter/subgraph';
import { ticketErrors } from './errors.js';

const digitGroups = /\b\d(?:[ -]?\d){12,18}\b/g;

/** A text of people: neither blank nor overlong, and without anything like a card number [S1.7]. */
export function checkedText(text: string, field: string, atMost: number): string {
  const trimmed = text.trim();
  const path = ['input', field];
  if (trimmed === '' || trimmed.length > atMost) {
    const problem = `${field}: 1 to ${atMost} characters`;
    throw commonErrors.refused('INVALID_INPUT', { path, params: { problem } });
  }
  const numbers = trimmed.match(digitGroups) ?? [];
  if (numbers.some((number) => passesLuhn(number.replaceAll(/\D/g, '')))) {
    throw ticketErrors.refused('CARD_NUMBER', { path });
  }
  return trimmed;
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
