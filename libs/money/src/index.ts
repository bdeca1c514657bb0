export {
  addMoney,
  formatAmount,
  minorDigits,
  money,
  negate,
  parseMoney,
  sum,
  toMoney,
  type Money,
} from './money.js';
export { decimal, one, plus, ratio, round, show, times, zero, type Rational } from './rational.js';
export { totalsOf, type TaxableLine, type TaxRate, type TaxTotal, type Totals } from './tax.js';
