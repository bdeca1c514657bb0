import { placeOf } from '../bus.js';
import type { Subscription } from '../bus.js';
import { missingTopics, otherOwner } from '../bus-refusals.js';
import type { SingleFile } from './single-file.js';

/** A partition that this member holds for its group. */
export interface Held {
  readonly subscription: Subscription;
  readonly topic: string;
  readonly partition: number;
  next: bigint;
  /** The record at hand, while there is one. */
  work: Promise<void> | null;
  /** Another member shall have it as soon as the record at hand is done. */
  leaving: boolean;
  readonly ended: AbortController;
}

interface Place {
  topic: string;
  partition: number;
}

const MEMBERS = 4711;
const isTwoKeyed = `locktype = 'advisory' AND granted AND objsubid = 2
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
const lockOf = `hashtextextended(concat_ws('/', $1::text, p.topic, p.partition), 0)`;

/**
 * Shares the partitions of a group among its members. Who holds a partition holds an advisory lock
 * on the session's connection, so a member that dies gives back all of them at once; each member also
 * holds a shared lock by which members count each other.
 */
export class Membership {
  readonly held: Held[] = [];

  constructor(
    private readonly client: SingleFile,
    readonly subscription: Subscription,
  ) {}

  /** Throws if the group is another database's, or if a topic is missing. */
  async join(): Promise<void> {
    const { group, topics } = this.subscription;
    await this.client.query('SELECT pg_advisory_lock_shared($1, hashtext($2))', [MEMBERS, group]);
    await this.own();
    const known = await this.client.query<Place>('SELECT DISTINCT topic FROM partition');
    const missing = new Set(topics).difference(new Set(known.rows.map((row) => row.topic)));
    if (missing.size > 0) throw missingTopics([...missing]);
  }

  /** Owners are seen by their locks, so that only members that live at the same time can clash. */
  private async own(): Promise<void> {
    const { group, owner } = this.subscription;
    const names = [`owner of ${group}`, owner];
    await this.client.query('SELECT pg_advisory_lock_shared(hashtext($1), hashtext($2))', names);
    const { rows } = await this.client.query<{ others: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_locks WHERE ${isTwoKeyed}
         AND classid::bigint = hashtext($1)::bigint & 4294967295
         AND objid::bigint <> hashtext($2)::bigint & 4294967295) AS others`,
      names,
    );
    if (rows[0]?.others) throw otherOwner(group, owner);
  }

  /** Gives away what is above the fair share, takes what is free below it. */
  async rebalance(): Promise<void> {
    const share = await this.fairShare();
    if (this.held.length < share) await this.take();
    const surplus = this.held.length - share;
    if (surplus > 0) for (const held of this.held.slice(-surplus)) held.leaving = true;
    await this.giveAway();
  }

  private async fairShare(): Promise<number> {
    const { rows } = await this.client.query<{ share: number }>(
      `SELECT ceil((SELECT count(*) FROM partition WHERE topic = ANY ($3))::numeric / greatest(1,
         (SELECT count(*) FROM pg_locks WHERE ${isTwoKeyed}
            AND classid = $1::int AND objid::bigint = hashtext($2)::bigint & 4294967295)))::int AS share`,
      [MEMBERS, this.subscription.group, this.subscription.topics],
    );
    return rows[0]?.share ?? 0;
  }

  private async take(): Promise<void> {
    const { subscription, client, held } = this;
    const { rows } = await client.query<Place & { next: string }>(
      `WITH free AS MATERIALIZED (
         SELECT p.topic, p.partition, pg_try_advisory_lock(${lockOf}) AS mine FROM partition p
         WHERE p.topic = ANY ($2) AND NOT (p.topic || '/' || p.partition) = ANY ($3)
       ) SELECT topic, partition FROM free WHERE mine`,
      [subscription.group, subscription.topics, held.map(placeOf)],
    );
    const offsets = await this.offsets(rows);
    for (const { topic, partition } of rows)
      held.push({
        subscription,
        topic,
        partition,
        next: offsets.get(placeOf({ topic, partition })) ?? 0n,
        work: null,
        leaving: false,
        ended: new AbortController(),
      });
  }

  /** Read after the lock is held: the member before may have moved on until then. */
  private async offsets(places: readonly Place[]): Promise<Map<string, bigint>> {
    const { rows } = await this.client.query<Place & { next: string }>(
      `SELECT topic, partition, next_offset AS next FROM group_offset
       WHERE "group" = $1 AND topic = ANY ($2)`,
      [this.subscription.group, places.map((place) => place.topic)],
    );
    return new Map(rows.map((row) => [placeOf(row), BigInt(row.next)]));
  }

  /** Lets go of the partitions that are leaving and have no record at hand. */
  async giveAway(): Promise<void> {
    for (const held of this.held.filter((one) => one.leaving && !one.work)) {
      this.held.splice(this.held.indexOf(held), 1);
      await this.client.query(
        `SELECT pg_advisory_unlock(${lockOf}) FROM (VALUES ($2::text, $3::int)) AS p (topic, partition)`,
        [this.subscription.group, held.topic, held.partition],
      );
    }
  }

  async keepOffset({ topic, partition, next }: Held): Promise<void> {
    await this.client.query(
      `INSERT INTO group_offset ("group", topic, partition, next_offset) VALUES ($1, $2, $3, $4)
       ON CONFLICT ("group", topic, partition) DO UPDATE
       SET next_offset = greatest(group_offset.next_offset, excluded.next_offset)`,
      [this.subscription.group, topic, partition, next],
    );
  }
}
