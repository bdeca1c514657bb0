import pg from 'pg';
import { SHADOW } from './shadow-tables.js';

/** How a projection compares with its twin. */
export interface Comparison {
  readonly table: string;
  /** Rows that are there. */
  readonly before: number;
  /** Rows that were made anew. */
  readonly after: number;
  /** Rows that are missing on one side, or are not equal. */
  readonly different: number;
  /** Keys of some of them. */
  readonly examples: readonly string[];
}

const EXAMPLES = 3;
const id = pg.escapeIdentifier;

/** Compares a table with its twin, row by row of the same key, column by column of the same name. */
export async function compare(client: pg.ClientBase, table: string): Promise<Comparison> {
  const { keys, columns } = await columnsOf(client, table);
  const key = keys[0]!;
  const side = (alias: string) =>
    `ROW(${columns.map(({ name, text }) => `${alias}.${id(name)}${text ? '::text' : ''}`).join(', ')})`;
  const from = `FROM public.${id(table)} l FULL JOIN ${SHADOW}.${id(table)} s
    ON ${keys.map((name) => `l.${id(name)} = s.${id(name)}`).join(' AND ')}`;
  const differ = `(l.${id(key)} IS NULL OR s.${id(key)} IS NULL OR ${side('l')} IS DISTINCT FROM ${side('s')})`;
  const { rows } = await client.query<Record<'before' | 'after' | 'different', string>>(
    `SELECT count(l.${id(key)}) AS before, count(s.${id(key)}) AS after,
       count(*) FILTER (WHERE ${differ}) AS different ${from}`,
  );
  const [{ before, after, different }] = rows as [(typeof rows)[number]];
  const examples = different === '0' ? [] : await examplesOf(client, keys, from, differ);
  return {
    table,
    before: Number(before),
    after: Number(after),
    different: Number(different),
    examples,
  };
}

async function examplesOf(
  client: pg.ClientBase,
  keys: readonly string[],
  from: string,
  differ: string,
): Promise<string[]> {
  const named = keys.map((name) => `coalesce(l.${id(name)}, s.${id(name)})`).join(', ');
  const { rows } = await client.query<{ key: string }>(
    `SELECT concat_ws('/', ${named}) AS key ${from} WHERE ${differ} ORDER BY 1 LIMIT ${EXAMPLES}`,
  );
  return rows.map(({ key }) => key);
}

interface Columns {
  readonly keys: readonly string[];
  readonly columns: readonly { readonly name: string; readonly text: boolean }[];
}

/** Types without equality (json, xml) are compared as text. */
async function columnsOf(client: pg.ClientBase, table: string): Promise<Columns> {
  const { rows } = await client.query<{ name: string; key: boolean; text: boolean }>(
    `SELECT attname AS name, coalesce(attnum = ANY (indkey), false) AS key,
       format_type(atttypid, NULL) IN ('json', 'xml', 'point') AS text
     FROM pg_attribute LEFT JOIN pg_index ON indrelid = attrelid AND indisprimary
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [`public.${id(table)}`],
  );
  return { keys: rows.filter(({ key }) => key).map(({ name }) => name), columns: rows };
}
