import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everything that was told of versions to whoever runs them or looks after those who do, in its order: what is due
 * next follows from the last of it.
 */
export class KeepNotices1780100000270 implements MigrationInterface {
  readonly name = 'KeepNotices1780100000270';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE version_notice RENAME TO version_notice_before');
    await runner.query(tables);
    // The owner sees no row under forced row security.
    await runner.query(`
      ALTER TABLE product_version NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE version_notice_before NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE due_work NO FORCE ROW LEVEL SECURITY;
      ${backfill};
      ${lookAgain};
      ALTER TABLE due_work FORCE ROW LEVEL SECURITY;
      ALTER TABLE product_version FORCE ROW LEVEL SECURITY;
      DROP TABLE version_notice_before`);
    await tenantTable(runner, 'version_notice', {
      customer: 'customer_id',
      users: 'everything',
      reseller: 'reseller_id',
      write: 'system',
      commands: ['SELECT', 'INSERT'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE version_notice RENAME TO version_notice_after');
    await runner.query(tableBefore);
    await runner.query(`
      ALTER TABLE version_notice_after NO FORCE ROW LEVEL SECURITY;
      ${restore};
      DROP TABLE version_notice_after`);
    await tenantTable(runner, 'version_notice', {
      customer: null,
      write: 'system',
      commands: ['SELECT', 'INSERT'],
    });
  }
}

const tables = `
  CREATE TABLE version_notice (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    product_version_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    sequence int NOT NULL CHECK (sequence > 0),
    customer_id uuid,
    reseller_id uuid,
    customers int CHECK (customers > 0),
    occasion text NOT NULL CHECK (
      occasion IN ('RELEASE', 'WARNING_90', 'WARNING_30', 'END', 'CORRECTION', 'RECALLED')),
    stage text CHECK (stage IN ('RELEASE', 'WARNING_90', 'WARNING_30', 'END')),
    ends_at timestamptz,
    supported_through date,
    recalled boolean NOT NULL,
    corrects uuid REFERENCES version_notice,
    told_at timestamptz NOT NULL,
    UNIQUE (provider_id, product_version_id, organization_id, sequence),
    FOREIGN KEY (provider_id, product_version_id) REFERENCES product_version (provider_id, id),
    CHECK (organization_id = coalesce(customer_id, reseller_id) AND num_nonnulls(customer_id, reseller_id) = 1),
    CHECK ((reseller_id IS NULL) = (customers IS NULL)),
    CHECK (num_nonnulls(stage, ends_at, supported_through) IN (0, 3)),
    CHECK ((corrects IS NULL) = (occasion <> 'CORRECTION')),
    CHECK (recalled OR occasion <> 'RECALLED')
  );
  CREATE UNIQUE INDEX version_notice_recall
    ON version_notice (provider_id, product_version_id, organization_id) WHERE occasion = 'RECALLED';
  CREATE UNIQUE INDEX version_notice_corrects ON version_notice (corrects) WHERE corrects IS NOT NULL;
  CREATE INDEX version_notice_version ON version_notice (provider_id, product_version_id, told_at, id);
  CREATE INDEX version_notice_organization ON version_notice (provider_id, organization_id, told_at, id);
  CREATE INDEX version_notice_customer ON version_notice (provider_id, customer_id, product_version_id)`;

/** Customers were told of the successor and of the end; a window that is gone since leaves what it was unknown. */
const backfill = `
  INSERT INTO version_notice (id, provider_id, product_version_id, organization_id, sequence, customer_id,
    occasion, stage, ends_at, supported_through, recalled, told_at)
  SELECT b.notice_id, b.provider_id, b.product_version_id, b.customer_id,
    row_number() OVER (PARTITION BY b.provider_id, b.product_version_id, b.customer_id ORDER BY b.occasion DESC),
    b.customer_id, told.occasion, told.occasion, v.obsolete_from, v.supported_through, false, told.at
  FROM version_notice_before b
  JOIN product_version v ON v.provider_id = b.provider_id AND v.id = b.product_version_id
  CROSS JOIN LATERAL (SELECT
    CASE b.occasion WHEN 'WITHDRAWN' THEN 'RELEASE' ELSE 'END' END AS occasion,
    CASE b.occasion WHEN 'WITHDRAWN' THEN v.withdrawn_at ELSE v.obsolete_from END AS at) told
  WHERE v.obsolete_from IS NOT NULL`;

/** Whatever is not told yet is due; what was about to be told is found by that. */
const lookAgain = `
  DELETE FROM due_work WHERE kind IN ('version.notify-withdrawn', 'version.notify-obsolete');
  INSERT INTO due_work (provider_id, kind, id, due_at)
  SELECT provider_id, 'version.notices', id, date_trunc('milliseconds', now())
  FROM product_version WHERE withdrawn_at IS NOT NULL OR recalled_at IS NOT NULL`;

const tableBefore = `
  CREATE TABLE version_notice (
    provider_id uuid NOT NULL,
    product_version_id uuid NOT NULL,
    occasion text NOT NULL CHECK (occasion IN ('WITHDRAWN', 'OBSOLETE')),
    customer_id uuid NOT NULL,
    notice_id uuid NOT NULL,
    PRIMARY KEY (provider_id, product_version_id, occasion, customer_id)
  )`;

const restore = `
  INSERT INTO version_notice (provider_id, product_version_id, occasion, customer_id, notice_id)
  SELECT provider_id, product_version_id, CASE occasion WHEN 'RELEASE' THEN 'WITHDRAWN' ELSE 'OBSOLETE' END,
    customer_id, id
  FROM version_notice_after WHERE occasion IN ('RELEASE', 'END') AND customer_id IS NOT NULL
  ON CONFLICT DO NOTHING`;
