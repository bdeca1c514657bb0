import type pg from 'pg';

/** Queries one connection from several places, one query at a time, as pg asks for. */
export class SingleFile {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: pg.ClientBase) {}

  query<R extends pg.QueryResultRow>(
    query: string | pg.QueryConfig,
    values?: unknown[],
  ): Promise<pg.QueryResult<R>> {
    const result = this.last.then(() => this.client.query<R>(query, values));
    this.last = result.catch(() => {});
    return result;
  }
}
