import { formatAmount, type Money } from '@charter/money';
import type { InvoiceEntity } from '../invoice/invoice.entity.js';
import { documentTotals, type DocumentLine, type Party } from '../invoice/domain/document.js';

const words = {
  fr: {
    INVOICE: 'Facture',
    CREDIT_NOTE: 'Note de crédit',
    number: 'Numéro',
    date: 'Date',
    due: 'Échéance',
    corrects: 'Motif',
    from: 'De',
    to: 'À',
    registration: 'N° d’entreprise',
    about: 'Objet',
    quantity: 'Quantité',
    price: 'Prix',
    amount: 'Montant',
    recurring: 'Frais récurrents',
    oneOff: 'Frais ponctuels',
    net: 'Total hors taxes',
    base: 'sur',
    gross: 'Total à payer',
    account: 'À verser sur le compte',
  },
  en: {
    INVOICE: 'Invoice',
    CREDIT_NOTE: 'Credit note',
    number: 'Number',
    date: 'Date',
    due: 'Due',
    corrects: 'Reason',
    from: 'From',
    to: 'To',
    registration: 'Registration number',
    about: 'About',
    quantity: 'Quantity',
    price: 'Price',
    amount: 'Amount',
    recurring: 'Recurring costs',
    oneOff: 'One-off costs',
    net: 'Total before tax',
    base: 'of',
    gross: 'Total to pay',
    account: 'Payable to account',
  },
} as const;

const taxNames: Readonly<Record<string, { fr: string; en: string }>> = {
  vat: { fr: 'TVA', en: 'VAT' },
  gst: { fr: 'TPS', en: 'GST' },
  qst: { fr: 'TVQ', en: 'QST' },
};

/** An issued document in words and figures of its language: what the template sets. */
export function printed(document: InvoiceEntity) {
  const { language, kind, currency, seller, buyer, number, issuedOn, dueOn } = document;
  if (!seller || !buyer || !number || !issuedOn || !dueOn) throw new Error('not issued');
  const locale = `${language}-${seller.country}`;
  const amount = (value: Money) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
      formatAmount(value) as Intl.StringNumericLiteral,
    );
  const date = (value: Temporal.PlainDate) => value.toLocaleString(locale, { dateStyle: 'long' });
  const totals = documentTotals(document.lines, document.taxRates, currency);
  const shownLines = (recurring: boolean) =>
    document.lines.filter((line) => line.recurring === recurring).map((line) => row(line, amount));
  return {
    language,
    words: { ...words[language], title: words[language][kind] },
    number,
    issuedOn: date(issuedOn),
    dueOn: kind === 'INVOICE' ? date(dueOn) : null,
    reason: document.reason,
    seller: party(seller, language),
    buyer: party(buyer, language),
    recurring: shownLines(true),
    oneOff: shownLines(false),
    net: amount(totals.net),
    taxes: totals.taxes.map(({ key, percent, base, amount: tax }) => ({
      name: `${taxNames[key]?.[language] ?? key.toUpperCase()} ${percent} %`,
      base: amount(base),
      amount: amount(tax),
    })),
    gross: amount(totals.gross),
    iban: kind === 'INVOICE' ? seller.iban : null,
    hash: document.hash,
  };
}

function row(line: DocumentLine, amount: (value: Money) => string) {
  const { subject, kind, description, quantity, coefficients, unitPrice, net } = line;
  return {
    subject,
    description,
    coefficients,
    quantity,
    unitPrice: kind === 'WORK' ? `${amount(unitPrice)}/h` : amount(unitPrice),
    net: amount(net),
  };
}

function party(
  { legalName, address, country, registrationNumber, taxNumbers }: Party,
  language: 'fr' | 'en',
) {
  return {
    name: legalName,
    lines: [...address, new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country],
    registration: registrationNumber,
    taxes: taxNumbers.map(
      ({ key, number }) => `${taxNames[key]?.[language] ?? key.toUpperCase()} ${number}`,
    ),
  };
}
