import { setTimeout as wait } from 'node:timers/promises';
import { topics as allTopics } from '@charter/events';
import type { Retention } from '@charter/events';
import kafkajs from 'kafkajs';
import type { Admin, IResourceConfigEntry } from 'kafkajs';
import { otherPartitions } from '../bus-refusals.js';
import { parseKafkaUrl } from './address.js';
import { connectTo } from './client.js';
import { explain } from './explain.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Layout {
  /** Of each topic. It never changes afterwards: it says where a key lies. */
  readonly partitions?: number;
  /** Copies of each partition, on as many brokers; counts for topics that are new. */
  readonly replication?: number;
  readonly topics?: Readonly<Record<string, { readonly retention: Retention }>>;
}

/**
 * Creates the topics that are missing, and sets how long all of them keep their records. Several at
 * once may do it.
 * @throws Error if a topic has another number of partitions
 */
export async function prepareKafkaBus(url: string, layout: Layout = {}): Promise<void> {
  const { partitions = 4, replication = 1, topics = allTopics } = layout;
  const admin = connectTo(parseKafkaUrl(url), null).admin();
  try {
    await admin.connect();
    const names = Object.keys(topics);
    await create(admin, names, partitions, replication);
    await checkPartitions(admin, names, partitions);
    await configure(admin, topics, replication);
  } catch (error) {
    throw new Error(explain(error), { cause: error });
  } finally {
    await admin.disconnect();
  }
}

async function create(
  admin: Admin,
  names: readonly string[],
  numPartitions: number,
  replicationFactor: number,
): Promise<void> {
  const there = await admin.listTopics();
  const missing = names.filter((name) => !there.includes(name));
  if (missing.length === 0) return;
  // False: somebody else has created them meanwhile.
  await admin.createTopics({
    topics: missing.map((topic) => ({ topic, numPartitions, replicationFactor })),
    waitForLeaders: false,
  });
}

async function checkPartitions(
  admin: Admin,
  names: readonly string[],
  partitions: number,
): Promise<void> {
  const topics = await metadataOf(admin, names);
  const wrong = topics
    .map(({ name, partitions: found }) => ({ topic: name, count: found.length }))
    .filter(({ count }) => count !== partitions);
  if (wrong.length > 0) throw otherPartitions(partitions, wrong);
}

/** A broker that is busy does not know at once of the topics that it has just created. */
async function metadataOf(admin: Admin, names: readonly string[]) {
  const until = performance.now() + 30_000;
  for (;;) {
    try {
      return (await admin.fetchTopicMetadata({ topics: [...names] })).topics;
    } catch (error) {
      const { type } = error as { type?: string };
      if (type !== 'UNKNOWN_TOPIC_OR_PARTITION' || performance.now() > until) throw error;
      await wait(100);
    }
  }
}

/** Retention and limits of one topic. */
function settingsOf(retention: Retention, replication: number): Record<string, string> {
  const common = {
    // The broker's clock: it refuses records of a client whose clock is an hour ahead.
    'message.timestamp.type': 'LogAppendTime',
    'max.message.bytes': String(1_048_588),
    // acks=all means little while a single copy is enough.
    'min.insync.replicas': String(replication > 2 ? 2 : 1),
    'retention.bytes': '-1',
  };
  if (retention === 'forever')
    return { ...common, 'cleanup.policy': 'delete', 'retention.ms': '-1' };
  // Personal data: what a tombstone deletes is gone a day later, not when a segment is full one day.
  const compacted = {
    ...common,
    'segment.ms': String(HOUR),
    'max.compaction.lag.ms': String(DAY),
    'min.cleanable.dirty.ratio': '0.1',
    'delete.retention.ms': String(7 * DAY),
  };
  return retention === 'compacted'
    ? { ...compacted, 'cleanup.policy': 'compact', 'retention.ms': '-1' }
    : { ...compacted, 'cleanup.policy': 'compact,delete', 'retention.ms': String(30 * DAY) };
}

/** Sets what differs; what an operator has set beside it stays. */
async function configure(
  admin: Admin,
  topics: NonNullable<Layout['topics']>,
  replication: number,
): Promise<void> {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: Object.keys(topics).map((name) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name,
    })),
  });
  const changed = resources.flatMap(({ resourceName: name, configEntries }) => {
    const wanted = settingsOf(topics[name]?.retention ?? 'forever', replication);
    const present = new Map(configEntries.map((one) => [one.configName, one.configValue]));
    if (Object.entries(wanted).every(([key, value]) => present.get(key) === value)) return [];
    return [
      {
        type: kafkajs.ConfigResourceTypes.TOPIC,
        name,
        configEntries: merged(configEntries, wanted),
      },
    ];
  });
  if (changed.length > 0) await admin.alterConfigs({ validateOnly: false, resources: changed });
}

interface ConfigEntry {
  readonly configName: string;
  readonly configValue: string;
  readonly configSource?: number;
}

/** Altering replaces all settings of a topic, so those that are there go along. */
function merged(
  present: readonly ConfigEntry[],
  wanted: Readonly<Record<string, string>>,
): IResourceConfigEntry[] {
  const TOPIC = 1;
  const own = present.filter((entry) => entry.configSource === TOPIC);
  const settings = {
    ...Object.fromEntries(own.map((entry) => [entry.configName, entry.configValue])),
    ...wanted,
  };
  return Object.entries(settings).map(([name, value]) => ({ name, value }));
}
