import type { ReadTransaction } from '@charter/database';
import DataLoader from 'dataloader';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { GraphContext } from './context.js';
import type { Order } from './cursor.js';
import { type Lane, rowsOfPage } from './lanes.js';
import { type Connection, countLimit, Page, type PageArguments, totalOf } from './page.js';

export interface NestedList<Row extends ObjectLiteral & { readonly id: string }> {
  /** The rows of all parents together, without order and limit; but for what lanes say, if it is given them. */
  readonly query: (tx: ReadTransaction, lanes?: readonly Lane[]) => SelectQueryBuilder<Row>;
  /** SQL that ties a row to its parent, whose UUID is `parent.id`: `c.customer_id = parent.id`. */
  readonly within: string;
  readonly order: Order<Row>;
  /** Columns whose values are walked side by side within each parent. */
  readonly lanes?: readonly Lane[];
  /** The filter as given, so that a cursor is not used with another one. */
  readonly filter?: unknown;
  /** Page size if none is asked. */
  readonly defaultSize?: number;
}

type NestedConnection<Row> = (
  context: GraphContext,
  parentId: string,
  args: PageArguments,
) => Promise<Connection<Row>>;

/**
 * A connection below many parents, declared once beside its query: all parents of a request that ask
 * for the same page share two statements, however many they are. Each parent has its own keyset page,
 * by a LATERAL join, so that no parent pays for the length of another's list.
 */
export function defineNestedConnection<Row extends ObjectLiteral & { readonly id: string }>(
  list: NestedList<Row>,
): NestedConnection<Row> {
  return async (context, parentId, args) => {
    const { first = null, after = null, last = null, before = null } = args;
    const page = new Page(list.order, args, list.defaultSize ?? 10, list.filter ?? null);
    const pages = loader(context, list, `page ${JSON.stringify([first, after, last, before])}`, {
      batch: (tx, parents) => rowsByParent(tx, list, page, parents),
      none: [],
    });
    const counts = (upTo: number) =>
      loader(context, list, `count ${countLimit(upTo)}`, {
        batch: (tx, parents) => countsByParent(tx, list, upTo, parents),
        none: 0,
      });
    const found = await pages.load(parentId);
    return page.of(found, async ({ upTo }) => totalOf(await counts(upTo).load(parentId), upTo));
  };
}

/**
 * The same where the caller chooses filter or order: parents of a request that ask alike share their
 * statements. What is `asked` has to be JSON.
 */
export function defineChosenConnection<Row extends ObjectLiteral & { readonly id: string }, Asked>(
  listOf: (asked: Asked, context: GraphContext) => NestedList<Row>,
) {
  return (context: GraphContext, parentId: string, args: PageArguments, asked: Asked) => {
    const lists = (context.memo.get(listOf) ?? new Map()) as Map<string, NestedConnection<Row>>;
    context.memo.set(listOf, lists);
    const key = JSON.stringify(asked);
    const list = lists.get(key) ?? defineNestedConnection(listOf(asked, context));
    lists.set(key, list);
    return list(context, parentId, args);
  };
}

/** One loader per request, list and question. */
function loader<V>(
  context: GraphContext,
  list: object,
  question: string,
  answer: {
    readonly batch: (tx: ReadTransaction, parents: readonly string[]) => Promise<Map<string, V>>;
    readonly none: V;
  },
): DataLoader<string, V> {
  const loaders = (context.memo.get(list) ?? new Map()) as Map<string, DataLoader<string, V>>;
  context.memo.set(list, loaders);
  const known = loaders.get(question);
  if (known) return known;
  const made = new DataLoader<string, V>(async (parents) => {
    const found = await context.read((tx) => answer.batch(tx, parents));
    return parents.map((parent) => found.get(parent) ?? answer.none);
  });
  loaders.set(question, made);
  return made;
}

async function rowsByParent<Row extends ObjectLiteral & { readonly id: string }>(
  tx: ReadTransaction,
  { query, within, lanes }: NestedList<Row>,
  page: Page<Row>,
  parents: readonly string[],
): Promise<Map<string, Row[]>> {
  const one = rowsOfPage(tx, page, query(tx, lanes).andWhere(within), lanes);
  const [sql, parameters] = one.select(`${one.alias}.id`, 'id').getQueryAndParameters();
  const places = await tx.manager.query<{ parent: string; id: string }[]>(
    `SELECT parent.id AS parent, page.id FROM unnest($${parameters.length + 1}::uuid[]) AS parent (id)
     CROSS JOIN LATERAL (SELECT id, row_number() OVER () AS place FROM (${sql}) AS ordered) AS page
     ORDER BY page.place`,
    [...parameters, parents],
  );
  if (places.length === 0) return new Map();
  const all = query(tx);
  const rows = await all
    .andWhere(`${all.alias}.id = ANY (:ofPages)`, { ofPages: places.map(({ id }) => id) })
    .getMany();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = new Map<string, Row[]>(parents.map((parent) => [parent, []]));
  for (const { parent, id } of places) {
    const row = byId.get(id);
    if (row) found.get(parent)?.push(row);
  }
  return found;
}

async function countsByParent<Row extends ObjectLiteral & { readonly id: string }>(
  tx: ReadTransaction,
  { query, within }: NestedList<Row>,
  upTo: number,
  parents: readonly string[],
): Promise<Map<string, number>> {
  const [sql, parameters] = query(tx)
    .andWhere(within)
    .select('1')
    .limit(upTo + 1)
    .getQueryAndParameters();
  const rows = await tx.manager.query<{ parent: string; count: number }[]>(
    `SELECT parent.id AS parent, (SELECT count(*)::int FROM (${sql}) AS counted) AS count
     FROM unnest($${parameters.length + 1}::uuid[]) AS parent (id)`,
    [...parameters, parents],
  );
  return new Map(rows.map(({ parent, count }) => [parent, count]));
}
