import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was told of a problem that was merged is known of the one that it went into, and was copied to it; from now on it
 * is given over, and taken from there once more with what is told of that one next.
 */
export class GiveOverTold1780200000275 implements MigrationInterface {
  readonly name = 'GiveOverTold1780200000275';

  async up(runner: QueryRunner): Promise<void> {
    // The owner sees no row under forced row security.
    await runner.query(`
      ALTER TABLE problem_ticket NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE known_problem NO FORCE ROW LEVEL SECURITY;
      UPDATE problem_ticket link SET told_fix_ids = '{}' FROM known_problem problem
        WHERE problem.id = link.problem_id AND problem.merged AND link.told_fix_ids <> '{}';
      ALTER TABLE known_problem FORCE ROW LEVEL SECURITY;
      ALTER TABLE problem_ticket FORCE ROW LEVEL SECURITY`);
  }

  /** The copies stand. */
  async down(): Promise<void> {}
}
