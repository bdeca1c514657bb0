/** A number that a tax authority gave; the key is the charter's name of the tax. */
export interface TaxNumber {
  readonly key: string;
  readonly number: string;
}

/** What the law wants to read on an invoice about a party. */
export interface LegalProfile {
  readonly legalName: string | null;
  readonly addressLine: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly country: string | null;
  /** Number in the register of companies. */
  readonly registrationNumber: string | null;
  readonly taxNumbers: TaxNumber[];
  readonly iban: string | null;
}

export type ProfileField = keyof LegalProfile;

const ofBuyer = ['legalName', 'addressLine', 'postalCode', 'city', 'country'] as const;
const ofSeller = [...ofBuyer, 'registrationNumber', 'taxNumbers', 'iban'] as const;

/** Fields without which nothing is issued; a profile that does not exist lacks all of them. */
export function missingFields(
  profile: LegalProfile | null,
  role: 'SELLER' | 'BUYER',
): readonly ProfileField[] {
  const required: readonly ProfileField[] = role === 'SELLER' ? ofSeller : ofBuyer;
  return required.filter((field) => {
    const value = profile?.[field];
    return typeof value === 'string' ? value.trim() === '' : !value?.length;
  });
}

/** What a party's profile lacks. */
export interface Block {
  readonly party: 'SELLER' | 'BUYER';
  readonly missing: readonly ProfileField[];
}

/** What keeps documents between two parties from being issued; empty where nothing does. */
export function blocksBetween(seller: LegalProfile | null, buyer: LegalProfile | null): Block[] {
  const both: Block[] = [
    { party: 'SELLER', missing: missingFields(seller, 'SELLER') },
    { party: 'BUYER', missing: missingFields(buyer, 'BUYER') },
  ];
  return both.filter(({ missing }) => missing.length > 0);
}

/** Whether a text is an IBAN: its form, and its check digits by ISO 13616 (mod 97). */
export function isIban(text: string): boolean {
  const iban = text.replaceAll(' ', '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const digits = [...iban.slice(4), ...iban.slice(0, 4)]
    .map((letter) => Number.parseInt(letter, 36).toString())
    .join('');
  return BigInt(digits) % 97n === 1n;
}
