import { tenantTable, viewerPerson } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const viewerClient = `(SELECT (viewer()->>'clientId')::uuid)`;

/** Imports of installations by files, and their lines until they are forgotten. */
export class CreateInstallationImports1780100000250 implements MigrationInterface {
  readonly name = 'CreateInstallationImports1780100000250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await tenantTable(runner, 'installation_import', {
      customer: null,
      also: `created_by = ${viewerPerson} OR client_id = ${viewerClient}`,
      write: 'readers',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'installation_import_line', {
      customer: null,
      also: 'import_id IN (SELECT own.id FROM installation_import own)',
      write: 'system',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE installation_import_line, installation_import');
  }
}

const tables = `
  CREATE TABLE installation_import (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    created_by uuid,
    client_id uuid,
    created_at timestamptz NOT NULL,
    mode text NOT NULL CHECK (mode IN ('ALL_OR_NOTHING', 'VALID_ITEMS')),
    dry_run boolean NOT NULL,
    bytes int NOT NULL CHECK (bytes > 0),
    state text NOT NULL CHECK (state IN ('AWAITED', 'UPLOADING', 'QUEUED', 'RUNNING', 'DONE')),
    upload_until timestamptz NOT NULL,
    attempt uuid,
    attempt_until timestamptz,
    upload_failure jsonb,
    total int,
    done int NOT NULL DEFAULT 0,
    last_line int NOT NULL DEFAULT 0,
    created int NOT NULL DEFAULT 0,
    changed int NOT NULL DEFAULT 0,
    unchanged int NOT NULL DEFAULT 0,
    refused int NOT NULL DEFAULT 0,
    forgotten_at timestamptz,
    UNIQUE (provider_id, id),
    CHECK (num_nonnulls(created_by, client_id) = 1)
  );
  CREATE INDEX installation_import_created ON installation_import (provider_id, created_at, id);

  CREATE TABLE installation_import_line (
    import_id uuid NOT NULL,
    line int NOT NULL,
    provider_id uuid NOT NULL,
    external_id text,
    cells text[] NOT NULL,
    problem text,
    outcome text NOT NULL DEFAULT 'PENDING'
      CHECK (outcome IN ('PENDING', 'CREATED', 'CHANGED', 'UNCHANGED', 'LEFT_OUT', 'REFUSED')),
    refusal jsonb,
    installation_id uuid,
    PRIMARY KEY (import_id, line),
    FOREIGN KEY (provider_id, import_id) REFERENCES installation_import (provider_id, id)
  );
  CREATE INDEX installation_import_line_external
    ON installation_import_line (import_id, external_id);
  CREATE INDEX installation_import_line_outcome
    ON installation_import_line (import_id, outcome, line)`;
