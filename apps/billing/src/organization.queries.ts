import type { ReadTransaction } from '@charter/database';

/** An organization as the projection has it. */
export interface KnownOrganization {
  readonly id: string;
  readonly kind: 'PROVIDER' | 'RESELLER' | 'CUSTOMER';
  readonly key: string | null;
  readonly name: string;
  readonly language: 'fr' | 'en';
  readonly country: string;
  readonly zone: string;
}

/** The organization, or null where the viewer sees none. */
export async function findOrganization(
  tx: ReadTransaction,
  id: string,
): Promise<KnownOrganization | null> {
  const [row] = await tx.manager.query<KnownOrganization[]>(
    `SELECT id, kind, key, name, language, country, time_zone AS zone FROM organization
     WHERE provider_id = $1 AND id = $2`,
    [tx.viewer.providerId, id],
  );
  return row ?? null;
}

/** Which of these are customers that the viewer sees. */
export async function customersAmong(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT id FROM organization WHERE provider_id = $1 AND kind = 'CUSTOMER' AND id = ANY ($2)`,
    [tx.viewer.providerId, ids],
  );
  return rows.map(({ id }) => id);
}
