import type { Kafka } from 'kafkajs';
import { expect, test } from 'vitest';
import { Lookout } from './lookout.js';

const partition = 0;
const message = {
  ...{ offset: '1', key: Buffer.from('k'), value: Buffer.from('late'), headers: {} },
  ...{ isControlRecord: false, batchContext: { firstOffset: '1', lastOffsetDelta: 0 } },
};

/** A lookout on a log of two records whose broker gives these answers to fetches. */
function lookoutAt(answers: object[][]): Lookout {
  const fetch = async () => ({ responses: [{ partitions: answers.shift() }] });
  const cluster = {
    ...{ connect: async () => {}, disconnect: async () => {} },
    ...{ addMultipleTargetTopics: async () => {}, refreshMetadataIfNecessary: async () => {} },
    findTopicPartitionMetadata: () => [{ partitionId: partition }],
    fetchTopicsOffset: async ([{ topic, fromBeginning }]: [
      { topic: string; fromBeginning: boolean },
    ]) => [{ topic, partitions: [{ partition, offset: fromBeginning ? '0' : '2' }] }],
    findLeaderForPartitions: () => ({ 1: [partition] }),
    findBroker: async () => ({ fetch }),
  };
  const consumer = ({ partitionAssigners }: { partitionAssigners: ((at: object) => void)[] }) =>
    partitionAssigners[0]!({ cluster });
  return new Lookout({ consumer } as unknown as Kafka);
}

async function valuesOf(lookout: Lookout): Promise<(string | null)[]> {
  const values: (string | null)[] = [];
  for await (const batch of lookout.read(['ticket'], new Map()))
    values.push(...batch.map(({ value }) => value));
  return values;
}

test('reading asks again while the broker does not show the end of the log, or leaves the partition out', async () => {
  const lookout = lookoutAt([
    [{ partition, highWatermark: '1', messages: [] }],
    [],
    [{ partition, highWatermark: '2', messages: [message] }],
  ]);
  expect(await valuesOf(lookout)).toEqual(['late']);
});

test('reading ends where the rest was compacted away', async () => {
  const lookout = lookoutAt([[{ partition, highWatermark: '2', messages: [] }]]);
  expect(await valuesOf(lookout)).toEqual([]);
});
