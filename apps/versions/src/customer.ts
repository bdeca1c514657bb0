import { decodeId, type ReadTransaction } from '@charter/database';
import { notSeen } from '@charter/subgraph';

/** Row id of a customer that the viewer sees; NOT_YET_KNOWN where it may just not have arrived here. */
export async function customerOrFail(
  tx: ReadTransaction,
  organizationId: string,
  path: readonly string[] = ['input', 'organizationId'],
): Promise<string> {
  const id = decodeId('organization', organizationId);
  const known = await customersAmong(tx, [id]);
  if (known.has(id)) return id;
  throw notSeen('customer', id, path);
}

/** Which of these are customers that the viewer sees. */
export async function customersAmong(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT id FROM organization WHERE provider_id = $1 AND kind = 'CUSTOMER' AND active AND id = ANY ($2)`,
    [tx.viewer.providerId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
