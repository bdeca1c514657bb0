import { decodeId, newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { invalidInput, notFound, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type {
  CancelInstallationImportInput,
  CreateInstallationImportInput,
} from '../generated/graphql.js';
import { LINES_KEPT, MOST_BYTES, MOST_UNDONE, UPLOAD_LIFETIME } from './import-limits.js';
import { hasManyUndone, isOwn, ownerOf } from './import-owner.js';
import { InstallationImportEntity } from './installation-import.entity.js';

/** Deletes the lines of an import when nobody needs them any more. */
export const FORGET = 'installation-import.forget';

@Injectable()
export class ImportService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Announces a file of installations; its lines are judged in the caller's name. */
  create(viewer: Viewer, input: CreateInstallationImportInput): Promise<InstallationImportEntity> {
    const { idempotencyKey: key, bytes } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'createInstallationImport', await aCustomerOf(tx));
      if (bytes < 1 || bytes > MOST_BYTES) throw tooLarge();
      const call = { mutation: 'createInstallationImport', key, input };
      const { id } = await once(tx, call, () => announce(tx, input));
      return (await tx.find(InstallationImportEntity, id))!;
    });
  }

  /**
   * Ends an import wherever it stands: what is written stays, the rest is not done. It waits for the lines that are
   * just being done. One that is cancelled stays as it is.
   */
  cancel(viewer: Viewer, input: CancelInstallationImportInput): Promise<InstallationImportEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const id = decodeId('job', input.installationImportId);
      const absent = () => notFound('installationImport', 'installationImportId');
      const job = await tx.lockOrFail(InstallationImportEntity, id, absent);
      await authorizeCancel(tx, job);
      if (job.state === 'CANCELLED') return job;
      if (job.state === 'DONE') throw errors.refused('IMPORT_DONE');
      const now = Temporal.Instant.from(viewer.now);
      // A file that is not there whole leaves nothing behind; its lines are deleted in pieces.
      if (job.total === null) await tx.schedule(FORGET, job.id, now);
      return tx.update(InstallationImportEntity, job, {
        state: 'CANCELLED',
        ...{ attempt: null, attemptUntil: null },
        ...{ cancelledAt: now, cancelledBy: viewer.personId, cancelledByClient: viewer.clientId },
      });
    });
  }
}

async function announce(tx: Transaction, input: CreateInstallationImportInput) {
  const { viewer } = tx;
  const { mode, dryRun, bytes } = input;
  const owner = { createdBy: viewer.clientId ? null : viewer.personId, clientId: viewer.clientId };
  if (await hasManyUndone(tx, ownerOf(owner)))
    throw errors.refused('TOO_MANY_IMPORTS', { params: { most: MOST_UNDONE } });
  const now = Temporal.Instant.from(viewer.now);
  const job = await tx.insert(InstallationImportEntity, {
    ...owner,
    id: newId(),
    providerId: viewer.providerId!,
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
}

/** Whoever created an import may end it, whatever rights are left; a program that may write does not need more. */
async function authorizeCancel(tx: Transaction, job: InstallationImportEntity): Promise<void> {
  const { viewer } = tx;
  const mayWrite = viewer.scopes === null || viewer.scopes.includes('versions:write');
  if (!mayWrite || !isOwn(job, viewer)) await decisions.authorize(tx, 'cancelInstallationImport');
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

function tooLarge() {
  return invalidInput(
    'bytes',
    `A file has 1 to ${MOST_BYTES} bytes (100 MiB): split what is larger.`,
    `Un fichier compte de 1 à ${MOST_BYTES} octets (100 Mio) : divisez ce qui dépasse.`,
  );
}
