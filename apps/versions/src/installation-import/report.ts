import { systemViewer, UnitOfWork } from '@charter/database';
import { toMutationError } from '@charter/subgraph';
import { stringify } from 'csv-stringify';
import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { COLUMNS, cellsOf } from './domain/columns.js';
import { toldOutcome, type ImportLineEntity } from './import-line.entity.js';
import type { ImportGrant } from './import-links.js';
import { linesOf } from './import.lists.js';
import { InstallationImportEntity } from './installation-import.entity.js';
import { shownRefusal } from './kept-refusal.js';

const BATCH = 1_000;

/**
 * Writes the lines of an import as CSV, with what became of each. Spreadsheets take a cell that begins with
 * `=`, `+`, `-`, `@`, a tab or a carriage return for a formula: such a cell is written behind an apostrophe, and so is
 * what would begin a cell where the spreadsheet's language cuts by semicolon or tab, whatever stands between quotes.
 */
export async function writeReport(
  unitOfWork: UnitOfWork,
  grant: ImportGrant,
  now: Temporal.Instant,
  target: Writable,
): Promise<void> {
  const columns = ['file_line', 'outcome', 'code', 'column', 'message', 'remedy', ...COLUMNS];
  const csv = stringify({ bom: true, header: true, columns, escape_formulas: true });
  await pipeline(records(unitOfWork, grant, now), csv, target);
}

async function* records(unitOfWork: UnitOfWork, grant: ImportGrant, now: Temporal.Instant) {
  const viewer = systemViewer(grant.providerId, now);
  const job = await unitOfWork.read(viewer, (tx) => tx.find(InstallationImportEntity, grant.id));
  if (!job) return;
  for (let last = 0; ;) {
    const lines = await unitOfWork.read(viewer, (tx) =>
      linesOf(tx, grant.id)
        .andWhere('line.line > :last', { last })
        .orderBy('line.line')
        .limit(BATCH)
        .getMany(),
    );
    for (const line of lines) yield recordOf(job, line, grant.language);
    if (lines.length < BATCH) return;
    last = lines.at(-1)!.line;
  }
}

function recordOf(
  job: InstallationImportEntity,
  { line, outcome, refusal, cells }: ImportLineEntity,
  language: 'fr' | 'en',
) {
  const error = refusal && toMutationError(shownRefusal(refusal), language);
  const said = Object.entries(cellsOf(cells)).map(([column, text]) => [
    column,
    text && inert(text),
  ]);
  return {
    file_line: line,
    outcome: toldOutcome(job, outcome),
    code: error?.code,
    column: error?.path.join('.'),
    message: error && inert(error.message),
    remedy: error?.remedy,
    ...Object.fromEntries(said),
  };
}

function inert(text: string): string {
  return text.replace(/([;\t\r\n][\s"]*)(?=[=+\-@＝＋－＠])/g, "$1'");
}
