import 'reflect-metadata';
import pg from 'pg';
import { DataSource, DefaultNamingStrategy } from 'typeorm';
import type { EntitySchema, MixedList } from 'typeorm';

/** camelCase in code, snake_case in SQL; `TicketEntity` is the table `ticket`. */
export class SnakeCase extends DefaultNamingStrategy {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className.replace(/Entity$/, ''));
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, given ?? property].join('_'));
  }
}

function snake(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])([A-Z])/g, '_$1').toLowerCase();
}

/** A `date` stays text: pg would make it a local midnight. */
const types = {
  getTypeParser: (oid: number, format?: string) =>
    oid === pg.types.builtins.DATE
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format as 'text'),
};

interface Connection {
  readonly url: string;
  readonly entities: MixedList<string | (new () => object) | EntitySchema>;
  /** Largest number of connections; idle ones are closed, each costs the server memory. */
  readonly connections?: number;
  readonly applicationName?: string;
  /** Settings of each session, without spaces in their values. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Class of its connections; pg's own unless given. */
  readonly Client?: typeof pg.Client;
}

/** Data source of one service's app role; opened by `initialize()`. */
export function createDataSource(connection: Connection): DataSource {
  return new DataSource({
    type: 'postgres',
    url: connection.url,
    entities: connection.entities as never,
    namingStrategy: new SnakeCase(),
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    poolSize: connection.connections ?? 6,
    connectTimeoutMS: 10_000,
    ...(connection.applicationName && { applicationName: connection.applicationName }),
    extra: {
      types,
      idleTimeoutMillis: 10_000,
      statement_timeout: 20_000,
      idle_in_transaction_session_timeout: 60_000,
      ...(connection.settings && { options: optionsOf(connection.settings) }),
      ...(connection.Client && { Client: connection.Client }),
    },
  });
}

function optionsOf(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
