import { rolesOf, tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Products, versions with their windows, support exceptions. */
export class CreateProducts1780100000001 implements MigrationInterface {
  readonly name = 'CreateProducts1780100000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await tenantTable(runner, 'product', {
      customer: null,
      readers: 'everyone',
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'product_version', {
      customer: null,
      readers: 'everyone',
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'support_exception', {
      customer: 'customer_id',
      also: 'customer_id IS NULL',
      users: 'everything',
      write: 'staff',
      commands: ['SELECT', 'INSERT'],
    });
    const { app } = await rolesOf(runner);
    await runner.query(lifecycleTurns);
    await runner.query(`GRANT SELECT ON lifecycle_turn TO ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW lifecycle_turn');
    await runner.query('DROP TABLE support_exception, product_version, product');
  }
}

const tables = `
  CREATE TABLE product (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    version int NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    scheme text NOT NULL CHECK (scheme IN ('NUMBERED', 'NAMED')),
    lines jsonb NOT NULL CHECK (jsonb_array_length(lines) > 0),
    external_owner uuid,
    external_id text,
    created_at timestamptz NOT NULL,
    UNIQUE (provider_id, id),
    UNIQUE (provider_id, key),
    UNIQUE (provider_id, external_owner, external_id),
    CHECK ((external_owner IS NULL) = (external_id IS NULL))
  );

  CREATE TABLE product_version (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    version int NOT NULL,
    product_id uuid NOT NULL,
    line text NOT NULL,
    label text NOT NULL,
    canonical_label text NOT NULL,
    released_at timestamptz,
    known_at timestamptz,
    import_reason text,
    withdrawn_at timestamptz,
    obsolete_from timestamptz,
    supported_through date,
    successor_id uuid,
    charter_version_id uuid,
    UNIQUE (provider_id, id),
    UNIQUE (provider_id, product_id, line, canonical_label),
    FOREIGN KEY (provider_id, product_id) REFERENCES product (provider_id, id),
    FOREIGN KEY (provider_id, successor_id) REFERENCES product_version (provider_id, id),
    CONSTRAINT release_known CHECK ((released_at IS NULL) = (known_at IS NULL) AND known_at >= released_at),
    CONSTRAINT window_whole CHECK (
      num_nonnulls(withdrawn_at, obsolete_from, supported_through, successor_id, charter_version_id)
        IN (0, 5) AND obsolete_from >= withdrawn_at - interval '1 day'),
    CONSTRAINT window_after_release CHECK (withdrawn_at IS NULL OR released_at IS NOT NULL)
  );
  CREATE INDEX product_version_released 
    ON product_version (provider_id, coalesce(released_at, 'infinity'), id);
  CREATE INDEX product_version_obsolete ON product_version (provider_id, obsolete_from)
    WHERE obsolete_from IS NOT NULL;
  CREATE INDEX product_version_successor ON product_version (provider_id, successor_id)
    WHERE successor_id IS NOT NULL;

  CREATE TABLE support_exception (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    product_version_id uuid NOT NULL,
    customer_id uuid,
    reason text NOT NULL CHECK (reason ~ '\\S'),
    decided_by uuid,
    recorded_at timestamptz NOT NULL,
    until timestamptz NOT NULL CHECK (until > recorded_at),
    price_minor bigint,
    price_currency text,
    FOREIGN KEY (provider_id, product_version_id) REFERENCES product_version (provider_id, id),
    CHECK ((price_minor IS NULL) = (price_currency IS NULL))
  );
  CREATE INDEX support_exception_version ON support_exception (provider_id, product_version_id)`;

/** Every instant at which a version's state begins, as one list that pages by keyset. */
const lifecycleTurns = `
  CREATE VIEW lifecycle_turn WITH (security_invoker = true) AS
    SELECT v.id, v.provider_id, v.product_id, v.charter_version_id, turn.at, turn.state
    FROM product_version v
    CROSS JOIN LATERAL (VALUES
      (v.released_at, 'CURRENT'), (v.withdrawn_at, 'WITHDRAWN'), (v.obsolete_from, 'OBSOLETE')
    ) AS turn (at, state)
    WHERE turn.at IS NOT NULL`;
