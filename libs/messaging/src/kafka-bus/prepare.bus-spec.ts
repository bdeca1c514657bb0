import { randomUUID } from 'node:crypto';
import kafkajs from 'kafkajs';
import { expect, inject, test } from 'vitest';
import { parseKafkaUrl } from './address.js';
import { prepareKafkaBus } from './prepare.js';

const url = inject('kafkaUrl');
const { TOPIC } = kafkajs.ConfigResourceTypes;

test.skipIf(url === null)('topics are made once, and kept as their retention asks', async () => {
  const name = `prepare-${randomUUID()}`;
  const admin = new kafkajs.Kafka({ brokers: [...parseKafkaUrl(url!).brokers] }).admin();
  const settings = async () => {
    const resources = [{ type: TOPIC, name }];
    const found = await admin.describeConfigs({ includeSynonyms: false, resources });
    const entries = found.resources.flatMap((resource) => resource.configEntries);
    return Object.fromEntries(entries.map((entry) => [entry.configName, entry.configValue]));
  };
  const prepare = (retention: 'forever' | 'compacted-30-days', partitions = 3) =>
    prepareKafkaBus(url!, { partitions, topics: { [name]: { retention } } });
  await admin.connect();
  try {
    await Promise.all([1, 2, 3, 4].map(() => prepare('forever')));
    expect(await settings()).toMatchObject({
      ...{ 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' },
      'message.timestamp.type': 'LogAppendTime',
    });
    const configEntries = [{ name: 'flush.messages', value: '7' }];
    const resources = [{ type: TOPIC, name, configEntries }];
    await admin.alterConfigs({ validateOnly: false, resources });
    await prepare('compacted-30-days');
    expect(await settings()).toMatchObject({
      ...{ 'cleanup.policy': 'compact,delete', 'retention.ms': '2592000000' },
      'flush.messages': '7',
    });
    await expect(prepare('forever', 5)).rejects.toThrow(
      `5 partitions are configured, but ${name} has 3`,
    );
  } finally {
    await admin.deleteTopics({ topics: [name] });
    await admin.disconnect();
  }
});
