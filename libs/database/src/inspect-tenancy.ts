import pg from 'pg';
import { attempts } from './inspect-tenancy/attempts.js';
import { catalogueViolations } from './inspect-tenancy/catalogue.js';
import type { TenancyRules } from './inspect-tenancy/rules.js';
import { openTables } from './inspect-tenancy/tables.js';

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
