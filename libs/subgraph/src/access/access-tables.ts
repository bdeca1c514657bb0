import { among, type Migration, rolesOf, tenantTable, viewerPerson } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is who: the same tables in every service. `contracts` owns them and adds columns of its own,
 * the others keep them as a projection, which only their projectors write.
 */
export async function createAccessTables(
  runner: QueryRunner,
  writers: { readonly write: 'readers' | 'system' },
): Promise<void> {
  await runner.query(tables);
  const { write } = writers;
  const ofOwnCustomers = `${among('customer_id', 'administers')} OR ${among('customer_id', 'usesFor')}`;
  // Its policy cannot ask viewer_customers(), which reads this very table.
  await tenantTable(runner, 'delegation', {
    customer: null,
    reseller: 'reseller_id',
    also: ofOwnCustomers,
    write,
    platform: true,
  });
  await tenantTable(runner, 'organization', {
    customer: 'id',
    users: 'everything',
    reseller: 'id',
    also: 'id = provider_id OR id IN (SELECT reseller_id FROM delegation)',
    write,
    platform: true,
  });
  await tenantTable(runner, 'membership', {
    customer: 'organization_id',
    users: 'everything',
    reseller: 'organization_id',
    also: 'organization_id = provider_id',
    write,
    platform: true,
  });
  await tenantTable(runner, 'person', {
    customer: null,
    also: `id = ${viewerPerson} OR EXISTS (SELECT FROM membership m WHERE m.person_id = person.id)`,
    write,
    platform: true,
  });
  await tenantTable(runner, 'api_client', {
    customer: 'organization_id',
    reseller: 'organization_id',
    write,
    platform: true,
  });
  if (write === 'system') return;
  // In a projection two persons may have one identity for a moment: the erased one leaves by a topic
  // of its own.
  await runner.query('ALTER TABLE person ADD UNIQUE (provider_id, issuer, subject)');
  await holdWriters(runner);
}

/**
 * Who sees a row need not change it: outside the staff only administrative users write, and only for
 * their organization.
 */
async function holdWriters(runner: QueryRunner): Promise<void> {
  const { app } = await rolesOf(runner);
  const ours = `(SELECT viewer()->>'kind' <> 'request' OR viewer()->'staffRoles' <> '[]')`;
  const writers = {
    organization: ours,
    membership: `${ours} OR ${among('organization_id', 'administers')}`,
    api_client: `${ours} OR ${among('organization_id', 'administers')}`,
    person: `${ours} OR (SELECT viewer()->'administers' <> '[]')`,
    delegation: `${ours} OR ${among('customer_id', 'administers')}`,
  };
  for (const [table, condition] of Object.entries(writers)) {
    const policy = (command: string) =>
      `CREATE POLICY writers_${command.toLowerCase()} ON ${table} AS RESTRICTIVE FOR ${command} TO ${app}`;
    await runner.query(`
      ${policy('INSERT')} WITH CHECK (${condition});
      ${policy('UPDATE')} USING (${condition}) WITH CHECK (${condition});
      ${policy('DELETE')} USING (${condition})`);
  }
}

/** What the projectors of who is who write, in the services that keep it as a projection. */
export const accessProjections = [
  'organization',
  'person',
  'membership',
  'api_client',
  'delegation',
];

/** Migration of the services that keep who is who as a projection. */
class AccessProjection1780000000010 implements MigrationInterface {
  readonly name = 'AccessProjection1780000000010';

  async up(runner: QueryRunner): Promise<void> {
    await createAccessTables(runner, { write: 'system' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_client, person, membership, organization, delegation');
  }
}

export const accessProjectionMigration: Migration = AccessProjection1780000000010;

const tables = `
  CREATE TABLE organization (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('PROVIDER', 'RESELLER', 'CUSTOMER')),
    key text CHECK ((kind = 'PROVIDER') = (key IS NOT NULL)),
    name text NOT NULL,
    language text NOT NULL CHECK (language IN ('fr', 'en')),
    country text NOT NULL,
    time_zone text NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL,
    CHECK ((kind = 'PROVIDER') = (id = provider_id))
  );
  CREATE UNIQUE INDEX organization_key ON organization (key);
  CREATE INDEX organization_name ON organization (provider_id, lower(name), id);
  CREATE TABLE person (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    issuer text,
    subject text,
    display_name text NOT NULL,
    email text NOT NULL,
    language text NOT NULL CHECK (language IN ('fr', 'en')),
    technical_level text,
    version integer NOT NULL,
    CHECK ((issuer IS NULL) = (subject IS NULL))
  );
  CREATE INDEX person_identity ON person (issuer, subject);
  CREATE TABLE membership (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    role text NOT NULL,
    functions text[] NOT NULL,
    skills text[] NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL
  );
  CREATE INDEX membership_person ON membership (person_id);
  CREATE INDEX membership_organization ON membership (provider_id, organization_id, id);
  CREATE TABLE api_client (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    scopes text[] NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL
  );
  CREATE INDEX api_client_organization ON api_client (provider_id, organization_id);
  CREATE TABLE delegation (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    reseller_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz,
    revoked_at timestamptz,
    version integer NOT NULL,
    CHECK (ends_at > starts_at)
  );
  CREATE INDEX delegation_reseller ON delegation (provider_id, reseller_id, customer_id);
  CREATE INDEX delegation_customer ON delegation (provider_id, customer_id)`;
