import { GraphQLError } from 'graphql';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Cursors, type Order } from './cursor.js';

/** Arguments of every connection; `first` and `last` exclude each other. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
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
  readonly totalCount: (args: { upTo: number }) => Promise<TotalCount>;
}

export interface TotalCount {
  readonly value: number;
  readonly capped: boolean;
}

/** Values of the order, of the rows beyond and before which a page lies; null for either end. */
export interface AskedPlace {
  readonly after: readonly string[] | null;
  readonly before: readonly string[] | null;
  /** Whether it is the last of them that are meant, the last one first. */
  readonly backward: boolean;
  readonly limit: number;
}

const MAXIMUM_PAGE = 100;
const MAXIMUM_COUNT = 10_000;

/** The way through a list that the arguments of a page ask for. */
export interface Walk {
  readonly size: number;
  readonly backward: boolean;
  /** The cursor that it begins at; null for an end of the list. */
  readonly beyond: string | null;
}

/** One page of a list: which rows to read, one more than it shows, and what to make of them. */
export class Page<Row extends ObjectLiteral> {
  private readonly cursors: Cursors<Row>;
  private readonly walk: Walk;

  constructor(
    readonly order: Order<Row>,
    private readonly args: PageArguments,
    defaultSize: number,
    filter: unknown,
  ) {
    this.cursors = new Cursors(order, filter);
    this.walk = walkOf(args, defaultSize);
  }

  /** In which the rows are read, which is against the order for a page that is asked for by `last`. */
  get direction(): 'ASC' | 'DESC' {
    return (this.order.direction === 'ASC') !== this.walk.backward ? 'ASC' : 'DESC';
  }

  /** How many rows are read: one more than the page shows. */
  get rows(): number {
    return this.walk.size + 1;
  }

  /** Adds place, order and limit to a query that has the list's filters. */
  limit<Q extends SelectQueryBuilder<Row>>(query: Q): Q {
    const { after, before } = this.args;
    const ascending = this.order.direction === 'ASC';
    if (after != null) this.beyond(query, after, ascending ? '>=' : '<=', 'after');
    if (before != null) this.beyond(query, before, ascending ? '<=' : '>=', 'before');
    return this.ordered(query);
  }

  /** Adds order and limit to a query whose rows are of the page already. */
  ordered<Q extends SelectQueryBuilder<Row>>(query: Q): Q {
    for (const { sql } of this.order.by) query.addOrderBy(sql, this.direction);
    query.limit(this.rows);
    return query;
  }

  /** The page as whoever holds the rows is asked for it: one row more than it shows. */
  asked(): AskedPlace {
    const { args } = this;
    const { backward } = this.walk;
    const place = (cursor: string | null | undefined) =>
      cursor == null ? null : this.cursors.read(cursor);
    return { after: place(args.after), before: place(args.before), backward, limit: this.rows };
  }

  /**
   * Up to the place of the cursor, and without it. PostgreSQL guesses how many rows that leaves by the
   * first column alone: strictly beyond the last rank, or beyond `infinity`, it would expect none, and
   * take any index for as good as that of the list.
   */
  private beyond(
    query: SelectQueryBuilder<Row>,
    cursor: string,
    sign: '<=' | '>=',
    name: string,
  ): void {
    const { by } = this.order;
    const values = this.cursors.read(cursor);
    const left = by.map(({ sql }) => sql).join(', ');
    const right = by
      .map(({ type, through = '' }, i) => `${through}(CAST(:${name}${i} AS ${type}))`)
      .join(', ');
    const parameters = Object.fromEntries(values.map((value, i) => [`${name}${i}`, value]));
    query.andWhere(`(${left}) ${sign} (${right}) AND (${left}) <> (${right})`, parameters);
  }

  /** The connection of the rows that `limit` let through. */
  of(found: readonly Row[], totalCount: Connection<Row>['totalCount']): Connection<Row> {
    return { ...pageOf(found, this.walk, (row) => this.cursors.write(row)), totalCount };
  }
}

/**
 * A page of what was found in the direction of the walk from the cursor `beyond`, one more than `size`
 * where there is more.
 */
export function pageOf<Row>(
  found: readonly Row[],
  { size, backward, beyond }: Walk,
  cursorOf: (row: Row) => string,
): Omit<Connection<Row>, 'totalCount'> {
  const more = found.length > size;
  const nodes = backward ? found.slice(0, size).toReversed() : found.slice(0, size);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: backward ? beyond !== null : more,
      hasPreviousPage: backward ? more : beyond !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/**
 * How a list is walked for a page.
 * @throws BAD_USER_INPUT for `first` beside `last`, and for a page of no element or of more than 100
 */
function walkOf({ first, after, last, before }: PageArguments, defaultSize: number): Walk {
  if (first != null && last != null) throw badInput('Give first or last, not both.');
  const backward = last != null || (before != null && first == null);
  const size = first ?? last ?? defaultSize;
  if (size < 1 || size > MAXIMUM_PAGE)
    throw badInput(`A page holds 1 to ${MAXIMUM_PAGE} elements; ${size} were asked for.`);
  return { size, backward, beyond: (backward ? before : after) ?? null };
}

/**
 * The same of a list that stops at its end alone, and at no second cursor.
 * @throws BAD_USER_INPUT besides for a cursor of the other direction
 */
export function walkToTheEnd(args: PageArguments, defaultSize: number): Walk {
  const walk = walkOf(args, defaultSize);
  if ((walk.backward ? args.after : args.before) != null)
    throw badInput('Give after with first, or before with last: this list takes no second cursor.');
  return walk;
}

/** Where counting stops: 1 to 10,000. */
export function countLimit(upTo: number): number {
  if (upTo >= 1 && upTo <= MAXIMUM_COUNT) return upTo;
  throw badInput(`Counting stops at 1 to ${MAXIMUM_COUNT}; ${upTo} was asked for.`);
}

export function totalOf(count: number, upTo: number): TotalCount {
  return { value: Math.min(count, upTo), capped: count > upTo };
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
