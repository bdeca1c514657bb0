import type pg from 'pg';
import { ShadowError } from './errors.js';
import { policyStatement } from './policy-statement.js';

/** A policy of another table that asks a projection: bound to the table, not to its name. */
export interface AskingPolicy {
  readonly table: string;
  readonly policy: string;
  /** The statement that makes it. */
  readonly sql: string;
}

/** Objects that are bound to these tables, or to their row types, and are no part of them. */
const dependents = `
  SELECT DISTINCT d.classid, d.objid FROM pg_depend d
  WHERE d.deptype = 'n' AND (
    (d.refclassid = 'pg_class'::regclass AND d.refobjid = ANY ($1::oid[]))
    OR (d.refclassid = 'pg_type'::regclass
        AND d.refobjid IN (SELECT reltype FROM pg_class WHERE oid = ANY ($1::oid[]))))
    AND NOT (d.classid = 'pg_constraint'::regclass AND EXISTS (SELECT FROM pg_constraint c
      WHERE c.oid = d.objid AND c.conrelid = ANY ($1::oid[]) AND c.contype <> 'f'))
    AND NOT (d.classid = 'pg_attrdef'::regclass)
    AND NOT (d.classid = 'pg_policy'::regclass AND EXISTS (SELECT FROM pg_policy p
      WHERE p.oid = d.objid AND p.polrelid = ANY ($1::oid[])))
    AND NOT (d.classid = 'pg_class'::regclass AND EXISTS (SELECT FROM pg_index i
      WHERE i.indexrelid = d.objid AND i.indrelid = ANY ($1::oid[])))`;

/** Throws {@link ShadowError} if something holds on to a table that a swap cannot carry over. */
export async function checkDependents(
  client: pg.ClientBase,
  tables: readonly string[],
): Promise<void> {
  const oids = await oidsOf(client, tables);
  const { rows } = await client.query<{ what: string }>(
    `SELECT pg_describe_object(classid, objid, 0) AS what FROM (${dependents}) AS d
     WHERE classid <> 'pg_policy'::regclass
     UNION ALL
     SELECT format('foreign key %s on table %s', conname, conrelid::regclass) FROM pg_constraint
     WHERE contype = 'f' AND conrelid = ANY ($1::oid[])
     UNION ALL
     SELECT format('sequence %s', objid::regclass) FROM pg_depend
     WHERE classid = 'pg_class'::regclass AND deptype = 'a' AND refobjid = ANY ($1::oid[])
       AND refclassid = 'pg_class'::regclass AND refobjsubid > 0
       AND (SELECT relkind FROM pg_class WHERE oid = objid) = 'S'`,
    [oids],
  );
  if (rows.length > 0)
    throw new ShadowError(
      `these hold on to ${tables.join(', ')}, so that the tables cannot be replaced: ` +
        `${rows.map(({ what }) => what).join('; ')}. Projections have no foreign keys, views or sequences.`,
    );
}

/** Policies of other tables that ask one of these. */
export async function askingPolicies(
  client: pg.ClientBase,
  tables: readonly string[],
): Promise<AskingPolicy[]> {
  const oids = await oidsOf(client, tables);
  await client.query('SET search_path = public');
  const { rows } = await client.query<AskingPolicy>(
    `SELECT relname AS table, polname AS policy, ${policyStatement} AS sql
     FROM (${dependents}) AS d JOIN pg_policy p ON p.oid = d.objid JOIN pg_class t ON t.oid = polrelid
     WHERE d.classid = 'pg_policy'::regclass AND t.relnamespace = 'public'::regnamespace
     ORDER BY 1, 2`,
    [oids],
  );
  return rows;
}

async function oidsOf(client: pg.ClientBase, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ oid: string }>(
    `SELECT oid FROM pg_class WHERE relname = ANY ($1) AND relnamespace = 'public'::regnamespace`,
    [tables],
  );
  return rows.map(({ oid }) => oid);
}
