/** An exact number: numerator over denominator, in lowest terms, the denominator positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** An exact fraction; a whole number without denominator. @throws RangeError for a denominator of zero. */
export function ratio(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const above = BigInt(numerator);
  const below = BigInt(denominator);
  if (below === 0n) throw new RangeError('Division by zero');
  const divisor = greatestCommonDivisor(above, below) * (below < 0n ? -1n : 1n);
  return { numerator: above / divisor, denominator: below / divisor };
}

export const one = ratio(1n);
export const zero = ratio(0n);

/**
 * An exact decimal (`"9.975"`, `"-3"`).
 * @throws RangeError for any other text.
 */
export function decimal(text: string): Rational {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) throw new RangeError(`No exact decimal: "${text}"`);
  const [, sign = '', whole = '', fraction = ''] = parts;
  return ratio(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

/** The exact sum. */
export function plus(a: Rational, b: Rational): Rational {
  return ratio(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

/** The exact product; of no factors, one. */
export function times(...factors: readonly Rational[]): Rational {
  const numerator = factors.reduce((product, factor) => product * factor.numerator, 1n);
  const denominator = factors.reduce((product, factor) => product * factor.denominator, 1n);
  return ratio(numerator, denominator);
}

/** The nearest whole number; halves go away from zero. */
export function round({ numerator, denominator }: Rational): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/**
 * Shortest exact decimal, where there is one (`"1.5"`), else the fraction (`"1/3"`): for derivations that
 * are read by people.
 */
export function show(value: Rational): string {
  let digits = 0;
  let scale = 1n;
  while (digits <= 12 && scale % value.denominator !== 0n) {
    digits += 1;
    scale *= 10n;
  }
  if (digits > 12) return `${value.numerator}/${value.denominator}`;
  return fixed((value.numerator * scale) / value.denominator, digits);
}

/** A whole number of 10^-digits as a decimal text: `fixed(-1234n, 2)` is `"-12.34"`. */
export function fixed(units: bigint, digits: number): string {
  const sign = units < 0n ? '-' : '';
  const figures = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  if (digits === 0) return `${sign}${figures}`;
  return `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [high, low] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
}
