import pg from 'pg';

/**
 * Tables of a database, such as `public.person`, with a row that holds one of these texts anywhere,
 * in whatever case; in bytes too. Ask as a superuser: row security hides rows.
 */
export async function tablesHolding(adminUrl: string, texts: readonly string[]): Promise<string[]> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ schema: string; name: string }>(
      `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
       ORDER BY 1, 2`,
    );
    const found: string[] = [];
    for (const { schema, name } of rows) {
      const { rowCount } = await client.query(
        `SELECT FROM ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)} AS t, unnest($1::text[]) AS sought
         WHERE strpos(lower(t::text), lower(sought)) > 0
           OR strpos(t::text, encode(convert_to(sought, 'UTF8'), 'hex')) > 0 LIMIT 1`,
        [texts],
      );
      if (rowCount) found.push(`${schema}.${name}`);
    }
    return found;
  } finally {
    await client.end();
  }
}
