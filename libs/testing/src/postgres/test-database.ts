import { createHash, randomUUID } from 'node:crypto';
import { createDatabase, createRoles, migrate, roleUrls } from '@charter/database';
import type { Migration, RoleUrls } from '@charter/database';
import pg from 'pg';
import { inject } from 'vitest';
import type {} from './global-setup.js';

export interface TestDatabase extends RoleUrls {
  /** Superuser address of the same database: sees every row. */
  readonly admin: string;
  /** Deletes the database, ending whoever is still connected. */
  drop(): Promise<void>;
}

const password = (role: string) => role;

/**
 * A database of its own for one test file, with the service's roles and all migrations: a copy of
 * a template that the first file of the run has migrated.
 *
 *     const database = await testDatabase('tickets', migrations);
 *     afterAll(() => database.drop());
 */
export async function testDatabase(
  service: string,
  migrations: Migration[],
): Promise<TestDatabase> {
  const adminUrl = inject('postgresUrl');
  const name = `${service}_test_${randomUUID().slice(0, 8)}`;
  await asAdmin(adminUrl, async (admin) => {
    await admin.query(`SELECT pg_advisory_lock(hashtextextended('test ' || $1, 0))`, [service]);
    const template = await templateOf(admin, adminUrl, service, migrations);
    await admin.query(
      `CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(template)} OWNER ${service}_owner`,
    );
    // Rights on the database itself are not part of the copy.
    await createDatabase(admin, name, service);
  });
  return {
    ...roleUrls({ adminUrl, password }, service, name),
    admin: Object.assign(new URL(adminUrl), { pathname: `/${name}` }).toString(),
    drop: () =>
      asAdmin(adminUrl, async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

async function templateOf(
  admin: pg.Client,
  adminUrl: string,
  service: string,
  migrations: Migration[],
): Promise<string> {
  const hash = createHash('sha256').update(migrations.map(String).join()).digest('hex');
  const template = `${service}_template_${hash.slice(0, 12)}`;
  const found = await admin.query(
    `SELECT FROM pg_database WHERE datname = $1 AND shobj_description(oid, 'pg_database') = 'migrated'`,
    [template],
  );
  if (found.rowCount) return template;
  await createRoles(admin, service, password);
  await createDatabase(admin, template, service);
  await migrate(roleUrls({ adminUrl, password }, service, template).owner, migrations);
  await admin.query(`COMMENT ON DATABASE ${template} IS 'migrated'`);
  return template;
}

async function asAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(url);
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
