import type pg from 'pg';

/** Tables of messaging that the worker role works on, across providers. */
const workerTables = [
  'outbox',
  'inbox',
  'dead_letter',
  'dead_letter_act',
  'due_work',
  'idempotency_key',
  'notice_sent',
  'projection_position',
];

interface TableState {
  name: string;
  tenant: boolean;
  enabled: boolean;
  forced: boolean;
}

interface Policy {
  table: string;
  command: string;
  roles: string[];
  using: string | null;
  check: string | null;
}

interface Grant {
  table: string;
  role: string;
  command: string;
}

const tablesSql = `
  SELECT relname AS name, relrowsecurity AS enabled, relforcerowsecurity AS forced,
    EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'provider_id') AS tenant
  FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`;

const policiesSql = `
  SELECT tablename AS "table", cmd AS command, roles::text[] AS roles, qual AS using, with_check AS check
  FROM pg_policies WHERE schemaname = 'public'`;

const grantsSql = `
  SELECT DISTINCT table_name AS "table", grantee AS role, privilege_type AS command
  FROM information_schema.role_column_grants WHERE table_schema = 'public'
  UNION SELECT table_name, grantee, privilege_type
  FROM information_schema.role_table_grants WHERE table_schema = 'public'`;

const rolesSql = `
  SELECT rolname AS name FROM pg_roles
  WHERE rolname LIKE $1 || '\\_%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`;

/** What the catalogue of the database says against the rules of tenancy. */
export async function catalogueViolations(admin: pg.Client, service: string): Promise<string[]> {
  const tables = (await admin.query<TableState>(tablesSql)).rows;
  const policies = (await admin.query<Policy>(policiesSql)).rows;
  const grants = (await admin.query<Grant>(grantsSql)).rows;
  const mighty = (await admin.query<{ name: string }>(rolesSql, [service])).rows;
  return [
    ...tables
      .filter((table) => table.tenant && !(table.enabled && table.forced))
      .map((table) => `${table.name}: row security is not enabled and forced`),
    ...policies.flatMap(policyViolations),
    ...grants.flatMap((grant) => grantViolations(grant, service, tables, policies)),
    ...mighty.map(({ name }) => `${name}: may pass by row security, or make roles and databases`),
  ];
}

function policyViolations({ table, command, using, check }: Policy): string[] {
  if (command === 'ALL') return [`${table}: a policy must name its command`];
  if (command === 'UPDATE' && using !== check)
    return [`${table}: UPDATE checks what it does not use`];
  return [];
}

function grantViolations(
  { table, role, command }: Grant,
  service: string,
  tables: readonly TableState[],
  policies: readonly Policy[],
): string[] {
  if (role === `${service}_owner` || role === 'postgres') return [];
  const what = `${table}: ${command} to ${role}`;
  if (role === `${service}_worker` && !workerTables.includes(table))
    return [`${what} is not the worker's`];
  if (![`${service}_app`, `${service}_worker`].includes(role))
    return [`${what} goes beyond the service`];
  if (!['SELECT', 'INSERT', 'UPDATE', 'DELETE'].includes(command)) return [`${what} is too much`];
  const secured = tables.some(({ name, enabled }) => name === table && enabled);
  const covered = policies.some(
    (policy) => policy.table === table && policy.command === command && policy.roles.includes(role),
  );
  return secured && !covered ? [`${what} has no policy`] : [];
}
