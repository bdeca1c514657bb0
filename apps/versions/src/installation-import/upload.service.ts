import { newId, systemViewer, UnitOfWork, type Transaction } from '@charter/database';
import { DomainClock } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { countLines, deleteSomeLines, insertLines } from './import-lines.js';
import type { ImportGrant } from './import-links.js';
import { MOST_AT_ONCE, MOST_LINES, MOST_UNDONE } from './import-limits.js';
import { hasManyUndone, ownerAt, ownerOf } from './import-owner.js';
import { InstallationImportEntity } from './installation-import.entity.js';
import { parseLines, type ParsedLine } from './parse-lines.js';
import { UploadRefused } from './upload-refused.js';

/** Judges and writes the lines of an import. */
export const RUN = 'installation-import.run';

/** Lines that are staged by one statement. */
const BATCH = 1_000;
/** Machine time after which a sending that has not gone on is taken for lost. */
const PATIENCE = Temporal.Duration.from({ seconds: 60 });

/** As an import is while nothing is being sent. */
const awaited = { state: 'AWAITED', attempt: null, attemptUntil: null } as const;

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

  /** How many lines the file had; throws {@link UploadRefused}, and then keeps nothing but why. */
  async take(grant: ImportGrant, bytes: number, file: AsyncIterable<Uint8Array>): Promise<number> {
    const attempt = newId();
    const isOwned = await this.isOwned(grant);
    const job = await this.begin(grant, (tx, it) => begun(tx, it, { attempt, bytes, isOwned }));
    try {
      await this.clear(grant, attempt);
      return await this.stage(grant, attempt, limitOf(job), file);
    } catch (error) {
      await this.giveUp(grant, attempt, error);
      throw error;
    }
  }

  /** Keeps why a file is refused before it is read, and throws it. */
  async refuse(grant: ImportGrant, refusal: UploadRefused): Promise<never> {
    await this.begin(grant, () => Promise.resolve(refusal));
    throw refusal;
  }

  /** Whether there is still somebody in whose name the lines could be done. */
  private async isOwned({ id, providerId }: ImportGrant): Promise<boolean> {
    const now = this.clock.now();
    const viewer = systemViewer(providerId, now);
    const job = await this.unitOfWork.read(viewer, (tx) => tx.find(InstallationImportEntity, id));
    return job !== null && (await ownerAt(this.unitOfWork, job, now)) !== null;
  }

  /** Lets a sending begin, if none is under way; what it is refused for is kept. */
  private async begin(
    grant: ImportGrant,
    judge: (tx: Transaction, job: InstallationImportEntity) => Promise<Begun | UploadRefused>,
  ): Promise<InstallationImportEntity> {
    const job = await this.run(grant, async (tx) => {
      const locked = await idle(tx, grant.id);
      const judged = await judge(tx, locked);
      if (!(judged instanceof UploadRefused))
        return tx.update(InstallationImportEntity, locked, judged);
      await tx.update(InstallationImportEntity, locked, { ...awaited, uploadFailure: judged.told });
      return judged;
    });
    if (job instanceof UploadRefused) throw job;
    return job;
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
        await insertLines(tx, grant.id, lines);
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
      await tx.update(InstallationImportEntity, job, { ...awaited, uploadFailure });
    });
  }

  private run<T>({ providerId }: ImportGrant, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(systemViewer(providerId, this.clock.now()), work);
  }
}

type Begun = Pick<InstallationImportEntity, 'state' | 'attempt' | 'attemptUntil' | 'uploadFailure'>;

const leaseEnd = () => Temporal.Now.instant().add(PATIENCE);

/** The import, where nothing is being sent to it. */
async function idle(tx: Transaction, id: string): Promise<InstallationImportEntity> {
  const job = await tx.lock(InstallationImportEntity, id);
  if (!job) throw new UploadRefused('UPLOAD_NOT_FOUND');
  const { state, attemptUntil } = job;
  const isLost = !attemptUntil || attemptUntil.epochMilliseconds < Date.now();
  if (state === 'AWAITED' || (state === 'UPLOADING' && isLost)) return job;
  throw over(job);
}

interface Sending {
  readonly attempt: string;
  readonly bytes: number;
  readonly isOwned: boolean;
}

/** What a sending makes of the import, or why it may not be; what was refused before takes a place among others anew. */
async function begun(
  tx: Transaction,
  job: InstallationImportEntity,
  { attempt, bytes, isOwned }: Sending,
): Promise<Begun | UploadRefused> {
  if (!isOwned) return new UploadRefused('UPLOAD_NOT_FOUND');
  if (bytes !== job.bytes) return new UploadRefused('UPLOAD_SIZE', { bytes, declared: job.bytes });
  if (job.uploadFailure && (await hasManyUndone(tx, ownerOf(job), job.id)))
    return new UploadRefused('TOO_MANY_IMPORTS', { most: MOST_UNDONE });
  return { state: 'UPLOADING', attempt, attemptUntil: leaseEnd(), uploadFailure: null };
}

/** The import, for as long as this sending is the one that counts. */
async function own(tx: Transaction, id: string, attempt: string) {
  const job = await tx.lock(InstallationImportEntity, id);
  if (job?.attempt !== attempt) throw over(job);
  return tx.update(InstallationImportEntity, job, { attemptUntil: leaseEnd() });
}

function over(job: InstallationImportEntity | null): UploadRefused {
  return new UploadRefused(job?.state === 'CANCELLED' ? 'UPLOAD_CANCELLED' : 'UPLOAD_USED');
}

function limitOf({ mode, dryRun }: InstallationImportEntity): number {
  return mode === 'ALL_OR_NOTHING' && !dryRun ? MOST_AT_ONCE : MOST_LINES;
}

function tooMany(most: number): UploadRefused {
  return new UploadRefused('FILE_TOO_MANY_LINES', { most, mostByItems: MOST_LINES });
}
