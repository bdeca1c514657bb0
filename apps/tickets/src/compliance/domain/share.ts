import { ratio, round } from '@charter/money';

/** How many of how many, exactly. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  /** Two digits, half away from zero, from the exact fraction. */
  readonly percent: string;
}

/** Null where there is nothing to take a share of. */
export function shareOf(part: number, whole: number): Share | null {
  if (whole === 0) return null;
  const hundredths = round(ratio(part * 10_000, whole))
    .toString()
    .padStart(3, '0');
  return { part, whole, percent: `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}` };
}
