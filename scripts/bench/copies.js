import pg from 'pg';

/** Not of the domain: what was told and done already is not told and done again for copies. */
const ofMessaging = [
  ...['outbox', 'inbox', 'dead_letter', 'dead_letter_act', 'idempotency_key'],
  ...['projection_position', 'migrations'],
];

/** What is unique in a row beside its id. */
const names = ['reference', 'email', 'subject'];

/**
 * Copies a customer, with all that hangs on it in every database, so many times, by set-based statements.
 * `seeds` are the plain ids that belong to it alone; rows that name one of them are its rows, and their
 * ids are its ids. The n-th copy of an id is the same in every database.
 */
export async function copyCustomer(urls, seeds, copies) {
  const clients = await Promise.all(urls.map(connect));
  try {
    const tables = (await Promise.all(clients.map(tablesOf))).flat();
    const own = new Set(seeds);
    // Rows lead to ids, which lead to further rows, of other databases too.
    for (let before = 0; own.size > before;) {
      before = own.size;
      for (const { rows } of tables)
        for (const row of rows) if (namesAny(row.text, own)) ownOf(row.value).forEach(own.add, own);
    }
    await Promise.all(clients.map((client) => copyInto(client, tables, own, copies)));
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

/** The id that the n-th copy (from 1) has instead of this one, formed as ids of ours are. */
const copyOf = (id, n) =>
  `overlay(overlay(md5('${id}/' || ${n}) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid`;

async function connect(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function tablesOf(client) {
  const { rows } = await client.query(
    `SELECT table_name AS name,
       array_agg(column_name::text) FILTER (WHERE is_identity = 'NO' AND is_generated = 'NEVER') AS columns
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1)
     GROUP BY table_name`,
    [ofMessaging],
  );
  const tables = [];
  for (const { name, columns } of rows) {
    const found = await client.query(`SELECT to_jsonb(t)::text AS text FROM ${name} t`);
    const values = found.rows.map(({ text }) => ({ text, value: JSON.parse(text) }));
    tables.push({ client, name, columns, rows: values });
  }
  return tables;
}

const namesAny = (text, own) => [...own].some((id) => text.includes(id));

const ownOf = ({ id, ...row }) =>
  [/^[0-9a-f-]{36}$/.test(id) ? id : null, ...names.map((name) => row[name])].filter(
    (value) => typeof value === 'string' && value.length > 8 && !value.includes(' '),
  );

async function copyInto(client, tables, own, copies) {
  // Copies of rows that satisfied the foreign keys do so too; nobody has to be woken.
  await client.query('SET session_replication_role = replica');
  for (const table of tables.filter((each) => each.client === client))
    for (const { text } of table.rows.filter((row) => namesAny(row.text, own)))
      await client.query(insertion(table, text, own), [text, copies]);
  await client.query('VACUUM ANALYZE');
}

function insertion({ name, columns }, text, own) {
  const copy = [...own]
    .filter((value) => text.includes(value))
    .reduce(
      (made, value) => `replace(${made}, ${pg.escapeLiteral(value)}, ${copyText(value)})`,
      '$1',
    );
  const list = columns.map((column) => `"${column}"`).join(', ');
  return `INSERT INTO ${name} (${list}) SELECT ${list} FROM generate_series(1, $2::int) AS n,
    LATERAL jsonb_populate_record(NULL::${name}, (${copy})::jsonb)`;
}

const copyText = (value) =>
  /^[0-9a-f-]{36}$/.test(value)
    ? `${copyOf(value, 'n')}::text`
    : `${pg.escapeLiteral(value)} || '-' || n`;
