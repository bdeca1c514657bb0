import { newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { invalidInput, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type { CreateInstallationImportInput } from '../generated/graphql.js';
import { LINES_KEPT, MOST_BYTES, MOST_UNDONE, UPLOAD_LIFETIME } from './import-limits.js';
import { InstallationImportEntity } from './installation-import.entity.js';

/** Deletes the lines of an import when nobody needs them any more. */
export const FORGET = 'installation-import.forget';

@Injectable()
export class ImportService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Announces a file of installations; its lines are judged in the caller's name. */
  create(viewer: Viewer, input: CreateInstallationImportInput): Promise<InstallationImportEntity> {
    const { idempotencyKey: key, bytes, mode, dryRun } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'createInstallationImport', await aCustomerOf(tx));
      if (bytes < 1 || bytes > MOST_BYTES) throw tooLarge();
      const { id } = await once(
        tx,
        { mutation: 'createInstallationImport', key, input },
        async () => {
          await refuseMany(tx);
          const now = Temporal.Instant.from(tx.viewer.now);
          const job = await tx.insert(InstallationImportEntity, {
            id: newId(),
            providerId: tx.viewer.providerId!,
            createdBy: tx.viewer.clientId ? null : tx.viewer.personId,
            clientId: tx.viewer.clientId,
            createdAt: now,
            mode: mode ?? 'VALID_ITEMS',
            dryRun: dryRun ?? false,
            bytes,
            state: 'AWAITED',
            uploadUntil: Temporal.Now.instant().add(UPLOAD_LIFETIME),
            ...{ done: 0, lastLine: 0, created: 0, changed: 0, unchanged: 0, refused: 0 },
          });
          await tx.schedule(FORGET, job.id, now.add(LINES_KEPT));
          return job;
        },
      );
      return (await tx.find(InstallationImportEntity, id))!;
    });
  }
}

/** A customer that the caller may record installations of, if there is one; each line is judged by its own. */
async function aCustomerOf(tx: Transaction): Promise<string | null> {
  const { administers, resellerIds } = tx.viewer;
  if (administers[0] || resellerIds.length === 0) return administers[0] ?? null;
  const [found] = await tx.manager.query<{ id: string }[]>(
    'SELECT id FROM viewer_customers() AS customers (id) LIMIT 1',
  );
  return found?.id ?? null;
}

async function refuseMany(tx: Transaction): Promise<void> {
  const { providerId, clientId, personId } = tx.viewer;
  await tx.takeTurn('installation-import', String(providerId), String(clientId ?? personId));
  const [row] = await tx.manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM installation_import
     WHERE provider_id = $1 AND coalesce(client_id, created_by) = $2 AND state <> 'DONE'
       AND (state NOT IN ('AWAITED', 'UPLOADING') OR upload_until > clock_timestamp())`,
    [providerId, clientId ?? personId],
  );
  if ((row?.count ?? 0) < MOST_UNDONE) return;
  throw errors.refused('TOO_MANY_IMPORTS', { params: { most: MOST_UNDONE } });
}

function tooLarge() {
  return invalidInput(
    'bytes',
    `A file has 1 to ${MOST_BYTES} bytes.`,
    `Un fichier compte de 1 à ${MOST_BYTES} octets.`,
  );
}
