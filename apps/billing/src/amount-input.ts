import { parseMoney } from '@charter/money';
import { invalidInput } from '@charter/subgraph';
import type { MoneyInput } from './generated/graphql.js';

/** Minor units of an amount that must be in this currency and not below `least`, in minor units too. */
export function amountIn(currency: string, given: MoneyInput, field: string, least = 0n): bigint {
  const { amount } = given;
  if (given.currency !== currency) {
    throw invalidInput(
      field,
      `Amounts are in ${currency} here.`,
      `Les montants sont ici en ${currency}.`,
    );
  }
  const minor = minorOf(amount, currency);
  if (minor !== null && minor >= least) return minor;
  throw invalidInput(
    field,
    `“${amount}” is not an amount in ${currency} such as 120.00${least > 0n ? ', above zero' : ''}.`,
    `« ${amount} » n’est pas un montant en ${currency} tel que 120.00${least > 0n ? ', supérieur à zéro' : ''}.`,
  );
}

function minorOf(amount: string, currency: string): bigint | null {
  try {
    return parseMoney(amount, currency).minor;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
