import { createHash } from 'node:crypto';
import type { ReadTransaction } from '@charter/database';
import { GraphQLError } from 'graphql';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { GraphContext } from './context.js';

/** Arguments of every connection; `first` and `last` exclude each other. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** An order that has an index: SQL expressions, the last of them unique, all in one direction. */
export interface Order<Row> {
  /** Value of the sort enum, kept in cursors. */
  readonly key: string;
  readonly direction: 'ASC' | 'DESC';
  readonly by: readonly {
    readonly sql: string;
    /** SQL type that a cursor's text is cast to. */
    readonly type: 'uuid' | 'timestamptz' | 'text' | 'integer' | 'bigint' | 'date';
    readonly value: (row: Row) => string;
  }[];
}

export interface List<Row extends ObjectLiteral> {
  /** The query with all its filters, without order and limit. */
  readonly query: (tx: ReadTransaction) => SelectQueryBuilder<Row>;
  readonly order: Order<Row>;
  readonly args: PageArguments;
  /** The filter as given, so that a cursor is not used with another one. */
  readonly filter?: unknown;
  /** Page size if none is asked: 20 for root lists, 10 nested. */
  readonly defaultSize?: number;
}

export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly node: Row; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Computed only when selected. */
  readonly totalCount: (args: { upTo: number }) => Promise<{ value: number; capped: boolean }>;
}

const MAXIMUM_PAGE = 100;

/** A Relay connection by keyset: its cost does not grow with the page's depth. */
export async function connection<Row extends ObjectLiteral>(
  context: GraphContext,
  list: List<Row>,
): Promise<Connection<Row>> {
  const { order, args } = list;
  const backward = args.last != null || (args.before != null && args.first == null);
  const size = pageSize(args, list.defaultSize ?? 20);
  const cursors = new Cursors(order, list.filter);
  const found = await context.read((tx) => {
    const query = list.query(tx);
    const ahead = (order.direction === 'ASC') !== backward;
    if (args.after != null)
      beyond(query, order, cursors.read(args.after), order.direction, 'after');
    if (args.before != null) {
      const reverse = order.direction === 'ASC' ? 'DESC' : 'ASC';
      beyond(query, order, cursors.read(args.before), reverse, 'before');
    }
    for (const { sql } of order.by) query.addOrderBy(sql, ahead ? 'ASC' : 'DESC');
    return query.limit(size + 1).getMany();
  });
  const more = found.length > size;
  const nodes = backward ? found.slice(0, size).reverse() : found.slice(0, size);
  const edges = nodes.map((node) => ({ node, cursor: cursors.write(node) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: backward ? args.before != null : more,
      hasPreviousPage: backward ? more : args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: ({ upTo }) => context.read((tx) => countUpTo(tx, list.query(tx), upTo)),
  };
}

function pageSize({ first, last }: PageArguments, defaultSize: number): number {
  if (first != null && last != null) throw badInput('Give first or last, not both.');
  const size = first ?? last ?? defaultSize;
  if (size < 1 || size > MAXIMUM_PAGE)
    throw badInput(`A page holds 1 to ${MAXIMUM_PAGE} elements; ${size} were asked for.`);
  return size;
}

function beyond<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  order: Order<Row>,
  values: readonly string[],
  direction: 'ASC' | 'DESC',
  name: string,
): void {
  const left = order.by.map(({ sql }) => sql).join(', ');
  const right = order.by.map(({ type }, i) => `CAST(:${name}${i} AS ${type})`).join(', ');
  const parameters = Object.fromEntries(values.map((value, i) => [`${name}${i}`, value]));
  query.andWhere(`(${left}) ${direction === 'ASC' ? '>' : '<'} (${right})`, parameters);
}

async function countUpTo<Row extends ObjectLiteral>(
  tx: ReadTransaction,
  query: SelectQueryBuilder<Row>,
  upTo: number,
): Promise<{ value: number; capped: boolean }> {
  const [sql, parameters] = query
    .select('1')
    .limit(upTo + 1)
    .getQueryAndParameters();
  const [row] = await tx.manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM (${sql}) AS counted`,
    parameters,
  );
  const count = row?.count ?? 0;
  return { value: Math.min(count, upTo), capped: count > upTo };
}

/** Cursors carry the sort, a digest of the filter and the place, and refuse another list's. */
class Cursors<Row> {
  private readonly digest: string;

  constructor(
    private readonly order: Order<Row>,
    filter: unknown,
  ) {
    const text = JSON.stringify(filter ?? null);
    this.digest = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  }

  write(row: Row): string {
    const place = [this.order.key, this.digest, ...this.order.by.map(({ value }) => value(row))];
    return Buffer.from(JSON.stringify(place)).toString('base64url');
  }

  read(cursor: string): readonly string[] {
    const place = parsePlace(cursor);
    const [key, digest, ...values] = place;
    if (key !== this.order.key || digest !== this.digest || values.length !== this.order.by.length)
      throw badInput(
        'This cursor belongs to another list. Use a cursor with the sort and filter it came from.',
        'CURSOR_MISMATCH',
      );
    return values;
  }
}

function parsePlace(cursor: string): readonly string[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && place.every((part) => typeof part === 'string')) return place;
  } catch {
    // falls through to the one message for all that is malformed
  }
  throw badInput('This is not a cursor. Take cursors from edges or pageInfo.', 'CURSOR_MISMATCH');
}

function badInput(message: string, code = 'BAD_USER_INPUT'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
