import type { ObjectLiteral } from 'typeorm';
import type { Order } from './cursor.js';
import { type AskedPlace, type Connection, countLimit, Page, totalOf } from './page.js';
import type { PageArguments } from './page.js';

interface RemoteList<Row extends ObjectLiteral> {
  readonly order: Order<Row>;
  readonly args: PageArguments;
  /** What the list is of, so that a cursor is not used with another one. */
  readonly filter: unknown;
  readonly read: (place: AskedPlace) => Promise<readonly Row[]>;
  /** Counts no further than one beyond `upTo`. */
  readonly count: (upTo: number) => Promise<number>;
}

/** A Relay connection of rows that another process holds. */
export async function remoteConnection<Row extends ObjectLiteral>({
  order,
  args,
  filter,
  read,
  count,
}: RemoteList<Row>): Promise<Connection<Row>> {
  const page = new Page(order, args, 20, filter);
  return page.of(await read(page.asked()), async ({ upTo }) =>
    totalOf(await count(countLimit(upTo)), upTo),
  );
}
