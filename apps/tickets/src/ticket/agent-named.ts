import { decodeId, type ReadTransaction } from '@charter/database';
import { notFound } from '@charter/subgraph';

/** The person of a typed id, if it works on tickets of the provider; NOT_FOUND at `field` otherwise. */
export async function agentNamed(
  tx: ReadTransaction,
  typedId: string,
  field: string,
): Promise<string> {
  const personId = decodeId('person', typedId);
  const found = await tx.manager.query<unknown[]>(
    `SELECT 1 FROM membership
     WHERE provider_id = $1 AND organization_id = $1 AND person_id = $2 AND active
       AND role IN ('ADMIN', 'MANAGER', 'AGENT')`,
    [tx.viewer.providerId, personId],
  );
  if (found.length > 0) return personId;
  throw notFound('agent', field);
}

/** Those of these people who still work on tickets of the provider, in the order given. */
export async function workingAmong(
  tx: ReadTransaction,
  personIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT DISTINCT person_id AS id FROM membership
     WHERE provider_id = $1 AND organization_id = $1 AND person_id = ANY ($2) AND active
       AND role IN ('ADMIN', 'MANAGER', 'AGENT')`,
    [tx.viewer.providerId, personIds],
  );
  const working = new Set(rows.map(({ id }) => id));
  return personIds.filter((id) => working.has(id));
}
