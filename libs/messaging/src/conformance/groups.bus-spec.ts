import { newId } from '@charter/database';
import { expect, test } from 'vitest';
import type { Bus, LoggedRecord } from '../bus.js';
import { onEachBus } from './conformance.js';

const topic = 'ticket';

onEachBus((site, { sessionTimeout }) => {
  const send = (bus: Bus, count: number) =>
    bus.send(
      Array.from({ length: count }, (_, value) => ({
        topic,
        key: newId(),
        headers: {},
        value: String(value),
      })),
    );

  async function member(handler: (record: LoggedRecord) => Promise<void>): Promise<Bus> {
    const bus = site().bus();
    await bus.subscribe({ group: 'reader', owner: 'stage', topics: [topic], handler });
    return bus;
  }

  const passedAll = (bus: Bus) =>
    site().stage.until(async () => (await bus.lag('reader')).get(topic) === 0);

  test('members share the partitions; those of one who leaves are taken over', async () => {
    const got = { a: new Set<number>(), b: new Set<number>() };
    const a = await member(async ({ partition }) => void got.a.add(partition));
    const b = await member(async ({ partition }) => void got.b.add(partition));
    await site().stage.until(async () => {
      got.a.clear();
      got.b.clear();
      await send(a, 40);
      await passedAll(a);
      return got.a.size === 2 && got.b.size === 2;
    });
    expect(got.a.union(got.b).size).toBe(4);
    await site().leave(a);
    got.b.clear();
    await send(b, 40);
    await passedAll(b);
    expect(got.b.size).toBe(4);
  });

  test('a handler three times as slow as a session may be silent completes once', async () => {
    let [begun, done] = [0, 0];
    const bus = await member(async () => {
      begun++;
      await new Promise((resolve) => setTimeout(resolve, 3 * sessionTimeout));
      done++;
    });
    await send(bus, 1);
    await passedAll(bus);
    expect([begun, done]).toEqual([1, 1]);
    expect(bus.health()).toEqual({ healthy: true, reason: null });
  });

  test('what others handle goes on while one record takes long', async () => {
    const slow = Promise.withResolvers<void>();
    const got = new Set<number>();
    let first: number | null = null;
    const bus = await member(async ({ partition }) => {
      first ??= partition;
      if (partition === first) await slow.promise;
      got.add(partition);
    });
    await send(bus, 40);
    await site().stage.until(() => got.size === 3);
    slow.resolve();
    await passedAll(bus);
    expect(got.size).toBe(4);
  });

  test('who keeps its effects elsewhere is refused a group that others are in', async () => {
    const group = { group: 'reader', topics: [topic] };
    let [ours, theirs] = [0, 0];
    const bus = site().bus();
    await bus.subscribe({ ...group, owner: 'one', handler: async () => void ours++ });
    const twin = site().bus();
    await twin.subscribe({ ...group, owner: 'two', handler: async () => void theirs++ });
    const refusal = /group \S*reader has live members .* another database .* another name/;
    await site().stage.until(() => refusal.test(twin.health().reason ?? ''));
    await send(bus, 20);
    await passedAll(bus);
    expect([ours, theirs]).toEqual([20, 0]);
    expect(bus.health().healthy).toBe(true);
  });
});
