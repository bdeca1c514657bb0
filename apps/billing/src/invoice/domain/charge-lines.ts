import type { RatedLine } from '../../charge/domain/rating.js';
import type { DocumentLine } from './document.js';
import type { FeeDue } from './fees-due.js';

type Language = 'fr' | 'en';

const texts = {
  WORK: {
    ALL: { fr: 'Intervention', en: 'Work' },
    INSIDE: { fr: 'Intervention dans les heures de bureau', en: 'Work within office hours' },
    OUTSIDE: { fr: 'Intervention hors des heures de bureau', en: 'Work outside office hours' },
  },
  TRAVEL: { fr: 'Déplacement', en: 'Travel' },
} as const;

/** Lines of a charge as a document says them, in its language. */
export function chargeLines(
  subject: string,
  lines: readonly RatedLine[],
  language: Language,
): DocumentLine[] {
  return lines.map(({ kind, hours, quantity, unitPrice, coefficients, amount }) => ({
    subject,
    kind,
    recurring: false,
    description: (kind === 'TRAVEL' ? texts.TRAVEL : texts.WORK[hours])[language],
    quantity: kind === 'TRAVEL' ? quantity : `${quantity} min`,
    unitPrice,
    // A factor of one changes nothing, so nobody needs to read of it.
    coefficients: coefficients
      .filter(({ factor }) => !/^1(\.0+)?$/.test(factor))
      .map(({ factor, label }) => `× ${factor} ${label[language]}`),
    net: amount,
  }));
}

const fees = {
  1: { fr: 'Redevance mensuelle', en: 'Monthly fee' },
  12: { fr: 'Redevance annuelle', en: 'Yearly fee' },
} as const;

/** The fee of a period of a contract [S0.4]. */
export function feeLine(
  subject: string,
  fee: Pick<FeeDue, 'amount' | 'months' | 'from'>,
  language: Language,
): DocumentLine {
  const month = (date: Temporal.PlainDate) =>
    date.toLocaleString(language, { month: 'long', year: 'numeric' });
  const last = fee.from.add({ months: fee.months - 1 });
  const period = fee.months === 1 ? month(fee.from) : `${month(fee.from)} – ${month(last)}`;
  return {
    subject,
    kind: 'FEE',
    recurring: true,
    description: `${fees[fee.months][language]}, ${period}`,
    quantity: '1',
    unitPrice: fee.amount,
    coefficients: [],
    net: fee.amount,
  };
}
