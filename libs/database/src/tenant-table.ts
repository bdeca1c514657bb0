import type { QueryRunner } from 'typeorm';
import { rolesOf } from './migrate.js';

type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

export interface TenantTable {
  /** Column with the customer organization that a row belongs to; null: a row of the provider's own. */
  readonly customer: string | null;
  /** Column with the reseller that a row concerns, who sees it without any delegation. */
  readonly reseller?: string;
  /** Who reads a row without customer: staff alone, or everybody who acts in the provider. */
  readonly readers?: 'staff' | 'everyone';
  /** What plain users of the customer see: nothing, everything, or the rows of this SQL condition. */
  readonly users?: 'nothing' | 'everything' | { readonly where: string };
  /** SQL condition on further rows that people outside the staff see, such as the provider itself. */
  readonly also?: string;
  /** SQL condition on what all but staff see, such as `NOT internal`. */
  readonly outside?: string;
  /** Who writes: all who read, staff, or only work of our own (projections, documents). */
  readonly write: 'readers' | 'staff' | 'system';
  /** Commands of the app role; an append-only table leaves out UPDATE and DELETE. */
  readonly commands?: readonly Command[];
  /** Whether the platform viewer reads and writes it (tables of providers and persons). */
  readonly platform?: boolean;
}

const kind = `(SELECT viewer()->>'kind')`;
const staff = `(SELECT viewer()->>'kind' = 'request' AND viewer()->'staffRoles' <> '[]')`;
const member = `(SELECT viewer()->>'kind' = 'request' AND (viewer()->'staffRoles' <> '[]'
  OR viewer()->'administers' <> '[]' OR viewer()->'usesFor' <> '[]' OR viewer()->'resellerIds' <> '[]'))`;

/** SQL: whether the column is among the ids of this list of the viewer. */
export function among(column: string, list: 'administers' | 'usesFor' | 'resellerIds'): string {
  return `${column} = ANY ((SELECT ARRAY(SELECT jsonb_array_elements_text(viewer()->'${list}'))::uuid[])::uuid[])`;
}

/** SQL: the viewer's person, for conditions such as `requester_id = ${viewerPerson}`. */
export const viewerPerson = `(SELECT (viewer()->>'personId')::uuid)`;

function customersAndResellers(table: TenantTable): string[] {
  const { customer, users = 'nothing' } = table;
  const seen: string[] = [];
  if (table.readers === 'everyone') seen.push(member);
  if (table.reseller) seen.push(among(table.reseller, 'resellerIds'));
  if (customer) {
    seen.push(among(customer, 'administers'), `${customer} IN (SELECT viewer_customers())`);
    if (users === 'everything') seen.push(among(customer, 'usesFor'));
    else if (users !== 'nothing') seen.push(`${among(customer, 'usesFor')} AND (${users.where})`);
  }
  if (table.also) seen.push(`${member} AND (${table.also})`);
  return seen.map((condition) => `(${condition})`);
}

function conditions(table: TenantTable): { read: string; write: string } {
  const ofProvider = `provider_id = (SELECT (viewer()->>'providerId')::uuid)`;
  const outside = customersAndResellers(table).join(' OR ') || 'false';
  const who = {
    system: `${kind} = 'system'`,
    staff: `${kind} = 'system' OR ${staff}`,
    readers: `${kind} = 'system' OR ${staff} OR ((${table.outside ?? 'true'}) AND (${outside}))`,
  };
  const platform = table.platform ? ` OR ${kind} = 'platform'` : '';
  return {
    read: `(${ofProvider} AND (${who.readers}))${platform}`,
    write: `(${ofProvider} AND (${who[table.write]}))${platform}`,
  };
}

/**
 * Grants a table to the app role and puts it under row-level security, for its owner too. The table
 * has a column `provider_id`. Each command has its policy, and what may be written equals what may
 * be changed: nobody moves a row out of reach, or into another's.
 */
export async function tenantTable(
  runner: QueryRunner,
  name: string,
  table: TenantTable,
): Promise<void> {
  const { read, write } = conditions(table);
  await secure(runner, name, read, write, table.commands);
}

/**
 * A table without provider (persons): the platform viewer's. Others only read, what the SQL condition
 * `seen` lets them, usually by a table of their provider.
 */
export async function platformTable(
  runner: QueryRunner,
  name: string,
  table: {
    readonly seen: string;

    readonly commands?: readonly Command[];
  },
): Promise<void> {
  const read = `${kind} = 'platform' OR (${kind} IN ('request', 'system') AND (${table.seen}))`;
  await secure(runner, name, read, `${kind} = 'platform'`, table.commands);
}

async function secure(
  runner: QueryRunner,
  name: string,
  read: string,
  write: string,
  commands: readonly Command[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
): Promise<void> {
  const { app } = await rolesOf(runner);
  const clause: Record<Command, string> = {
    SELECT: `USING (${read})`,
    INSERT: `WITH CHECK (${write})`,
    UPDATE: `USING (${write}) WITH CHECK (${write})`,
    DELETE: `USING (${write})`,
  };
  await runner.query(`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await runner.query(`GRANT ${commands.join(', ')} ON ${name} TO ${app}`);
  for (const command of commands)
    await runner.query(
      `CREATE POLICY app_${command.toLowerCase()} ON ${name} FOR ${command} TO ${app} ${clause[command]}`,
    );
}
