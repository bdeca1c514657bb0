import { expect, test } from 'vitest';
import { Lane } from './lane.js';

test('a few large records fill a lane, until they are handled', async () => {
  const hold = Promise.withResolvers<void>();
  const lane = new Lane('ticket', 0, {
    handler: () => hold.promise,
    open: () => true,
    progressed: () => {},
    after: Promise.resolve(),
  });
  const record = { topic: 'ticket', partition: 0, key: 'k', headers: {} };
  const large = (offset: bigint) => ({ ...record, offset, value: 'x'.repeat(600_000) });
  lane.add([large(0n)], 1n);
  expect(lane.full).toBe(false);
  lane.add([large(1n)], 2n);
  expect(lane.full).toBe(true);
  hold.resolve();
  await lane.roomy();
  expect(lane.full).toBe(false);
});
