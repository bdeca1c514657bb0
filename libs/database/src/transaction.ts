import { eventCatalogue, topicOf } from '@charter/events';
import type { CompactedEventType, DomainEvent, EventData, EventType } from '@charter/events';
import { SpanKind, trace } from '@opentelemetry/api';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { AggregateVersions } from './aggregate-versions.js';
import type { Aggregate } from './aggregate-versions.js';
import { ConflictError } from './conflict-error.js';
import { newId } from './ids.js';
import { insertable, INSERTED_AT_ONCE, type NewRow } from './new-row.js';
import { dataOf, enterAll, enterOne, traceparent } from './outbox.js';
import type { Entry } from './outbox.js';
import { ReadTransaction } from './read-transaction.js';
import { updateRows } from './row-updates.js';

const tracer = trace.getTracer('@charter/database');

/** One unit of work: what it writes, publishes and schedules stands or falls together. */
export class Transaction extends ReadTransaction {
  private readonly versions = new AggregateVersions();

  /** The row, locked until the end; null if it is absent or not the viewer's to change. */
  async lock<E extends ObjectLiteral>(entity: EntityTarget<E>, id: string): Promise<E | null> {
    return this.byId(entity, id).setLock('pessimistic_write').getOne();
  }

  async lockOrFail<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    id: string,
    absent: () => Error,
  ): Promise<E> {
    const row = await this.lock(entity, id);
    if (!row) throw absent();
    return row;
  }

  /** Inserts the row as it is; defaults of the database are not read back. */
  async insert<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    row: NoInfer<NewRow<E>>,
  ): Promise<E> {
    const [inserted] = await this.insertAll(entity, [row]);
    return inserted!;
  }

  /** Like `insert`, of many in few statements, in their order. */
  async insertAll<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    rows: readonly NoInfer<NewRow<E>>[],
  ): Promise<E[]> {
    const metadata = this.manager.connection.getMetadata(entity);
    const inserted = rows.map((row) => insertable(metadata, row));
    for (let start = 0; start < inserted.length; start += INSERTED_AT_ONCE)
      await this.manager
        .createQueryBuilder()
        .insert()
        .into(entity)
        .values(inserted.slice(start, start + INSERTED_AT_ONCE) as QueryDeepPartialEntity<E>[])
        .updateEntity(false)
        .execute();
    if (this.has(entity, 'version'))
      for (const row of inserted) this.versions.inserted(row as Aggregate);
    return inserted as E[];
  }

  /**
   * Writes the changes if nobody changed the row since it was read, else throws
   * {@link ConflictError}. Returns the row itself, changed, with its next version.
   */
  async update<E extends ObjectLiteral & { id: string }>(
    entity: EntityTarget<E>,
    row: E,
    changes: Partial<NoInfer<E>>,
  ): Promise<E> {
    const aggregate = row as unknown as Aggregate;
    if (this.has(entity, 'version')) {
      const { expected, next } = this.versions.forUpdate(aggregate);
      await this.write(entity, row, { ...changes, version: next }, expected);
      Object.assign(row, changes);
      this.versions.updated(aggregate, next);
    } else {
      await this.write(entity, row, changes);
      Object.assign(row, changes);
    }
    return row;
  }

  /**
   * Like `update`, of many rows in few statements: rows that nobody changed since they were read, each with its
   * changes, all of the same columns.
   */
  async updateAll<E extends ObjectLiteral & Aggregate>(
    entity: EntityTarget<E>,
    changes: ReadonlyMap<E, Partial<NoInfer<E>>>,
  ): Promise<void> {
    const metadata = this.manager.connection.getMetadata(entity);
    const updates = [...changes].map(([row, set]) => ({
      row,
      set,
      ...this.versions.forUpdate(row),
    }));
    const missed = await updateRows(this.manager, metadata, updates);
    if (missed) throw new ConflictError(metadata.tableName, missed);
    for (const { row, set, next } of updates) {
      Object.assign(row, set);
      this.versions.updated(row, next);
    }
  }

  private async write<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    row: E,
    set: ObjectLiteral,
    expectedVersion?: number,
  ): Promise<void> {
    const update = this.manager
      .createQueryBuilder()
      .update(entity)
      .set(set as QueryDeepPartialEntity<E>)
      .where('id = :id', { id: row['id'] });
    if (expectedVersion !== undefined)
      update.andWhere('version = :expectedVersion', { expectedVersion });
    if (row['providerId'] && this.has(entity, 'providerId'))
      update.andWhere('provider_id = :providerId', { providerId: row['providerId'] });
    const { affected } = await update.execute();
    if (affected !== 1)
      throw new ConflictError(this.manager.connection.getMetadata(entity).tableName, row['id']);
  }

  /**
   * Puts an event into the outbox, at the version of the change that it tells: `insert` first, then
   * publish; around an `update`, before or after. What has no row of its own (a notice) starts at
   * version 0. The event's time is the viewer's domain time; its data is checked against the schema.
   * @throws Error if the data has more bytes than any bus is sure to take
   */
  async publish(aggregate: Aggregate, event: DomainEvent): Promise<void> {
    if (!this.isRow(aggregate) && aggregate.version !== 0)
      throw new Error(`${event.type}: publishing needs the row, locked or newly inserted`);
    await this.tell(aggregate, event.type, dataOf(event));
  }

  /** Like `publish`, of one event each of many aggregates of the viewer's provider, in few statements. */
  async publishAll<T extends EventType>(
    type: T,
    events: readonly { readonly aggregate: Aggregate; readonly data: EventData<T> }[],
  ): Promise<void> {
    const entries = events.map(({ aggregate, data }) => ({
      aggregateId: aggregate.id,
      data: dataOf({ type, data } as DomainEvent),
      version: this.versions.forEvent(aggregate),
    }));
    await this.tellAll(type, entries);
  }

  /** Publishes the first event of many that have no row of their own (notices); the provider is the viewer's. */
  async publishFirsts<T extends EventType>(
    type: T,
    events: readonly { readonly id: string; readonly data: EventData<T> }[],
  ): Promise<void> {
    const entries = events.map(({ id, data }) => ({
      aggregateId: id,
      data: dataOf({ type, data } as DomainEvent),
      version: 1,
    }));
    await this.tellAll(type, entries);
  }

  private async tellAll(type: EventType, entries: readonly Entry[]): Promise<void> {
    const { providerId, now: time } = this.viewer;
    const attributes = { ...spanAttributes(type), 'messaging.batch.message_count': entries.length };
    const options = { kind: SpanKind.PRODUCER, attributes };
    await tracer.startActiveSpan(`publish ${type}`, options, (span) =>
      enterAll(this.manager, { type, providerId, time }, entries).finally(() => span.end()),
    );
  }

  /**
   * Ends what events of this type told of the aggregate: the bus forgets them, consumers clear what
   * they kept. Give what has no row of its own with the version that it was last published at.
   */
  async publishTombstone(type: CompactedEventType, aggregate: Aggregate): Promise<void> {
    await this.tell(aggregate, type, null);
  }

  private tell(aggregate: Aggregate, type: EventType, data: string | null): Promise<void> {
    const attributes = { ...spanAttributes(type), 'charter.aggregate.id': aggregate.id };
    const options = { kind: SpanKind.PRODUCER, attributes };
    // What consumers do with the event are children of this span, whenever they do it.
    return tracer.startActiveSpan(`publish ${type}`, options, (span) =>
      this.enter(aggregate, type, data).finally(() => span.end()),
    );
  }

  private async enter(aggregate: Aggregate, type: EventType, data: string | null): Promise<void> {
    await this.preparedWrite('publish', enterOne, [
      newId(),
      topicOf(type),
      type,
      eventCatalogue.newest(type),
      aggregate.id,
      this.versions.forEvent(aggregate),
      aggregate.providerId,
      this.viewer.now,
      traceparent(),
      data,
    ]);
  }

  /** Like `prepared`, for what every event writes; resolves to the number of rows. */
  async preparedWrite(name: string, text: string, values: readonly unknown[]): Promise<number> {
    return (await this.runPrepared(name, text, values)).rowCount ?? 0;
  }

  /**
   * The same unit of work, judged and dated as of an earlier instant: for what happened or was due
   * while nobody was there to see to it. Never later than it is.
   */
  asOf(instant: Temporal.Instant): Transaction {
    const isPast = Temporal.Instant.compare(instant, Temporal.Instant.from(this.viewer.now)) < 0;
    const viewer = isPast ? { ...this.viewer, now: instant.toString() } : this.viewer;
    return Object.create(this, { viewer: { value: viewer } }) as Transaction;
  }

  /** Lets the handler of `kind` act on `id` at `dueAt` (domain time); replaces an earlier date. */
  async schedule(kind: string, id: string, dueAt: Temporal.Instant): Promise<void> {
    await this.scheduleAll(kind, [{ id, dueAt }]);
  }

  /** Like `schedule`, of many. */
  async scheduleAll(
    kind: string,
    due: readonly { readonly id: string; readonly dueAt: Temporal.Instant }[],
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO due_work (provider_id, kind, id, due_at)
       SELECT $1, $2, d.id, d.due_at FROM unnest($3::text[], $4::timestamptz[]) AS d (id, due_at) ORDER BY d.id
       ON CONFLICT (provider_id, kind, id) DO UPDATE SET due_at = excluded.due_at`,
      [
        ...[this.viewer.providerId, kind, due.map(({ id }) => id)],
        due.map(({ dueAt }) => new Date(dueAt.epochMilliseconds)),
      ],
    );
  }

  async unschedule(kind: string, id: string): Promise<void> {
    await this.unscheduleAll(kind, [id]);
  }

  async unscheduleAll(kind: string, ids: readonly string[]): Promise<void> {
    await this.manager.query(
      'DELETE FROM due_work WHERE provider_id = $1 AND kind = $2 AND id = ANY($3)',
      [this.viewer.providerId, kind, ids],
    );
  }

  /** Units of work that name the same take turns: this one holds the name until its end. */
  async takeTurn(...name: readonly string[]): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      name.join('/'),
    ]);
  }

  /** Units of work that share a name wait only for one that takes its turn, and it for them. */
  async shareTurn(...name: readonly string[]): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [
      name.join('/'),
    ]);
  }

  /** Waits until all units of work that shared the name before have ended, and holds nothing itself. */
  async letPass(...name: readonly string[]): Promise<void> {
    await this.manager.query(
      `WITH turn AS MATERIALIZED (
         SELECT pg_advisory_lock(name), name FROM hashtextextended($1, 0) AS name
       ) SELECT pg_advisory_unlock(name) FROM turn`,
      [name.join('/')],
    );
  }

  /** Stores the versions of events that no later update has stored. Called before the commit. */
  async settle(): Promise<void> {
    for (const row of this.versions.ahead()) {
      if (!this.isRow(row)) continue;
      const { expected, next } = this.versions.forUpdate(row);
      await this.write(row.constructor, row, { version: next }, expected);
      this.versions.updated(row, next);
    }
  }

  private isRow(row: object): boolean {
    return this.manager.connection.hasMetadata(row.constructor);
  }
}

const spanAttributes = (type: EventType) => ({
  'messaging.operation.type': 'create',
  'messaging.destination.name': topicOf(type),
  'cloudevents.event_type': type,
});
