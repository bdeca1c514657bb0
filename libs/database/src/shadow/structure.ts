import type pg from 'pg';

/** One line per column, constraint, index, policy, grant and setting of a table, in a fixed order. */
export type Structure = readonly string[];

/**
 * What a table is made of, in words that do not name its schema: equal for two tables that nobody can
 * tell apart. Expressions are told as the schema itself would say them.
 */
export async function structureOf(
  client: pg.ClientBase,
  schema: string,
  table: string,
): Promise<Structure> {
  await client.query('SELECT set_config($1, $2, false)', [
    'search_path',
    schema === 'public' ? 'public' : `${schema}, public`,
  ]);
  const { rows } = await client.query<{ line: string }>(structureSql, [schema, table]);
  return rows.map((row) => row.line);
}

/** Lines of which one of the two has more than the other. */
export function differences(a: Structure, b: Structure): string[] {
  return [...new Set(a).symmetricDifference(new Set(b))];
}

const grants = (acl: string, prefix: string) => `
  SELECT concat_ws(' ', 'grant', ${prefix}, privilege_type, grantee::regrole,
    CASE WHEN is_grantable THEN 'grantable' END)
  FROM t, ${acl}`;

const structureSql = `
  WITH t AS (
    SELECT c.* FROM pg_class c WHERE c.relname = $2 AND c.relnamespace = $1::regnamespace
      AND c.relkind = 'r'
  )
  SELECT line FROM (
    SELECT concat_ws(' ', 'table', relowner::regrole, relpersistence, relreplident, 'secured',
      relrowsecurity, array_to_string(reloptions, ','), obj_description(t.oid, 'pg_class')) AS line
    FROM t
    UNION ALL
    SELECT concat_ws(' ', 'column', a.attname, format_type(a.atttypid, a.atttypmod), 'required',
      a.attnotnull, a.attidentity, a.attgenerated, a.attstorage, a.attcompression,
      a.attcollation, a.attstattarget, a.attoptions, pg_get_expr(d.adbin, d.adrelid, true),
      col_description(t.oid, a.attnum), row_number() OVER (ORDER BY a.attnum))
    FROM t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
    UNION ALL
    SELECT concat_ws(' ', 'constraint', conname, pg_get_constraintdef(c.oid, true), convalidated)
    FROM t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype <> 't'
    UNION ALL
    SELECT concat_ws(' ', pg_get_indexdef(indexrelid, 0, true), indisclustered, indisreplident)
    FROM t JOIN pg_index ON indrelid = t.oid
    UNION ALL
    SELECT pg_get_triggerdef(g.oid, true)
    FROM t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
    UNION ALL
    SELECT concat_ws(' ', 'policy', polname, polcmd, polpermissive, polroles::regrole[]::text,
      'using', pg_get_expr(polqual, polrelid, true), 'check', pg_get_expr(polwithcheck, polrelid, true))
    FROM t JOIN pg_policy ON polrelid = t.oid
    UNION ALL ${grants('aclexplode(relacl)', 'NULL')}
    UNION ALL ${grants('pg_attribute a, aclexplode(a.attacl)', 'attname')} WHERE a.attrelid = t.oid
  ) AS lines ORDER BY line`;
