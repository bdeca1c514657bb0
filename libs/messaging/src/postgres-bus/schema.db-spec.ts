import { testDatabase } from '@charter/testing';
import { expect, test } from 'vitest';
import { preparePostgresBus } from './schema.js';

test('a topic keeps the number of partitions that it was made with', async () => {
  const { owner, drop } = await testDatabase('bus', []);
  try {
    await preparePostgresBus(owner, { partitions: 2, topics: ['a'] });
    await preparePostgresBus(owner, { partitions: 2, topics: ['a', 'b'] });
    await expect(preparePostgresBus(owner, { partitions: 3, topics: ['a', 'c'] })).rejects.toThrow(
      /3 partitions are configured, but a has 2\..*configure the number that is there/s,
    );
  } finally {
    await drop();
  }
});
