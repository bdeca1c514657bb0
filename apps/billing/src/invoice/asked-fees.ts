import type { Transaction } from '@charter/database';

/** Fees are asked for from `from` on, the beginning of the month in which the first of them was told. */
export async function askFrom(
  tx: Transaction,
  contract: { readonly contractId: string; readonly customerId: string },
  from: Temporal.Instant,
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO asked_fee (provider_id, contract_id, customer_id, asked_until)
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [tx.viewer.providerId, contract.contractId, contract.customerId, from.toString()],
  );
}

/** Contracts of a customer whose fees of the month that begins at `from` were not asked for yet. */
export async function notAskedSince(
  tx: Transaction,
  customerId: string,
  from: Temporal.Instant,
): Promise<Set<string>> {
  const rows = await tx.manager.query<{ contract_id: string }[]>(
    `SELECT contract_id FROM asked_fee
     WHERE provider_id = $1 AND customer_id = $2 AND asked_until <= $3`,
    [tx.viewer.providerId, customerId, from.toString()],
  );
  return new Set(rows.map((row) => row.contract_id));
}

/** What the months until then owed has been asked for, also where it was nothing. */
export async function askedUntil(
  tx: Transaction,
  customerId: string,
  until: Temporal.Instant,
): Promise<void> {
  await tx.manager.query(
    `UPDATE asked_fee SET asked_until = $3
     WHERE provider_id = $1 AND customer_id = $2 AND asked_until < $3`,
    [tx.viewer.providerId, customerId, until.toString()],
  );
}
