import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchWords } from '../problem/domain/search-words.js';

/** Problems read at once. */
const BATCH = 500;

/**
 * The words of each problem, by which it is found. An index of whole texts would not do: under row security PostgreSQL
 * does not search it.
 */
export class FindProblems1780100000340 implements MigrationInterface {
  readonly name = 'FindProblems1780100000340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    // The owner sees no row under forced row security.
    await runner.query('ALTER TABLE problem NO FORCE ROW LEVEL SECURITY');
    await fill(runner);
    await runner.query('ALTER TABLE problem FORCE ROW LEVEL SECURITY');
    await tenantTable(runner, 'problem_word', {
      customer: null,
      readers: 'everyone',
      outside: 'EXISTS (SELECT FROM problem WHERE problem.id = problem_word.problem_id)',
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'DELETE'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE problem_word');
  }
}

/** Compared byte by byte, so that the words that begin alike lie side by side whatever the database's language. */
const table = `
  CREATE TABLE problem_word (
    provider_id uuid NOT NULL,
    word text COLLATE "C" NOT NULL CHECK (length(word) BETWEEN 1 AND 40),
    problem_id uuid NOT NULL,
    PRIMARY KEY (provider_id, word, problem_id),
    FOREIGN KEY (provider_id, problem_id) REFERENCES problem (provider_id, id)
  );
  CREATE INDEX problem_word_problem ON problem_word (provider_id, problem_id)`;

async function fill(runner: QueryRunner): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const problems = (await runner.query(
      `SELECT id, provider_id, reference, title, workaround FROM problem
       WHERE id > $1 ORDER BY id LIMIT ${BATCH}`,
      [after],
    )) as Problem[];
    const found = problems.flatMap(({ id, provider_id: provider, ...texts }) =>
      searchWords(texts.reference, texts.title, texts.workaround).map((word) => ({
        ...{ provider_id: provider, problem_id: id, word },
      })),
    );
    await runner.query(
      `INSERT INTO problem_word (provider_id, word, problem_id)
       SELECT provider_id, word, problem_id
       FROM jsonb_to_recordset($1::jsonb) AS found (provider_id uuid, word text, problem_id uuid)`,
      [JSON.stringify(found)],
    );
    const last = problems.at(-1);
    if (!last || problems.length < BATCH) return;
    after = last.id;
  }
}

interface Problem {
  id: string;
  provider_id: string;
  reference: string;
  title: string | null;
  workaround: string | null;
}
