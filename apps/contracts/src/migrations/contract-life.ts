import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Amendments and renewal of contracts, prepaid packs, and what was invoiced of a contract. */
export class ContractLife1780000000170 implements MigrationInterface {
  readonly name = 'ContractLife1780000000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(contract);
    await runner.query(tables);
    for (const name of ['contract_amendment', 'contract_pack'])
      await tenantTable(runner, name, {
        customer: 'customer_id',
        users: 'everything',
        write: 'staff',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
      });
    await tenantTable(runner, 'invoiced_fee', { customer: null, write: 'system' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contract_amendment, contract_pack, invoiced_fee');
    await runner.query(`ALTER TABLE contract DROP COLUMN renewal_due_on, DROP COLUMN renewal_kind,
      DROP COLUMN renewal_months, DROP COLUMN renewal_notice_days, DROP COLUMN renewal_remind_days,
      DROP COLUMN renewal_anchor, DROP COLUMN renewals, DROP COLUMN notice_given_at,
      DROP COLUMN notice_given_by, DROP COLUMN notice_reason`);
  }
}

const contract = `
  ALTER TABLE contract
    ADD COLUMN renewal_kind text NOT NULL DEFAULT 'NONE'
      CHECK (renewal_kind IN ('TACIT', 'EXPLICIT', 'NONE')),
    ADD COLUMN renewal_months integer CHECK ((renewal_kind = 'NONE') = (renewal_months IS NULL)),
    ADD COLUMN renewal_notice_days integer
      CHECK ((renewal_kind = 'NONE') = (renewal_notice_days IS NULL)),
    ADD COLUMN renewal_remind_days integer
      CHECK ((renewal_kind = 'NONE') = (renewal_remind_days IS NULL)),
    ADD COLUMN renewal_anchor date CHECK ((renewal_kind = 'NONE') = (renewal_anchor IS NULL)),
    ADD COLUMN renewals integer NOT NULL DEFAULT 0,
    ADD COLUMN notice_given_at timestamptz,
    ADD COLUMN notice_given_by text CHECK (notice_given_by IN ('PROVIDER', 'CUSTOMER')),
    ADD COLUMN notice_reason text,
    ADD CHECK (renewal_kind = 'NONE' OR ends_before IS NOT NULL);
  ALTER TABLE contract ADD COLUMN renewal_due_on date GENERATED ALWAYS AS (
    CASE WHEN state IN ('ACTIVE', 'SUSPENDED') AND notice_given_at IS NULL THEN
      CASE renewal_kind WHEN 'TACIT' THEN ends_before - renewal_notice_days
        WHEN 'EXPLICIT' THEN ends_before END
    END) STORED;
  CREATE INDEX contract_ending ON contract (provider_id, ends_before, id)
    WHERE ends_before IS NOT NULL;
  CREATE INDEX contract_renewal_due ON contract (provider_id, renewal_due_on, id)
    WHERE renewal_due_on IS NOT NULL`;

const tables = `
  CREATE TABLE contract_amendment (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract,
    number integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('AMENDMENT', 'RENEWAL', 'TERMINATION')),
    state text NOT NULL CHECK (state IN ('SCHEDULED', 'EFFECTIVE', 'WITHDRAWN', 'LAPSED')),
    effective_on date NOT NULL,
    effective_at timestamptz NOT NULL,
    changes jsonb NOT NULL,
    before jsonb CHECK ((state = 'EFFECTIVE') = (before IS NOT NULL)),
    effect integer CHECK ((state = 'EFFECTIVE') = (effect IS NOT NULL)),
    reason text,
    made_at timestamptz NOT NULL,
    made_by uuid,
    closed_at timestamptz,
    version integer NOT NULL,
    UNIQUE (contract_id, number),
    UNIQUE (contract_id, effect)
  );
  CREATE TABLE contract_pack (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract,
    external_id text,
    state text NOT NULL CHECK (state IN ('PENDING', 'GRANTED')),
    minutes integer NOT NULL CHECK (minutes > 0),
    valid_from date NOT NULL,
    expires_before date CHECK (expires_before > valid_from),
    valid_from_at timestamptz NOT NULL,
    expires_at timestamptz CHECK ((expires_before IS NULL) = (expires_at IS NULL)),
    draw_order text NOT NULL CHECK (draw_order IN ('EXPIRY_FIRST', 'OLDEST_FIRST')),
    overdraft text NOT NULL CHECK (overdraft IN ('BLOCK', 'ALLOW', 'CONVERT')),
    price_minor bigint CHECK (price_minor > 0),
    price_currency text CHECK ((price_minor IS NULL) = (price_currency IS NULL)),
    sold_at timestamptz NOT NULL,
    granted_at timestamptz CHECK ((state = 'GRANTED') = (granted_at IS NOT NULL)),
    version integer NOT NULL,
    UNIQUE (provider_id, external_id)
  );
  CREATE INDEX contract_pack_contract ON contract_pack (contract_id, valid_from, id);
  CREATE TABLE invoiced_fee (
    provider_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    invoice_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
    number text NOT NULL,
    starts_on date NOT NULL,
    ends_before date NOT NULL CHECK (ends_before > starts_on),
    PRIMARY KEY (provider_id, contract_id, starts_on, invoice_id)
  )`;
