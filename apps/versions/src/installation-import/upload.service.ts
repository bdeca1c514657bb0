import { newId, systemViewer, UnitOfWork, type Transaction } from '@charter/database';
import { DomainClock } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { deleteSomeLines } from './import-lines.js';
import type { ImportGrant } from './import-links.js';
import { MOST_AT_ONCE, MOST_LINES } from './import-limits.js';
import { InstallationImportEntity } from './installation-import.entity.js';
import { parseLines, type ParsedLine } from './parse-lines.js';
import { UploadRefused } from './upload-refused.js';

/** Judges and writes the lines of an import. */
export const RUN = 'installation-import.run';

/** Lines that are staged by one statement. */
const BATCH = 1_000;
const LONGEST_ID = 200;
/** Machine time after which a sending that has not gone on is taken for lost. */
const PATIENCE = Temporal.Duration.from({ seconds: 60 });

/**
 * Takes a file while it comes: its lines are staged in batches, and count only once the whole file is there. One
 * sending at a time; what is left of one that broke off goes with the next one's beginning.
 */
@Injectable()
export class UploadService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: DomainClock,
  ) {}

  /** How many lines the file had; throws {@link UploadRefused}, and then keeps nothing. */
  async take(grant: ImportGrant, bytes: number, file: AsyncIterable<Uint8Array>): Promise<number> {
    const attempt = newId();
    const job = await this.begin(grant, attempt, bytes);
    try {
      await this.clear(grant, attempt);
      return await this.stage(grant, attempt, limitOf(job), file);
    } catch (error) {
      await this.giveUp(grant, attempt, error);
      throw error;
    }
  }

  private begin(grant: ImportGrant, attempt: string, bytes: number) {
    return this.run(grant, async (tx) => {
      const job = await tx.lock(InstallationImportEntity, grant.id);
      if (!job) throw new UploadRefused('UPLOAD_NOT_FOUND');
      const { state, attemptUntil } = job;
      const isLost = !attemptUntil || attemptUntil.epochMilliseconds < Date.now();
      if (state !== 'AWAITED' && !(state === 'UPLOADING' && isLost))
        throw new UploadRefused('UPLOAD_USED');
      if (bytes !== job.bytes)
        throw new UploadRefused('UPLOAD_SIZE', { bytes, declared: job.bytes });
      return tx.update(InstallationImportEntity, job, {
        state: 'UPLOADING',
        attempt,
        attemptUntil: leaseEnd(),
      });
    });
  }

  private async stage(
    grant: ImportGrant,
    attempt: string,
    limit: number,
    file: AsyncIterable<Uint8Array>,
  ): Promise<number> {
    let total = 0;
    let batch: ParsedLine[] = [];
    const flush = async () => {
      const lines = batch;
      batch = [];
      await this.run(grant, async (tx) => {
        await own(tx, grant.id, attempt);
        await insertLines(tx, grant, lines);
      });
    };
    for await (const line of parseLines(file)) {
      total++;
      if (total > limit) throw tooMany(limit);
      batch.push(line);
      if (batch.length === BATCH) await flush();
    }
    if (total === 0) throw new UploadRefused('FILE_WITHOUT_LINES');
    await flush();
    return this.finish(grant, attempt);
  }

  private finish(grant: ImportGrant, attempt: string): Promise<number> {
    return this.run(grant, async (tx) => {
      const job = await own(tx, grant.id, attempt);
      const total = await countLines(tx, grant.id);
      const queued = { state: 'QUEUED', total, attempt: null, attemptUntil: null } as const;
      await tx.update(InstallationImportEntity, job, { ...queued, uploadFailure: null });
      await tx.schedule(RUN, grant.id, Temporal.Instant.from(tx.viewer.now));
      return total;
    });
  }

  /** What an earlier sending left goes in pieces, as long as this one is the one that counts. */
  private async clear(grant: ImportGrant, attempt: string): Promise<void> {
    const clearSome = () =>
      this.run(grant, async (tx) => {
        await own(tx, grant.id, attempt);
        return deleteSomeLines(tx, grant.id);
      });
    while (await clearSome());
  }

  /** The file is awaited again, unless another sending has taken the place of this one. */
  private async giveUp(grant: ImportGrant, attempt: string, error: unknown): Promise<void> {
    const uploadFailure = error instanceof UploadRefused ? error.told : null;
    const isLost = await this.clear(grant, attempt).catch((reason: unknown) => {
      if (reason instanceof UploadRefused) return true;
      throw reason;
    });
    if (isLost) return;
    await this.run(grant, async (tx) => {
      const job = await own(tx, grant.id, attempt);
      const awaited = { state: 'AWAITED', attempt: null, attemptUntil: null } as const;
      await tx.update(InstallationImportEntity, job, { ...awaited, uploadFailure });
    });
  }

  private run<T>({ providerId }: ImportGrant, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(systemViewer(providerId, this.clock.now()), work);
  }
}

const leaseEnd = () => Temporal.Now.instant().add(PATIENCE);

/** The import, for as long as this sending is the one that counts. */
async function own(tx: Transaction, id: string, attempt: string) {
  const job = await tx.lock(InstallationImportEntity, id);
  if (job?.attempt !== attempt) throw new UploadRefused('UPLOAD_USED');
  return tx.update(InstallationImportEntity, job, { attemptUntil: leaseEnd() });
}

async function countLines(tx: Transaction, importId: string): Promise<number> {
  const [row] = await tx.manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM installation_import_line
     WHERE provider_id = $1 AND import_id = $2`,
    [tx.viewer.providerId, importId],
  );
  return row?.count ?? 0;
}

async function insertLines(
  tx: Transaction,
  { id, providerId }: ImportGrant,
  lines: readonly ParsedLine[],
): Promise<void> {
  const staged = lines.map(({ line, cells, problem }) => ({
    line,
    cells,
    problem,
    // A longer one is refused when it is judged, and would not go into the index.
    external_id: cells[0]?.slice(0, LONGEST_ID) ?? null,
  }));
  await tx.manager.query(
    `INSERT INTO installation_import_line (import_id, provider_id, line, external_id, cells, problem)
     SELECT $1, $2, line, external_id, cells, problem
     FROM jsonb_to_recordset($3) AS staged (line int, external_id text, cells text[], problem text)
     ON CONFLICT DO NOTHING`,
    [id, providerId, JSON.stringify(staged)],
  );
}

function limitOf({ mode, dryRun }: InstallationImportEntity): number {
  return mode === 'ALL_OR_NOTHING' && !dryRun ? MOST_AT_ONCE : MOST_LINES;
}

function tooMany(most: number): UploadRefused {
  return new UploadRefused('FILE_TOO_MANY_LINES', { most, mostByItems: MOST_LINES });
}
