import { newId } from '@charter/database';
import { expect, test } from 'vitest';
import { write } from '../testing/stage.js';
import { onEachBus } from './conformance.js';

const HOUR = 3_600_000;
const ids = Array.from({ length: 12 }, () => newId());
const once = ['project 1', 'project 2', 'project 3', 'react 1', 'react 2', 'react 3'];

/** Processes of their own, so that what they do to each other is what happens in production. */
onEachBus((site) => {
  async function expectEachOnce(): Promise<void> {
    const { rows } = await site().stage.admin.query(
      'SELECT aggregate, array_agg(text ORDER BY left(text, 1), seq) AS texts FROM line GROUP BY 1',
    );
    expect(new Set(rows.map((row) => row.aggregate))).toEqual(new Set(ids));
    for (const { texts } of rows) expect(texts).toEqual(once);
  }

  const written = (count: number) =>
    site().stage.until(async () => {
      const { rows } = await site().stage.admin.query('SELECT count(*)::int AS count FROM line');
      return rows[0].count >= count;
    }, 40_000);

  async function tellAll(version: number): Promise<void> {
    for (const id of ids) await site().stage.tell(id, version);
  }

  test('one of two processes is killed without a word: the other does the rest, each effect once', async () => {
    const members = [await site().member(), await site().member()] as const;
    await Promise.all(members.map(({ started }) => started));
    await tellAll(1);
    await tellAll(2);
    await written(1);
    await members[0].kill();
    await tellAll(3);
    await written(ids.length * once.length);
    await expectEachOnce();
    expect(await members[1].stop()).toBe(0);
  });

  test('two relays, and deliveries that are doubled or break off: each effect once, in order', async () => {
    const FAILPOINTS =
      'relay.taken=twice:0.5,relay.sent=throw:0.3,consumer.received=twice:0.3,' +
      'consumer.admitted=throw:0.1,consumer.committed=throw:0.2,consumer.offset-kept=throw:0.2';
    for (const FAILPOINT_SEED of ['1', '2'])
      await (
        await site().member({ FAILPOINTS, FAILPOINT_SEED })
      ).started;
    for (const version of [1, 2, 3]) await tellAll(version);
    await written(ids.length * once.length);
    await expectEachOnce();
  });

  test('machine and domain clocks that are wrong by an hour change nothing', async () => {
    const { stage } = site();
    const [ahead, behind] = [
      await site().member({ CLOCK_WRONG_BY: String(HOUR) }),
      await site().member({ CLOCK_WRONG_BY: String(-HOUR) }),
    ];
    await Promise.all([ahead.started, behind.started]);
    await tellAll(1);
    await written(ids.length * 2);
    await ahead.stop();
    await tellAll(2);
    await written(ids.length * 4);
    await behind.stop();
    const messaging = await site().messaging({
      'person.erased': { project: write('project'), react: write('react') },
    });
    await tellAll(3);
    await stage.drained(messaging);
    await expectEachOnce();
  });
});
