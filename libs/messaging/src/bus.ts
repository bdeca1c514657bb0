/** What travels: a key that orders, headers as text, a value as JSON text (null: a tombstone). */
export interface BusRecord {
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string | null;
}

export interface LoggedRecord extends BusRecord {
  readonly partition: number;
  readonly offset: bigint;
}

export interface Delivery {
  /** Tells the bus that long work goes on; throws when the record is no longer this member's. */
  heartbeat(): Promise<void>;
  /** Aborted when the member stops or loses the partition: end waits, finish or give up. */
  readonly signal: AbortSignal;
}

export interface Subscription {
  readonly group: string;
  /**
   * Where the group keeps what it has handled: the identity of a database. Members of one group that
   * name different ones would take each other's records, so the second is refused.
   */
  readonly owner: string;
  readonly topics: readonly string[];
  /**
   * Records of one partition come one at a time, in order, at least once. When it resolves, the
   * group's offset moves past the record; when it rejects, the record comes again after a while.
   */
  readonly handler: (record: LoggedRecord, delivery: Delivery) => Promise<void>;
}

export interface Health {
  readonly healthy: boolean;
  /** Why not; null while healthy. */
  readonly reason: string | null;
}

/** The name of a partition wherever one is a key. */
export function placeOf(at: { readonly topic: string; readonly partition: number }): string {
  return `${at.topic}/${at.partition}`;
}

/** The name of an aggregate's records wherever they are kept in order. */
export function chainOf(record: { readonly topic: string; readonly key: string }): string {
  return `${record.topic}/${record.key}`;
}

/** First offset that has not been read, by {@link placeOf}; what is missing begins at the beginning. */
export type Offsets = ReadonlyMap<string, bigint>;

/** A log of records by topic and partition. All records of one key lie in one partition. */
export interface Bus {
  /** Resolves when all records are durable, in the given order per key. */
  send(records: readonly BusRecord[]): Promise<void>;
  /** Joins the group, from the beginning of the topics if the group is new. */
  subscribe(subscription: Subscription): Promise<void>;
  /** Records that the group has not passed yet, by topic. */
  lag(group: string): Promise<ReadonlyMap<string, number>>;
  /**
   * Reads topics outside of any group, from these offsets to the end that they had when it began, in
   * batches that keep the order within each partition.
   */
  read(topics: readonly string[], from: Offsets): AsyncIterable<readonly LoggedRecord[]>;
  health(): Health;
  /** Finishes the records at hand, keeps their offsets, leaves the groups. */
  close(): Promise<void>;
}
