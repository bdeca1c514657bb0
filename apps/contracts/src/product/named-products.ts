import { decodeId, type ReadTransaction } from '@charter/database';
import { notSeen } from '@charter/subgraph';

/**
 * Refuses the first of these products that the provider does not have, absent and another's alike:
 * NOT_YET_KNOWN if it may just not have been told here, else NOT_FOUND. What is `held` already, by row
 * id, stays, whatever it is.
 */
export async function refuseUnknownProducts(
  tx: ReadTransaction,
  productIds: readonly string[] | null | undefined,
  held: readonly string[] = [],
): Promise<void> {
  const ids = (productIds ?? []).map((id) => decodeId('product', id));
  await refuseUnknown(tx, ids, held, (index) => `productIds.${index}`);
}

/** Row id of the product that an interruption hits, null for all; refuses as {@link refuseUnknownProducts}. */
export async function productHit(
  tx: ReadTransaction,
  productId: string | null | undefined,
  held: string | null = null,
): Promise<string | null> {
  if (productId == null) return null;
  const id = decodeId('product', productId);
  await refuseUnknown(tx, [id], held === null ? [] : [held], () => 'productId');
  return id;
}

async function refuseUnknown(
  tx: ReadTransaction,
  ids: readonly string[],
  held: readonly string[],
  place: (index: number) => string,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.manager.query<{ id: string }[]>(
    'SELECT id FROM product WHERE provider_id = $1 AND id = ANY ($2)',
    [tx.viewer.providerId, ids],
  );
  const known = new Set([...held, ...rows.map(({ id }) => id)]);
  const unknown = ids.findIndex((id) => !known.has(id));
  if (unknown >= 0) throw notSeen('product', ids[unknown]!, place(unknown));
}
