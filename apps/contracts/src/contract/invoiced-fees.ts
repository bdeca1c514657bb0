import type { Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';

/**
 * Keeps which periods of contracts were invoiced. Invoices and credit notes are told apart from each
 * other, in any order: a period is invoiced where more of it was asked for than taken back.
 */
export async function projectInvoicedFees(
  { data, providerId }: ReceivedEvent<'invoice.issued'>,
  tx: Transaction,
): Promise<void> {
  for (const { contractId, startsOn, endsBefore } of data.fees ?? [])
    await tx.manager.query(
      `INSERT INTO invoiced_fee
         (provider_id, contract_id, invoice_id, kind, number, starts_on, ends_before)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [
        providerId,
        contractId,
        data.invoiceId,
        data.kind,
        data.number,
        startsOn.toString(),
        endsBefore.toString(),
      ],
    );
}
