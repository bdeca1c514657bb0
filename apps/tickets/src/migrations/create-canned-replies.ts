import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts that the provider has ready, and their changes. */
export class CreateCannedReplies1780200000090 implements MigrationInterface {
  readonly name = 'CreateCannedReplies1780200000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE canned_reply (
        id uuid PRIMARY KEY,
        provider_id uuid NOT NULL,
        version integer NOT NULL,
        key text NOT NULL,
        texts jsonb NOT NULL CHECK (texts <> '{}'),
        retired boolean NOT NULL,
        UNIQUE (provider_id, id),
        UNIQUE (provider_id, key)
      );
      CREATE TABLE canned_reply_revision (
        id uuid PRIMARY KEY,
        provider_id uuid NOT NULL,
        canned_reply_id uuid NOT NULL,
        version integer NOT NULL,
        texts jsonb NOT NULL,
        retired boolean NOT NULL,
        person_id uuid,
        at timestamptz NOT NULL,
        UNIQUE (provider_id, canned_reply_id, version),
        FOREIGN KEY (provider_id, canned_reply_id) REFERENCES canned_reply (provider_id, id)
      )`);
    await tenantTable(runner, 'canned_reply', {
      customer: null,
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'canned_reply_revision', {
      customer: null,
      write: 'staff',
      commands: ['SELECT', 'INSERT'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE canned_reply_revision, canned_reply');
  }
}
