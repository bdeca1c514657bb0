import { decodeId, type Transaction } from '@charter/database';
import { notFound, refuseText } from '@charter/subgraph';
import { errors } from '../errors.js';
import { ProductEntity } from '../product/product.entity.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { versionsOf } from './version.queries.js';

const LONGEST_REASON = 2_000;
const LONGEST_GENERATION = 60;

/** The product, locked: whatever concerns the publications of one product takes turns. */
export function lockProduct(tx: Transaction, id: string): Promise<ProductEntity> {
  return tx.lockOrFail(ProductEntity, id, () => notFound('product', ['input', 'productId']));
}

/** A version as it stands once its product is locked, with all of the product. */
export async function lockVersion(tx: Transaction, productVersionId: string) {
  const path = ['input', 'productVersionId'];
  const id = decodeId('version', productVersionId, path);
  const named = await tx.find(ProductVersionEntity, id);
  if (!named) throw notFound('version', path);
  const product = await lockProduct(tx, named.productId);
  const versions = await versionsOf(tx, [product.id]);
  return { product, versions, version: versions.find((it) => it.id === id)! };
}

/** A reason that was given: neither empty nor endless. */
export function reasonOf(reason: string): string {
  if (!reason.trim()) throw errors.refused('REASON_REQUIRED', { path: ['input', 'reason'] });
  refuseText(['input', 'reason'], reason, LONGEST_REASON);
  return reason.trim();
}

/** The generation as it was stated, its accents encoded in one way; left out or null: none. */
export function generationOf(
  stated: string | null | undefined,
  path: readonly string[] = ['input'],
): string | null {
  if (stated == null) return null;
  refuseText([...path, 'generation'], stated, LONGEST_GENERATION);
  return stated.trim().normalize('NFC');
}
