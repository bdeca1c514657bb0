import {
  formatAmount,
  negate,
  totalsOf,
  type Money,
  type TaxRate,
  type Totals,
} from '@charter/money';
import type { LegalProfile, TaxNumber } from '../../legal-profile/domain/completeness.js';

export type DocumentKind = 'INVOICE' | 'CREDIT_NOTE';

/** A party as a document names it: an organization, never a person. */
export interface Party {
  readonly legalName: string;
  readonly address: string[];
  readonly country: string;
  readonly registrationNumber: string | null;
  readonly taxNumbers: TaxNumber[];
  readonly iban: string | null;
}

/** The party as it stands now. A profile that lacks something must not come here. */
export function partyOf(profile: LegalProfile): Party {
  const { legalName, addressLine, postalCode, city, country } = profile;
  return {
    legalName: legalName ?? '',
    address: [addressLine ?? '', `${postalCode ?? ''} ${city ?? ''}`.trim()],
    country: country ?? '',
    registrationNumber: profile.registrationNumber,
    taxNumbers: profile.taxNumbers.map(({ key, number }) => ({ key, number })),
    iban: profile.iban,
  };
}

/** A line as it is printed: amounts without tax, rounded already. */
export interface DocumentLine {
  /** What it is for: a ticket's reference, a contract's. */
  readonly subject: string;
  readonly kind: 'WORK' | 'TRAVEL' | 'FEE';
  /** Recurring and one-off costs are shown apart [S0.4]. */
  readonly recurring: boolean;
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: Money;
  /** Factors on top of the tariff, in words: `× 3 Immediate handling`. */
  readonly coefficients: string[];
  readonly net: Money;
}

/** Lines of a credit note: each takes back a whole line of the invoice. */
export function creditLines(lines: readonly DocumentLine[]): DocumentLine[] {
  return lines.map((line) => ({ ...line, net: negate(line.net) }));
}

/** Totals of a document, each tax once on the summed base; recurring and one-off apart [S0.4, S1.5]. */
export function documentTotals(
  lines: readonly DocumentLine[],
  taxes: readonly TaxRate[],
  currency: string,
): Totals & { readonly recurring: Money; readonly oneOff: Money } {
  const taxable = (some: readonly DocumentLine[]) => some.map(({ net }) => ({ net, taxes }));
  const net = (recurring: boolean) =>
    totalsOf(taxable(lines.filter((line) => line.recurring === recurring)), currency).net;
  return { ...totalsOf(taxable(lines), currency), recurring: net(true), oneOff: net(false) };
}

/** A total of zero issues nothing. */
export function isWorthIssuing(lines: readonly DocumentLine[]): boolean {
  return lines.some((line) => line.net.minor !== 0n);
}

/** An amount for people: `192.00 EUR`. */
export function shown(amount: Money): string {
  return `${formatAmount(amount)} ${amount.currency}`;
}
