import { setTimeout as wait } from 'node:timers/promises';
import type { Broker, Cluster, Kafka } from 'kafkajs';
import { placeOf } from '../bus.js';
import type { LoggedRecord, Offsets } from '../bus.js';
import { announcementOf } from './assigner.js';
import { toLogged } from './records.js';
import type { FetchedMessage } from './fetched.js';
import { missingTopics } from '../bus-refusals.js';
import { backOff } from '../failures.js';
import { passes } from './explain.js';

const FETCH_BYTES = 1_048_576;
const READ_COMMITTED = 1;
/** Three seconds and more of looking; kafkajs itself insists where a broker is out of reach. */
const ATTEMPTS = 6;

interface Place {
  readonly topic: string;
  readonly partition: number;
}

/** Looks at the log from outside of all groups: where it ends, where groups are, what it holds. */
export class Lookout {
  private cluster: Promise<Cluster> | null = null;
  private closed = false;

  constructor(private readonly kafka: Kafka) {}

  /** Tries again, on a fresh connection: brokers and leaders come and go between two looks. */
  private async with<T>(look: (cluster: Cluster) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const cluster = (this.cluster ??= this.connect());
      try {
        return await look(await cluster);
      } catch (error) {
        if (this.cluster === cluster) await this.disconnect();
        if (!passes(error) || attempt === ATTEMPTS) throw error;
        await wait(backOff(attempt));
      }
    }
  }

  /** kafkajs shows its cluster to assigners; this one's consumer never joins a group. */
  private async connect(): Promise<Cluster> {
    if (this.closed) throw new Error('the bus is closed');
    const shown = Promise.withResolvers<Cluster>();
    this.kafka.consumer({
      groupId: 'lookout',
      allowAutoTopicCreation: false,
      partitionAssigners: [
        ({ cluster }) => {
          shown.resolve(cluster);
          return { name: '', version: 0, assign: async () => [], protocol: () => never() };
        },
      ],
    });
    const cluster = await shown.promise;
    await cluster.connect();
    return cluster;
  }

  /** @throws Error that names the topics that are missing */
  async requireTopics(topics: readonly string[]): Promise<void> {
    await this.with((cluster) => places(cluster, topics));
  }

  /** Owners that live members of the group have announced. */
  async owners(group: string): Promise<Set<string>> {
    const { groups } = await this.with(async (cluster) => {
      const coordinator = await cluster.findGroupCoordinator({ groupId: group });
      return (await coordinator.describeGroups({ groupIds: [group] })) as {
        groups: { members: { memberId: string; memberMetadata: Buffer }[] }[];
      };
    });
    // While a group rebalances it does not say what its members announced.
    const members = groups.flatMap((one) => one.members).filter((m) => m.memberMetadata.length > 0);
    return new Set(members.map((member) => announcementOf(member).owner));
  }

  /** Records that the group has not passed, by topic. */
  async lag(group: string, topics: readonly string[]): Promise<Map<string, number>> {
    return this.with(async (cluster) => {
      const all = await places(cluster, topics);
      // The group first: in the other order a record sent between the two could be overlooked.
      const passed = await this.passed(cluster, group, all);
      const ends = await offsets(cluster, all, { fromBeginning: false });
      const starts = await offsets(cluster, all, { fromBeginning: true });
      const lag = new Map(topics.map((topic) => [topic, 0]));
      for (const place of all) {
        const start = starts.get(placeOf(place)) ?? 0n;
        const next = passed.get(placeOf(place)) ?? start;
        const left = (ends.get(placeOf(place)) ?? 0n) - (next > start ? next : start);
        if (left > 0n) lag.set(place.topic, (lag.get(place.topic) ?? 0) + Number(left));
      }
      return lag;
    });
  }

  private async passed(cluster: Cluster, group: string, all: readonly Place[]) {
    const coordinator = await cluster.findGroupCoordinator({ groupId: group });
    const request = byTopic(all) as unknown as Parameters<Broker['offsetFetch']>[0]['topics'];
    const { responses } = await coordinator.offsetFetch({ groupId: group, topics: request });
    const known = responses.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, offset }) => [placeOf({ topic, partition }), BigInt(offset)]),
    ) as [string, bigint][];
    return new Map(known.filter(([, offset]) => offset >= 0n));
  }

  async *read(topics: readonly string[], from: Offsets): AsyncIterable<readonly LoggedRecord[]> {
    const { all, ends, starts } = await this.with(async (cluster) => {
      const all = await places(cluster, topics);
      const ends = await offsets(cluster, all, { fromBeginning: false });
      return { all, ends, starts: await offsets(cluster, all, { fromBeginning: true }) };
    });
    for (const place of all) {
      const end = ends.get(placeOf(place)) ?? 0n;
      const start = starts.get(placeOf(place)) ?? 0n;
      const asked = from.get(placeOf(place)) ?? start;
      for (let next = asked > start ? asked : start; next < end;) {
        const messages = await this.with((cluster) => fetchFrom(cluster, place, next, end));
        const records = messages
          .filter(({ isControlRecord }) => !isControlRecord)
          .map((message) => toLogged(place.topic, place.partition, message))
          .filter(({ offset }) => offset >= next && offset < end);
        if (records.length > 0) yield records;
        const after = endOf(messages);
        if (after === null || after <= next) break; // what is left was compacted away
        next = after;
      }
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.disconnect();
  }

  private async disconnect(): Promise<void> {
    const cluster = this.cluster;
    this.cluster = null;
    await cluster?.then((one) => one.disconnect()).catch(() => {});
  }
}

function never(): never {
  throw new Error('the lookout joins no group');
}

async function places(cluster: Cluster, topics: readonly string[]): Promise<Place[]> {
  await cluster.addMultipleTargetTopics([...topics]).catch(async (error) => {
    if (error.type !== 'UNKNOWN_TOPIC_OR_PARTITION') throw error;
    const { topicMetadata } = await cluster.metadata();
    const there = topicMetadata.map(({ topic }) => topic);
    throw missingTopics(
      topics.filter((topic) => !there.includes(topic)),
      error,
    );
  });
  await cluster.refreshMetadataIfNecessary();
  return topics.flatMap((topic) => {
    const partitions = cluster.findTopicPartitionMetadata(topic);
    if (partitions.length === 0) throw missingTopics([topic]);
    return partitions.map(({ partitionId }) => ({ topic, partition: partitionId }));
  });
}

function byTopic(all: readonly Place[]): { topic: string; partitions: { partition: number }[] }[] {
  return [...Map.groupBy(all, ({ topic }) => topic)].map(([topic, some]) => ({
    topic,
    partitions: some.map(({ partition }) => ({ partition })),
  }));
}

async function offsets(
  cluster: Cluster,
  all: readonly Place[],
  which: { fromBeginning: boolean },
): Promise<Map<string, bigint>> {
  const found = await cluster.fetchTopicsOffset(byTopic(all).map((one) => ({ ...one, ...which })));
  return new Map(
    found.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, offset }) => [placeOf({ topic, partition }), BigInt(offset)]),
    ) as [string, bigint][],
  );
}

/**
 * What comes next before the end; empty if it was compacted away.
 * @throws Error that is retriable if the broker answers with nothing though it may have something
 */
async function fetchFrom(
  cluster: Cluster,
  place: Place,
  from: bigint,
  end: bigint,
): Promise<FetchedMessage[]> {
  await cluster.refreshMetadataIfNecessary();
  const { topic, partition } = place;
  const [nodeId] = Object.keys(cluster.findLeaderForPartitions(topic, [partition]));
  if (nodeId === undefined) throw retriable(`${placeOf(place)} has no leader`);
  const broker = await cluster.findBroker({ nodeId });
  const at = { partition, fetchOffset: String(from), maxBytes: FETCH_BYTES };
  const { responses } = await broker.fetch({
    isolationLevel: READ_COMMITTED,
    maxWaitTime: 1_000,
    minBytes: 1,
    maxBytes: FETCH_BYTES,
    topics: [{ topic, partitions: [at] }],
    rackId: '',
  });
  const answer = responses[0]?.partitions.find(
    (one: { partition: number }) => one.partition === partition,
  );
  if (!answer) throw retriable(`the broker left out ${placeOf(place)}`);
  // A leader that has just become one, or is behind, does not show yet what was there before.
  if (answer.messages.length === 0 && BigInt(answer.highWatermark) < end)
    throw retriable(`${placeOf(place)} ends at ${answer.highWatermark}, not at ${end}`);
  return answer.messages;
}

function retriable(message: string): Error {
  return Object.assign(new Error(message), { retriable: true });
}

/** First offset after the batches that these came in, whatever compaction left of them. */
function endOf(messages: readonly FetchedMessage[]): bigint | null {
  const last = messages.at(-1);
  if (!last) return null;
  const { firstOffset, lastOffsetDelta } = last.batchContext;
  return BigInt(firstOffset) + BigInt(lastOffsetDelta) + 1n;
}
