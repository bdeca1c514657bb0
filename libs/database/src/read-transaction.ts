import type pg from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Viewer } from './viewer.js';

/** Reads as one viewer; the database refuses writes. */
export class ReadTransaction {
  constructor(
    readonly viewer: Viewer,
    readonly manager: EntityManager,
  ) {}

  /** The row; null if it is absent or not the viewer's to see. */
  async find<E extends ObjectLiteral>(entity: EntityTarget<E>, id: string): Promise<E | null> {
    return this.byId(entity, id).getOne();
  }

  /**
   * Rows of a statement that is planned once per connection, under a name of its own: for what every
   * request asks, where planning under row security outweighs the execution many times over.
   */
  async prepared<Row extends object>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    return (await this.runPrepared<Row>(name, text, values)).rows;
  }

  protected async runPrepared<Row extends object>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<pg.QueryResult<Row>> {
    const client = (await this.manager.queryRunner?.connect()) as pg.PoolClient;
    return client.query<Row>({ name, text, values: [...values] });
  }

  protected byId<E extends ObjectLiteral>(entity: EntityTarget<E>, id: string) {
    const { providerId } = this.viewer;
    const query = this.manager.createQueryBuilder(entity, 'row').where('row.id = :id', { id });
    return providerId && this.has(entity, 'providerId')
      ? query.andWhere('row.providerId = :providerId', { providerId })
      : query;
  }

  protected has(entity: EntityTarget<ObjectLiteral>, property: string): boolean {
    const metadata = this.manager.connection.getMetadata(entity);
    return metadata.findColumnWithPropertyName(property) !== undefined;
  }
}
