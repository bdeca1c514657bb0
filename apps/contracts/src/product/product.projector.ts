import type { Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';

/** Keeps which products a provider has, so that contracts and outages name no other. */
export async function projectProduct(
  { data, providerId }: ReceivedEvent<'product.changed'>,
  tx: Transaction,
): Promise<void> {
  await tx.manager.query(
    'INSERT INTO product (provider_id, id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [providerId, data.productId],
  );
}
