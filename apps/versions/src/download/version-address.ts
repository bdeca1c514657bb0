import type { ReadTransaction, Transaction } from '@charter/database';
import { invalidInput } from '@charter/subgraph';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';

const LONGEST = 2_000;

/** An address has to be https, without a name or password in it. */
export function refuseAddress(text: string): void {
  const url = text.length <= LONGEST ? URL.parse(text) : null;
  if (url?.protocol === 'https:' && url.username === '' && url.password === '') return;
  throw invalidInput(
    'url',
    `url takes an https address without a user name, of at most ${LONGEST} characters.`,
    `url prend une adresse https sans nom d’utilisateur, de ${LONGEST} caractères au plus.`,
  );
}

/** Where a version is downloaded, as far as the viewer may know. */
export async function addressOf(tx: ReadTransaction, versionId: string): Promise<string | null> {
  return (await addressesOf(tx, [versionId])).get(versionId) ?? null;
}

export async function addressesOf(
  tx: ReadTransaction,
  versionIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.manager.query<{ id: string; url: string }[]>(
    `SELECT product_version_id AS id, url FROM version_address
     WHERE provider_id = $1 AND product_version_id = ANY ($2)`,
    [tx.viewer.providerId, versionIds],
  );
  return new Map(rows.map(({ id, url }) => [id, url]));
}

export async function setAddress(
  tx: Transaction,
  { id, providerId }: ProductVersionEntity,
  url: string | null,
): Promise<void> {
  if (url === null) {
    const statement =
      'DELETE FROM version_address WHERE provider_id = $1 AND product_version_id = $2';
    await tx.manager.query(statement, [providerId, id]);
    return;
  }
  await tx.manager.query(
    `INSERT INTO version_address (product_version_id, provider_id, url, set_at, set_by)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (product_version_id) DO UPDATE
       SET url = excluded.url, set_at = excluded.set_at, set_by = excluded.set_by`,
    [id, providerId, url, tx.viewer.now, tx.viewer.personId],
  );
}
