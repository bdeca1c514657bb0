import pg from 'pg';
import { attempts } from './inspect-tenancy/attempts.js';
import { catalogueViolations } from './inspect-tenancy/catalogue.js';
import { openTables } from './inspect-tenancy/tables.js';

export interface TenancyRules {
  /** Superuser address of a migrated database; everything tried is rolled back. */
  readonly adminUrl: string;
  /** Name of the service, prefix of its roles. */
  readonly service: string;
  /** Tables whose rows everybody in a provider may see (charters, products). */
  readonly everyone?: readonly string[];
  /** Tables that the platform viewer may see across providers. */
  readonly platform?: readonly string[];
}

/**
 * Walks the catalogue (row security enabled and forced, a policy for each granted command, CHECK
 * equal to USING, no rights beyond), then tries every table × command × kind of viewer, and none,
 * on rows of another provider and of another customer. Resolves to what is wrong, one line each.
 */
export async function inspectTenancy(rules: TenancyRules): Promise<string[]> {
  const admin = new pg.Client({ connectionString: rules.adminUrl });
  await admin.connect();
  try {
    const structural = await catalogueViolations(admin, rules.service);
    await admin.query('BEGIN');
    const tables = await openTables(admin);
    const practical = await attempts(admin, rules, tables);
    await admin.query('ROLLBACK');
    return [...structural, ...practical];
  } finally {
    await admin.end();
  }
}
