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
