import type { Transaction } from '@charter/database';
import type { Refused } from '@charter/subgraph';
import type { LineOutcome } from './import-line.entity.js';
import { InstallationImportEntity } from './installation-import.entity.js';
import { keptRefusal } from './kept-refusal.js';
import type { StagedLine } from './line-items.js';
import type { ParsedLine } from './parse-lines.js';

const DELETED_AT_ONCE = 5_000;
const LONGEST_ID = 200;

/** What became of a line. */
export interface KeptOutcome {
  readonly line: number;
  readonly outcome: Exclude<LineOutcome, 'PENDING'>;
  readonly refusal?: Refused;
  readonly installationId?: string | undefined;
}

/** The lines that come after one, in their order. */
export function linesAfter(
  tx: Transaction,
  importId: string,
  line: number,
  most: number,
): Promise<StagedLine[]> {
  return tx.manager.query<StagedLine[]>(
    `SELECT l.line, l.cells, l.problem, EXISTS (
       SELECT FROM installation_import_line other
       WHERE other.provider_id = l.provider_id AND other.import_id = l.import_id
         AND other.external_id = l.external_id AND other.line <> l.line) AS repeated
     FROM installation_import_line l
     WHERE l.provider_id = $1 AND l.import_id = $2 AND l.line > $3 ORDER BY l.line LIMIT $4`,
    [tx.viewer.providerId, importId, line, most],
  );
}

/** Keeps what became of lines, and how far the import is. */
export async function keepOutcomes(
  tx: Transaction,
  job: InstallationImportEntity,
  outcomes: readonly KeptOutcome[],
): Promise<void> {
  const rows = outcomes.map(({ line, outcome, refusal, installationId }) => ({
    line,
    outcome,
    refusal: refusal ? keptRefusal(refusal) : null,
    installation_id: installationId ?? null,
  }));
  await tx.manager.query(
    `UPDATE installation_import_line l
     SET outcome = kept.outcome, refusal = kept.refusal, installation_id = kept.installation_id
     FROM jsonb_to_recordset($3)
       AS kept (line int, outcome text, refusal jsonb, installation_id uuid)
     WHERE l.provider_id = $1 AND l.import_id = $2 AND l.line = kept.line AND l.line = ANY ($4)`,
    // Named once more, so that the lines are found by their index whatever the planner knows of them.
    [tx.viewer.providerId, job.id, JSON.stringify(rows), rows.map(({ line }) => line)],
  );
  const among = (outcome: LineOutcome) => rows.filter((row) => row.outcome === outcome).length;
  await tx.update(InstallationImportEntity, job, {
    done: job.done + rows.length,
    lastLine: rows.at(-1)?.line ?? job.lastLine,
    created: job.created + among('CREATED'),
    changed: job.changed + among('CHANGED'),
    unchanged: job.unchanged + among('UNCHANGED'),
    refused: job.refused + among('REFUSED'),
  });
}

/** Stages lines of a file; one that is there already stays. */
export async function insertLines(
  tx: Transaction,
  importId: string,
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
    [importId, tx.viewer.providerId, JSON.stringify(staged)],
  );
}

export async function countLines(tx: Transaction, importId: string): Promise<number> {
  const [row] = await tx.manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM installation_import_line
     WHERE provider_id = $1 AND import_id = $2`,
    [tx.viewer.providerId, importId],
  );
  return row?.count ?? 0;
}

/** Deletes some lines of an import, a bounded number; whether there may be more. */
export async function deleteSomeLines(tx: Transaction, importId: string): Promise<boolean> {
  const gone = await tx.manager.query<unknown[]>(
    `WITH gone AS (
       DELETE FROM installation_import_line WHERE provider_id = $1 AND import_id = $2 AND line <= (
         SELECT max(line) FROM (
           SELECT line FROM installation_import_line
           WHERE provider_id = $1 AND import_id = $2 ORDER BY line LIMIT ${DELETED_AT_ONCE}) first)
       RETURNING line)
     SELECT line FROM gone`,
    [tx.viewer.providerId, importId],
  );
  return gone.length === DELETED_AT_ONCE;
}
