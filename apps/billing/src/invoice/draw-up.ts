import { newId, type Transaction } from '@charter/database';
import type { TaxRate } from '@charter/money';
import { NotYetPossible } from '@charter/messaging';
import { findOrganization } from '../organization.queries.js';
import {
  documentTotals,
  isWorthIssuing,
  type DocumentKind,
  type DocumentLine,
} from './domain/document.js';
import type { FeePeriod } from './domain/fees-due.js';
import { InvoiceEntity } from './invoice.entity.js';
import { issueOrBlock } from './issue.js';

/** What a document is made of. */
export interface Draft {
  readonly kind: DocumentKind;
  readonly customerId: string;
  readonly currency: string;
  readonly taxRates: readonly TaxRate[];
  readonly correctsId?: string;
  readonly reason?: string;
  /** Periods of contracts that it asks for, or takes back. */
  readonly feePeriods: FeePeriod[];
  /** Lines in the language of whoever reads the document. */
  readonly lines: (language: 'fr' | 'en') => DocumentLine[];
}

/**
 * Draws a document up and issues it in the same transaction; where legal profiles lack something it
 * stands blocked, without number, and is issued when they are completed. Null for a total of zero.
 */
export async function drawUp(tx: Transaction, draft: Draft): Promise<InvoiceEntity | null> {
  const buyer = await findOrganization(tx, draft.customerId);
  if (!buyer) throw new NotYetPossible(`organization ${draft.customerId} is not known here`);
  const lines = draft.lines(buyer.language);
  if (!isWorthIssuing(lines)) return null;
  const totals = documentTotals(lines, draft.taxRates, draft.currency);
  const document = await tx.insert(InvoiceEntity, {
    id: newId(),
    providerId: String(tx.viewer.providerId),
    customerId: draft.customerId,
    kind: draft.kind,
    state: 'BLOCKED',
    correctsId: draft.correctsId ?? null,
    reason: draft.reason ?? null,
    language: buyer.language,
    currency: draft.currency,
    // Recurring costs stand apart, before the others [S0.4].
    lines: lines.toSorted((a, b) => Number(b.recurring) - Number(a.recurring)),
    taxRates: draft.taxRates,
    taxes: totals.taxes,
    netMinor: totals.net.minor,
    taxMinor: totals.tax.minor,
    grossMinor: totals.gross.minor,
    feePeriods: draft.feePeriods,
    settledMinor: 0n,
    createdAt: Temporal.Instant.from(tx.viewer.now),
  });
  return issueOrBlock(tx, document);
}
