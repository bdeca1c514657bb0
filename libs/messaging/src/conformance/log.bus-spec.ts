import { newId } from '@charter/database';
import { expect, test } from 'vitest';
import type { Bus, BusRecord, LoggedRecord } from '../bus.js';
import { onEachBus } from './conformance.js';

const topic = 'ticket';

const record = (key: string, value: number | string, of: string = topic): BusRecord => ({
  topic: of,
  key,
  headers: { ce_id: newId() },
  value: String(value),
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

async function readAll(bus: Bus, from: ReadonlyMap<string, bigint> = new Map()) {
  const records: LoggedRecord[] = [];
  for await (const batch of bus.read([topic], from)) records.push(...batch);
  return records;
}

onEachBus((site) => {
  const follow = (
    bus: Bus,
    handler: (record: LoggedRecord) => Promise<void>,
    topics: readonly string[] = [topic],
  ) => bus.subscribe({ group: 'reader', owner: 'stage', topics, handler });

  test('records of a key arrive in the order in which they were sent, from many senders', async () => {
    const keys = numbers(12).map(() => newId());
    const got = new Map<string, number[]>();
    const receiver = site().bus();
    await follow(
      receiver,
      async ({ key, value }) => void got.set(key, [...(got.get(key) ?? []), Number(value)]),
    );
    const senders = [receiver, site().bus(), site().bus()];
    await Promise.all(
      keys.map(async (key, index) => {
        const sender = senders[index % senders.length]!;
        for (const value of numbers(20))
          await sender.send([record(key, value), record(newId(), 0)]);
      }),
    );
    await site().stage.until(() => keys.every((key) => got.get(key)?.length === 20));
    for (const key of keys) expect(got.get(key)).toEqual(numbers(20));
  });

  test('a new group starts at the beginning, an old one where it was', async () => {
    const first = site().bus();
    await first.send(numbers(5).map((value) => record('key', value)));
    const got: string[] = [];
    const handler = async ({ value }: LoggedRecord) => void got.push(value!);
    await follow(first, handler);
    await site().stage.until(() => got.length === 5);
    await site().leave(first);
    const second = site().bus();
    await second.send([record('key', 5)]);
    await follow(second, handler);
    await site().stage.until(() => got.length >= 6);
    expect(got).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  test('a topic that a group follows since an upgrade is read from its beginning', async () => {
    const before = site().bus();
    await before.send([record('key', 'then', 'person'), record('key', 'heard')]);
    const got: string[] = [];
    const handler = async ({ value }: LoggedRecord) => void got.push(value!);
    await follow(before, handler);
    await site().stage.until(() => got.length === 1);
    await site().leave(before);
    const upgraded = site().bus();
    await follow(upgraded, handler, [topic, 'person']);
    await upgraded.send([record('key', 'now', 'person')]);
    await site().stage.until(() => got.length >= 3);
    expect(got).toEqual(['heard', 'then', 'now']);
  });

  test('a record whose handling is refused comes again, before the next one', async () => {
    const bus = site().bus();
    const got: string[] = [];
    await follow(bus, async ({ value }) => {
      got.push(value!);
      if (got.length < 3) throw new Error('not now');
    });
    await bus.send([record('key', 1), record('key', 2)]);
    await site().stage.until(() => got.length === 4);
    expect(got).toEqual(['1', '1', '1', '2']);
  });

  test('the lag of a group tells what it has not passed, by topic', async () => {
    const bus = site().bus();
    const go = Promise.withResolvers<void>();
    let handled = 0;
    await follow(bus, async () => {
      await go.promise;
      handled++;
    });
    await bus.send(numbers(5).map((value) => record('key', value)));
    expect([...(await bus.lag('reader'))]).toEqual([[topic, 5]]);
    go.resolve();
    await site().stage.until(async () => (await bus.lag('reader')).get(topic) === 0);
    expect(handled).toBe(5);
  });

  test('a topic is read outside of groups, from where one asks to its end', async () => {
    const bus = site().bus();
    await bus.send(numbers(5).map((value) => record('key', value)));
    const all = await readAll(bus);
    expect(all.map(({ value }) => value)).toEqual(['0', '1', '2', '3', '4']);
    const [{ partition }, , , third] = all as [LoggedRecord, unknown, unknown, LoggedRecord];
    expect(await readAll(bus, new Map([[`${topic}/${partition}`, third.offset]]))).toEqual(
      all.slice(3),
    );
  });

  test('a batch of many times the size of a record is sent whole, in order', async () => {
    const bus = site().bus();
    const long = 'x'.repeat(200_000);
    await bus.send(numbers(20).map((value) => record('key', `${value} ${long}`)));
    const values = (await readAll(bus)).map(({ value }) => Number(value?.split(' ')[0]));
    expect(values).toEqual(numbers(20));
  });

  test('headers and values come back as they were, a tombstone as null', async () => {
    const bus = site().bus();
    const sent = {
      topic,
      key: 'clé',
      headers: { ce_id: 'é "quoted" \\ 漢', empty: '' },
      value: '{"text":"ligne\\nsuivante 🙂"}',
    };
    await bus.send([sent, { ...sent, value: null }]);
    const [first, second] = await readAll(bus);
    expect(first).toMatchObject(sent);
    expect(second).toMatchObject({ ...sent, value: null });
  });

  test('a record that no bus can hold is refused with a reason, and nothing else is held up', async () => {
    const bus = site().bus();
    const huge = record('key', 'x'.repeat(2_000_000));
    await expect(bus.send([huge])).rejects.toMatchObject({
      name: 'PermanentFailure',
      message: expect.stringMatching(/ticket.*(byte|MB)/s),
    });
    await bus.send([record('key', 1)]);
    expect((await readAll(bus)).map(({ value }) => value)).toEqual(['1']);
  });

  test('a topic that is missing is named, with the step that makes it', async () => {
    const bus = site().bus();
    const missing = { ...record('key', 1), topic: 'nowhere' };
    await expect(bus.send([missing])).rejects.toThrow(/nowhere.*migrat/s);
    await bus.subscribe({
      group: 'lost',
      owner: 'stage',
      topics: ['nowhere'],
      handler: async () => {},
    });
    await site().stage.until(() => !bus.health().healthy);
    expect(bus.health().reason).toMatch(/nowhere.*migrat/s);
  });
});
