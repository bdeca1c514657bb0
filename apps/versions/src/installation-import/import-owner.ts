import type { Transaction, UnitOfWork, Viewer } from '@charter/database';
import { viewerOnBehalf } from '@charter/subgraph';
import { MOST_UNDONE } from './import-limits.js';
import type { InstallationImportEntity } from './installation-import.entity.js';

type Owned = Pick<InstallationImportEntity, 'createdBy' | 'clientId'>;

/** In whose name an import is done: a program's or a person's. */
export function ownerOf({ createdBy, clientId }: Owned): string {
  return String(clientId ?? createdBy);
}

/** Whether it was this viewer who created an import. */
export function isOwn({ createdBy, clientId }: Owned, viewer: Viewer): boolean {
  return clientId ? clientId === viewer.clientId : createdBy === viewer.personId;
}

/** Whoever created an import, with the rights that are held at an instant; null where none are left. */
export function ownerAt(
  unitOfWork: UnitOfWork,
  { providerId, createdBy: personId, clientId }: InstallationImportEntity,
  now: Temporal.Instant,
): Promise<Viewer | null> {
  const owner = { providerId, personId, clientId, language: 'en' } as const;
  return viewerOnBehalf(unitOfWork, owner, now);
}

/**
 * Whether somebody has as many imports under way as one may have, this one not counted. Those of one owner take turns
 * from here to the end of the transaction. Under way is what is there and not done, being sent, or awaited; not what
 * was refused as a whole, and may be sent again.
 */
export async function hasManyUndone(
  tx: Transaction,
  owner: string,
  besides: string | null = null,
): Promise<boolean> {
  const { providerId } = tx.viewer;
  await tx.takeTurn('installation-import', String(providerId), owner);
  const [row] = await tx.manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM installation_import
     WHERE provider_id = $1 AND coalesce(client_id, created_by) = $2 AND id IS DISTINCT FROM $3
       AND (state IN ('QUEUED', 'RUNNING')
         OR state = 'AWAITED' AND upload_failure IS NULL AND upload_until > clock_timestamp()
         OR state = 'UPLOADING' AND greatest(upload_until, attempt_until) > clock_timestamp())`,
    [providerId, owner, besides],
  );
  return (row?.count ?? 0) >= MOST_UNDONE;
}
