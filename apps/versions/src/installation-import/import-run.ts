import { actingAs, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { Refused } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { InstallationJudging } from '../installation/installation-judging.js';
import { writeInstallations } from '../installation/installation.writes.js';
import { effectOf, type JudgedItem } from '../installation/judged-item.js';
import { InstallationImportEntity } from './installation-import.entity.js';
import { ownerAt } from './import-owner.js';
import { keepOutcomes, linesAfter, type KeptOutcome } from './import-lines.js';
import { itemsOf, withoutRights, type LineItem, type StagedLine } from './line-items.js';
import { RUN } from './upload.service.js';

const BATCH = 500;

type Judged = JudgedItem | Refused;

/** What is judged of lines, with what it takes to write it. */
interface JudgedLines {
  readonly lines: readonly StagedLine[];
  readonly judged: readonly Judged[];
  readonly zone: string;
}

/**
 * Does the lines of an import, in its creator's name, by the rights of the moment: 500 in a transaction, or all of
 * them where one wrong line refuses all. What a transaction has done stands with its outcomes and its progress, so
 * that a process that dies leaves nothing half done, and nothing is done twice.
 */
@Injectable()
export class ImportRun {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(id: string, dueAt: Temporal.Instant, tx: Transaction): Promise<void> {
    const job = await tx.lock(InstallationImportEntity, id);
    if (job?.state !== 'QUEUED' && job?.state !== 'RUNNING') return;
    const creator = await ownerAt(this.unitOfWork, job, Temporal.Instant.from(tx.viewer.now));
    const whole = job.mode === 'ALL_OR_NOTHING' && !job.dryRun;
    const isOver = await (whole ? doAll(tx, job, creator) : doBatch(tx, job, creator));
    await tx.update(InstallationImportEntity, job, { state: isOver ? 'DONE' : 'RUNNING' });
    if (!isOver) await tx.schedule(RUN, id, otherThan(dueAt, tx));
  }
}

/** Due now, and at another instant than the work that is just being done: it would be taken for that. */
function otherThan(dueAt: Temporal.Instant, tx: Transaction): Temporal.Instant {
  const now = Temporal.Instant.from(Temporal.Instant.from(tx.viewer.now).round('millisecond'));
  return now.equals(dueAt) ? now.subtract({ milliseconds: 1 }) : now;
}

/** Does the next lines; whether there are no more. */
async function doBatch(
  tx: Transaction,
  job: InstallationImportEntity,
  creator: Viewer | null,
): Promise<boolean> {
  const lines = await linesAfter(tx, job.id, job.lastLine, BATCH);
  const outcomes = await as(tx, creator, async (own) => {
    const found = await judgeLines(own, lines, creator !== null);
    return job.dryRun ? wouldBe(found) : writeLines(own, found);
  });
  await keepOutcomes(tx, job, outcomes);
  return lines.length < BATCH;
}

/** Judges all lines before the first is written, and writes none where one is wrong. */
async function doAll(
  tx: Transaction,
  job: InstallationImportEntity,
  creator: Viewer | null,
): Promise<true> {
  const outcomes = await as(tx, creator, async (own) => {
    const found: JudgedLines[] = [];
    for (let last = 0; ;) {
      const lines = await actingAs(own, tx.viewer, (system) =>
        linesAfter(system, job.id, last, BATCH),
      );
      found.push(await judgeLines(own, lines, creator !== null));
      last = lines.at(-1)?.line ?? last;
      if (lines.length < BATCH) break;
    }
    const isWrong = found.some(({ judged }) => judged.some((item) => item instanceof Refused));
    const done: KeptOutcome[] = [];
    for (const part of found) done.push(...(isWrong ? leftOut(part) : await writeLines(own, part)));
    return done;
  });
  await keepOutcomes(tx, job, outcomes);
  return true;
}

/** As the creator; where no rights are left, nothing is read or written in anybody's name. */
function as<T>(tx: Transaction, creator: Viewer | null, work: (own: Transaction) => Promise<T>) {
  return creator ? actingAs(tx, creator, work) : work(tx);
}

async function judgeLines(
  tx: Transaction,
  lines: readonly StagedLine[],
  hasRights: boolean,
): Promise<JudgedLines> {
  if (!hasRights) return { lines, judged: lines.map(withoutRights), zone: 'UTC' };
  const items = await itemsOf(tx, lines);
  const sound = items.filter((item): item is LineItem => !(item instanceof Refused));
  const judging = await InstallationJudging.read(tx, sound);
  const judged: Judged[] = [];
  for (const item of items)
    judged.push(item instanceof Refused ? item : await refusalOr(() => judging.judge(item, [])));
  return { lines, judged, zone: judging.zone };
}

async function refusalOr<T>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

async function writeLines(
  tx: Transaction,
  { lines, judged, zone }: JudgedLines,
): Promise<KeptOutcome[]> {
  const sound = judged.filter((item): item is JudgedItem => !(item instanceof Refused));
  const effects = sound.map(effectOf).values();
  const written = (await writeInstallations(tx, sound, zone)).values();
  return judged.map((item, index) => {
    const { line } = lines[index]!;
    if (item instanceof Refused) return { line, outcome: 'REFUSED', refusal: item };
    return { line, outcome: effects.next().value!, installationId: written.next().value!.id };
  });
}

function wouldBe({ lines, judged }: JudgedLines): KeptOutcome[] {
  return judged.map((item, index) => {
    const { line } = lines[index]!;
    if (item instanceof Refused) return { line, outcome: 'REFUSED', refusal: item };
    return { line, outcome: effectOf(item), installationId: item.existing?.id };
  });
}

/** What is in order is left out, for the sake of what is not. */
function leftOut({ lines, judged }: JudgedLines): KeptOutcome[] {
  return judged.map((item, index) => {
    const { line } = lines[index]!;
    return item instanceof Refused
      ? { line, outcome: 'REFUSED', refusal: item }
      : { line, outcome: 'LEFT_OUT', installationId: item.existing?.id };
  });
}
