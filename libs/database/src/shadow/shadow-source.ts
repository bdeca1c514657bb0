import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { SHADOW } from './shadow-tables.js';

/** More than any service has statements of projectors; what is made up anew each time is not kept. */
const MOST = 200;
const names = new Map<string, string>();

/** Has every statement planned once per connection: a replay runs few statements, each very often. */
class PreparingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const prepared = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    if (!prepared || (!names.has(text) && names.size >= MOST)) return this.send(args);
    const name = names.get(text) ?? `shadow_${names.size}`;
    names.set(text, name);
    return this.send([{ name, text, values }, ...rest]);
  }

  private send(args: unknown[]): never {
    return super.query(...(args as [string])) as never;
  }
}

/**
 * Data source of the app role that finds the twins of projections under their names, and everything
 * else where it is. A crash of the server may cost the last transactions; it costs the rebuild too.
 */
export function createShadowSource(connection: {
  readonly url: string;
  readonly entities: readonly (new () => object)[];
  readonly connections: number;
}): DataSource {
  return createDataSource({
    ...connection,
    entities: [...connection.entities],
    applicationName: 'rebuild',
    settings: { search_path: `${SHADOW},public`, synchronous_commit: 'off' },
    Client: PreparingClient,
  });
}
