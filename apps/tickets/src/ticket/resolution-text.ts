import type { Charter } from '@charter/charter';
import { ticketErrors } from '../errors.js';
import { checkedText } from '../text-checks.js';
import { outcomeOf } from './domain/closing.js';

/** What a resolution says to the customer. */
interface Resolution {
  readonly outcome: string;
  readonly message: string;
  readonly cause?: string | null;
  readonly fix?: string | null;
}

/** The text of a resolution, with cause and fix where the charter has its outcome state them. */
export function resolutionText(charter: Charter, input: Resolution): string {
  const message = checkedText(input.message, 'message', 20_000);
  if (!outcomeOf(charter, input.outcome)?.statesCauseAndFix) return message;
  if (!input.cause?.trim() || !input.fix?.trim()) {
    throw ticketErrors.refused('CAUSE_AND_FIX_REQUIRED', { path: ['input', 'cause'] });
  }
  return [
    message,
    checkedText(input.cause, 'cause', 5000),
    checkedText(input.fix, 'fix', 5000),
  ].join('\n\n');
}
