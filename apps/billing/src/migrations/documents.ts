import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Legal profiles, invoices with their series, payments, accounts. */
export class Documents1780000000330 implements MigrationInterface {
  readonly name = 'Documents1780000000330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(immutability);
    const commands = ['SELECT', 'INSERT', 'UPDATE'] as const;
    await tenantTable(runner, 'legal_profile', { customer: 'id', write: 'readers', commands });
    const ofCustomer = { customer: 'customer_id', write: 'staff' } as const;
    await tenantTable(runner, 'invoice', { ...ofCustomer, commands });
    await tenantTable(runner, 'payment', { ...ofCustomer, commands: ['SELECT', 'INSERT'] });
    await tenantTable(runner, 'invoice_series', { customer: null, write: 'staff', commands });
    await tenantTable(runner, 'account', { customer: 'id', write: 'staff', commands });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE account, payment, invoice, invoice_series, legal_profile;
      DROP FUNCTION keep_issued()`);
  }
}

const tables = `
  CREATE TABLE legal_profile (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    legal_name text,
    address_line text,
    postal_code text,
    city text,
    country text,
    registration_number text,
    tax_numbers jsonb NOT NULL,
    iban text,
    version integer NOT NULL
  );
  CREATE INDEX legal_profile_provider ON legal_profile (provider_id, id);
  CREATE TABLE invoice_series (
    provider_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
    year integer NOT NULL,
    last_sequence integer NOT NULL,
    last_date date,
    last_hash text,
    PRIMARY KEY (provider_id, kind, year)
  );
  CREATE TABLE invoice (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
    state text NOT NULL CHECK (state IN ('BLOCKED', 'ISSUED')),
    corrects_id uuid CHECK ((kind = 'CREDIT_NOTE') = (corrects_id IS NOT NULL)),
    reason text CHECK ((kind = 'CREDIT_NOTE') = (reason IS NOT NULL)),
    language text NOT NULL CHECK (language IN ('fr', 'en')),
    currency text NOT NULL,
    lines jsonb NOT NULL,
    tax_rates jsonb NOT NULL,
    taxes jsonb NOT NULL,
    net_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    gross_minor bigint NOT NULL CHECK (gross_minor = net_minor + tax_minor),
    settled_minor bigint NOT NULL,
    created_at timestamptz NOT NULL,
    series_year integer,
    sequence integer,
    number text,
    issued_on date,
    due_on date,
    issued_at timestamptz,
    seller jsonb,
    buyer jsonb,
    hash text,
    previous_hash text,
    version integer NOT NULL,
    UNIQUE (provider_id, id),
    UNIQUE (provider_id, number),
    UNIQUE (provider_id, kind, series_year, sequence),
    FOREIGN KEY (provider_id, corrects_id) REFERENCES invoice (provider_id, id),
    CHECK ((state = 'ISSUED') = (num_nulls(series_year, sequence, number, issued_on, due_on,
      issued_at, seller, buyer, hash) = 0)),
    CHECK (state = 'ISSUED' OR num_nonnulls(series_year, sequence, number, issued_on, due_on,
      issued_at, seller, buyer, hash, previous_hash) = 0)
  );
  CREATE INDEX invoice_newest ON invoice (provider_id, created_at, id);
  CREATE INDEX invoice_customer ON invoice (provider_id, customer_id, created_at, id);
  CREATE INDEX invoice_corrects ON invoice (provider_id, corrects_id);
  CREATE TABLE payment (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    invoice_id uuid NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    currency text NOT NULL,
    received_on date NOT NULL,
    bank_reference text,
    recorded_at timestamptz NOT NULL,
    FOREIGN KEY (provider_id, invoice_id) REFERENCES invoice (provider_id, id)
  );
  CREATE INDEX payment_invoice ON payment (provider_id, invoice_id);
  CREATE TABLE account (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    in_good_standing boolean NOT NULL,
    version integer NOT NULL
  );
  CREATE INDEX account_provider ON account (provider_id, id)`;

/** Issued documents never change: only what settles them does. */
const immutability = `
  CREATE FUNCTION keep_issued() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(OLD) - '{settled_minor,version}'::text[]
        IS DISTINCT FROM to_jsonb(NEW) - '{settled_minor,version}'::text[] THEN
      RAISE EXCEPTION 'document % was issued and cannot change', OLD.number
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keep_issued BEFORE UPDATE OR DELETE ON invoice FOR EACH ROW
    WHEN (OLD.state = 'ISSUED') EXECUTE FUNCTION keep_issued()`;
