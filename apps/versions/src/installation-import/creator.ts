import { encodeId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { AccessDirectory, type Caller } from '@charter/subgraph';
import { GraphQLError } from 'graphql';
import type { InstallationImportEntity } from './installation-import.entity.js';

/** Whoever created an import, with the rights that are held now; null where none are left. */
export async function creatorOf(
  tx: Transaction,
  unitOfWork: UnitOfWork,
  job: InstallationImportEntity,
): Promise<Viewer | null> {
  const caller = await callerOf(tx, job);
  if (!caller) return null;
  const provider = encodeId('organization', job.providerId);
  const asked = { caller, scopes: [], provider, now: tx.viewer.now };
  try {
    return await new AccessDirectory('versions', unitOfWork).viewerOf(asked, null);
  } catch (error) {
    // Belongs to the provider no longer, or may not write here.
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

async function callerOf(
  tx: Transaction,
  { clientId, createdBy, providerId }: InstallationImportEntity,
): Promise<Caller['caller'] | null> {
  if (clientId) return { client: clientId };
  const [person] = await tx.manager.query<{ issuer: string | null; subject: string | null }[]>(
    'SELECT issuer, subject FROM person WHERE provider_id = $1 AND id = $2',
    [providerId, createdBy],
  );
  return person?.issuer && person.subject
    ? { issuer: person.issuer, subject: person.subject }
    : null;
}
