import { parseMoney } from '@charter/money';
import { commonErrors } from '@charter/subgraph';
import type { MoneyInput } from './generated/graphql.js';

/** Minor units of an amount that must be in this currency and not negative. */
export function amountIn(currency: string, given: MoneyInput, field: string): bigint {
  const refuse = (problem: string) =>
    commonErrors.refused('INVALID_INPUT', { path: ['input', field], params: { problem } });
  if (given.currency !== currency) throw refuse(`Amounts are in ${currency} here.`);
  try {
    const { minor } = parseMoney(given.amount, currency);
    if (minor >= 0n) return minor;
  } catch {
    // falls through to the one message for all that is no amount
  }
  throw refuse(`"${given.amount}" is no amount in ${currency}, such as 120.00.`);
}
