import pg from 'pg';
import { askingPolicies } from './dependents.js';
import type { AskingPolicy } from './dependents.js';
import { ShadowError } from './errors.js';
import { inTime, pause } from './patience.js';
import { checkTwin, SHADOW } from './shadow-tables.js';

const id = pg.escapeIdentifier;
const ATTEMPTS = 8;

/**
 * Puts the twins in the place of the tables, within the transaction that the client is in. Readers
 * see the old tables until it commits, the new ones afterwards. Resolves to false if the tables are
 * in use for too long: nothing has happened then, and the transaction may go on.
 */
export async function swap(client: pg.ClientBase, tables: readonly string[]): Promise<boolean> {
  const asking = await askingPolicies(client, tables);
  if (!(await takeTables(client, [...tables, ...asking.map(({ table }) => table)]))) return false;
  for (const table of tables) await checkTwin(client, table);
  await client.query('SET search_path = public');
  await force(client, tables);
  for (const { table, policy } of asking)
    await client.query(`DROP POLICY ${id(policy)} ON ${id(table)}`);
  await client.query(`DROP TABLE ${tables.map((table) => `public.${id(table)}`).join(', ')}`);
  for (const table of tables)
    await client.query(`ALTER TABLE ${SHADOW}.${id(table)} SET SCHEMA public`);
  for (const { sql } of asking) await client.query(sql);
  await checkPolicies(client, tables, asking);
  return true;
}

/** The owner had to read the twins; from now on row security holds for it as it did before. */
async function force(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT relname AS table FROM pg_class WHERE relname = ANY ($1) AND relforcerowsecurity
       AND relnamespace = 'public'::regnamespace`,
    [tables],
  );
  for (const { table } of rows)
    await client.query(`ALTER TABLE ${SHADOW}.${id(table)} FORCE ROW LEVEL SECURITY`);
}

async function checkPolicies(
  client: pg.ClientBase,
  tables: readonly string[],
  before: readonly AskingPolicy[],
): Promise<void> {
  const after = await askingPolicies(client, tables);
  if (JSON.stringify(after) !== JSON.stringify(before))
    throw new ShadowError('policies of other tables did not come back as they were');
}

/** Locks out readers too; a long one is left in peace. */
async function takeTables(client: pg.ClientBase, tables: readonly string[]): Promise<boolean> {
  const names = [...new Set(tables)].map((table) => `public.${id(table)}`).join(', ');
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (await inTime(client, `LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`)) return true;
    await pause();
  }
  return false;
}
