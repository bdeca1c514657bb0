import type { Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';

/** States in which a contract gives what it promises; arrears alone do not take it away. */
const IN_FORCE = ['ACTIVE', 'EXPIRED'];

/** Keeps who has annual maintenance, from when to when. */
export async function projectMaintenance(
  { data, providerId }: ReceivedEvent<'contract.changed'>,
  tx: Transaction,
): Promise<void> {
  if (data.kind !== 'MAINTENANCE') return;
  await tx.manager.query('DELETE FROM maintenance WHERE provider_id = $1 AND id = $2', [
    providerId,
    data.contractId,
  ]);
  if (!IN_FORCE.includes(data.state)) return;
  await tx.manager.query(
    `INSERT INTO maintenance (id, provider_id, customer_id, product_ids, starts_at, ends_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      data.contractId,
      providerId,
      data.customerId,
      data.productIds,
      data.startsAt.toString(),
      // What goes on by itself has no end here until it is told that it ends.
      data.renewsTacitly ? null : (data.endsAt?.toString() ?? null),
    ],
  );
}
