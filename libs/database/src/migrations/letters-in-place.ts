import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rolesOf } from '../migrate.js';

/** Reactors look where in the log a letter of the projectors stands: what comes before it is projected. */
export class LettersInPlace1780000000007 implements MigrationInterface {
  readonly name = 'LettersInPlace1780000000007';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`GRANT SELECT (position) ON dead_letter TO ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`REVOKE SELECT (position) ON dead_letter FROM ${app}`);
  }
}
