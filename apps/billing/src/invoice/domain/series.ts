import { referencePrefix } from '@charter/charter';
import type { DocumentKind } from './document.js';

/** The last document of a series (provider, kind, year), as its locked row has it. */
export interface Series {
  readonly lastSequence: number;
  readonly lastDate: Temporal.PlainDate | null;
  readonly lastHash: string | null;
}

const letters: Readonly<Record<DocumentKind, string>> = { INVOICE: 'INV', CREDIT_NOTE: 'CRN' };

export interface Place {
  readonly sequence: number;
  readonly number: string;
  readonly date: Temporal.PlainDate;
  readonly previousHash: string | null;
}

/**
 * The next place in a series: without gap, and dated today but never before the document ahead of it.
 * To be asked under the lock of the series, in the transaction that issues the document.
 */
export function nextPlace(
  series: Series,
  document: { kind: DocumentKind; providerKey: string; year: number },
  today: Temporal.PlainDate,
): Place {
  const sequence = series.lastSequence + 1;
  const prefix = referencePrefix(document.providerKey);
  const count = String(sequence).padStart(6, '0');
  const { lastDate } = series;
  return {
    sequence,
    number: `${prefix}-${letters[document.kind]}-${document.year}-${count}`,
    date: lastDate && Temporal.PlainDate.compare(lastDate, today) > 0 ? lastDate : today,
    previousHash: series.lastHash,
  };
}
