import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';

type SqlType = 'uuid' | 'timestamptz' | 'text' | 'integer' | 'bigint' | 'date';

/** An order that has an index: SQL expressions, the last of them unique, all in one direction. */
export interface Order<Row> {
  /** Value of the sort enum, kept in cursors. */
  readonly key: string;
  readonly direction: 'ASC' | 'DESC';
  readonly by: readonly {
    readonly sql: string;
    /** SQL type that a cursor's text is cast to. */
    readonly type: SqlType;
    /** SQL function that the text goes through as the column does, such as `lower`. */
    readonly through?: string;
    readonly value: (row: Row) => string;
  }[];
}

/** What a cursor's text must look like, lest the database fail on what somebody made up. */
const looksLike: Readonly<Record<SqlType, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  timestamptz: /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z|infinity)$/,
  text: /^[^\0]*$/,
  integer: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

/**
 * Cursors carry the sort, a digest of the list and its filter, and the place; those of another list
 * are refused with CURSOR_MISMATCH.
 */
export class Cursors<Row> {
  private readonly digest: string;

  constructor(
    private readonly order: Order<Row>,
    filter: unknown,
  ) {
    const text = JSON.stringify([order.by.map(({ sql }) => sql), filter ?? null]);
    this.digest = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  }

  write(row: Row): string {
    const place = [this.order.key, this.digest, ...this.order.by.map(({ value }) => value(row))];
    return Buffer.from(JSON.stringify(place)).toString('base64url');
  }

  read(cursor: string): readonly string[] {
    const { key, by } = this.order;
    const [ofKey, ofDigest, ...values] = parsePlace(cursor);
    if (ofKey !== key || ofDigest !== this.digest || values.length !== by.length)
      throw foreignCursor();
    if (!by.every(({ type }, i) => looksLike[type].test(values[i] ?? ''))) throw malformed();
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
  throw malformed();
}

/** The refusal of a cursor that was given by another list, or by nobody. */
export function foreignCursor(): GraphQLError {
  return mismatch(
    'This cursor belongs to another list. Use a cursor with the sort and filter it came from.',
  );
}

function malformed(): GraphQLError {
  return mismatch('This is not a cursor. Take cursors from edges or pageInfo.');
}

function mismatch(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'CURSOR_MISMATCH' } });
}
