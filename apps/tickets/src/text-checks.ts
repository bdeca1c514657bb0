import { holdsCardNumber, refuseText } from '@charter/subgraph';
import { ticketErrors } from './errors.js';

/** A text of people: neither blank nor overlong, and without anything like a card number [S1.7]. */
export function checkedText(text: string, field: string, atMost: number): string {
  const trimmed = text.trim();
  refuseText(field, trimmed, atMost);
  if (holdsCardNumber(trimmed)) {
    throw ticketErrors.refused('CARD_NUMBER', { path: ['input', field] });
  }
  return trimmed;
}
