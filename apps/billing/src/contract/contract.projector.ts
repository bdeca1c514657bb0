import type { Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';

/** Keeps what billing needs of contracts: whose they are, when they hold, what they cost, and since when. */
export async function projectContract(
  { data, providerId, aggregateVersion, time }: ReceivedEvent<'contract.changed'>,
  tx: Transaction,
): Promise<void> {
  await tx.manager.query(
    `WITH terms AS (
       INSERT INTO contract_terms (contract_id, provider_id, customer_id, reference, state, starts_at,
         ends_at, fee_minor, fee_currency, fee_period, version, told_at)
       VALUES ($1, $2, $3, $4, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING
     )
     INSERT INTO contract (id, provider_id, customer_id, reference, kind, state, starts_at, ends_at,
       fee_minor, fee_currency, fee_period) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (id) DO UPDATE SET reference = excluded.reference, state = excluded.state, starts_at = excluded.starts_at,
       ends_at = excluded.ends_at, fee_minor = excluded.fee_minor,
       fee_currency = excluded.fee_currency, fee_period = excluded.fee_period`,
    [
      data.contractId,
      providerId,
      data.customerId,
      data.reference,
      data.kind,
      data.state,
      data.startsAt.toString(),
      data.endsAt?.toString() ?? null,
      data.fee?.minor.toString() ?? null,
      data.fee?.currency ?? null,
      data.feePeriod,
      aggregateVersion,
      time.toString(),
    ],
  );
}
