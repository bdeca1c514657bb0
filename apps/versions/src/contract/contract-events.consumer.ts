import type { Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';

/** Keeps what versions needs of contracts: who has which products maintained or supported, when, at what fee. */
export async function projectContract(
  { data, providerId }: ReceivedEvent<'contract.changed'>,
  tx: Transaction,
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO contract (id, provider_id, customer_id, reference, kind, state, product_ids, starts_at,
       ends_at, fee_minor, fee_currency, fee_period)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id, reference = excluded.reference,
       state = excluded.state, product_ids = excluded.product_ids, starts_at = excluded.starts_at,
       ends_at = excluded.ends_at, fee_minor = excluded.fee_minor,
       fee_currency = excluded.fee_currency, fee_period = excluded.fee_period`,
    [
      data.contractId,
      providerId,
      data.customerId,
      data.reference,
      data.kind,
      data.state,
      data.productIds,
      data.startsAt.toString(),
      // What goes on by itself has no end here until it is told that it ends.
      data.renewsTacitly ? null : (data.endsAt?.toString() ?? null),
      data.fee?.minor.toString() ?? null,
      data.fee?.currency ?? null,
      data.feePeriod,
    ],
  );
}
