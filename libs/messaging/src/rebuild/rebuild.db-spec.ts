import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openShelf, react, type Shelf, take } from './testing/shelf.js';

let shelf: Shelf;

beforeAll(async () => {
  shelf = await openShelf(testDatabase);
});
afterAll(() => shelf.end());
afterEach(() => shelf.clear());

const same = (report: { comparisons: readonly { different: number }[] }) =>
  report.comparisons.map(({ different }) => different);

/** Some books of all providers, each taken several times, with gaps and repetitions. */
async function history(): Promise<string[]> {
  const ids = Array.from({ length: 12 }, () => newId());
  for (const version of [1, 2, 2, 5, 4, 7]) for (const id of ids) await shelf.taken(id, version);
  return ids;
}

const person = (id: string, displayName: string) => {
  const rest = { issuer: null, subject: null, language: 'fr', technicalLevel: null };
  return { personId: id, displayName, email: 'someone@example.com', ...rest };
};

test('ends equal to what was there, and no reactor runs again', async () => {
  await shelf.open();
  await history();
  const [stays, erased, compacted] = [newId(), newId(), newId()];
  for (const id of [stays, erased, compacted])
    await shelf.tell('person.changed', id, 1, person(id, 'Somebody'));
  for (const id of [erased, compacted]) await shelf.tell('person.changed', id, 2, null);
  await shelf.drained();
  await shelf.busAdmin.query('DELETE FROM record WHERE key = $1', [compacted]);
  const before = await shelf.state();
  const report = await shelf.rebuild();
  expect(same(report)).toEqual([0, 0]);
  expect(report.swapped).toBe(true);
  expect(await shelf.state()).toEqual(before);
  expect(before['book']).toHaveLength(12);
  expect(before['reader']).toMatchObject([{ id: stays }]);
  expect(await shelf.traces()).toEqual([]);
});

test('what is wrong is found by a check, which changes nothing, and mended by a rebuild', async () => {
  await shelf.open();
  const [changed, lost] = (await history()) as [string, string];
  await shelf.drained();
  const right = await shelf.state();
  await shelf.admin.query(`UPDATE book SET takers = '{}' WHERE id = $1`, [changed]);
  await shelf.admin.query(`DELETE FROM book WHERE id = $1`, [lost]);
  await shelf.admin.query('UPDATE projection_version SET version = 99');
  const wrong = await shelf.state();

  const { comparisons, swapped } = await shelf.rebuild({ check: true });
  expect(swapped).toBe(false);
  expect(comparisons[0]).toMatchObject({ table: 'book', before: 11, after: 12, different: 2 });
  expect(comparisons[0]!.examples).toEqual([changed, lost].toSorted());
  expect(await shelf.state()).toEqual(wrong);
  expect(await shelf.traces()).toEqual([]);

  await shelf.rebuild();
  expect(await shelf.state()).toEqual(right);
});

test('while events keep coming, live goes on and nothing is lost', async () => {
  await shelf.open();
  const ids = await history();
  let coming = true;
  const stream = (async () => {
    for (let version = 8; coming; version++) {
      for (const id of ids) await shelf.taken(id, version);
      await wait(30);
    }
  })();
  const rebuilds = (async () => [await shelf.rebuild(), await shelf.rebuild()])();
  const reports = await rebuilds.finally(() => (coming = false));
  await stream;
  await shelf.drained();
  expect(reports.map(same).flat()).toEqual([0, 0, 0, 0]);
  expect(same(await shelf.rebuild({ check: true }))).toEqual([0, 0]);
  const { rows } = await shelf.admin.query(
    'SELECT count(*)::int, count(DISTINCT id)::int AS once FROM effect',
  );
  const { rows: told } = await shelf.busAdmin.query(
    `SELECT count(*)::int FROM record WHERE topic = 'ticket'`,
  );
  // Each event has its effect: the repetitions are events of their own to a reactor.
  expect(rows).toEqual([{ count: told[0].count, once: told[0].count }]);
  expect(await shelf.state()).toMatchObject({ dead_letter: [] });
});

test('what stands in the dead letters, or was dismissed there, is left out as in live', async () => {
  const [sick, sound, dismissed] = [newId(), newId(), newId()];
  const poisonous: typeof take = (event, tx) => {
    if (event.aggregateVersion === 2 && event.aggregateId !== sound) throw new Error('poison');
    return take(event, tx);
  };
  const live = await shelf.open(poisonous);
  for (const version of [1, 2, 3])
    for (const id of [sick, sound, dismissed]) await shelf.taken(id, version);
  await shelf.drained();
  expect((await shelf.state())['dead_letter']).toHaveLength(8); // reactions are parked too
  await shelf.admin.query(
    `INSERT INTO dead_letter_act SELECT id, id, id, consumer, topic, key, headers->>'ce_type', event_id, 2,
       provider_id, 'dismissed', 'dismissed', 'why not', 'operator', now()
     FROM dead_letter WHERE key = $1 AND state = 'failed'`,
    [dismissed],
  );
  await shelf.admin.query(`DELETE FROM dead_letter WHERE key = $1 AND state = 'failed'`, [
    dismissed,
  ]);
  await shelf.admin.query('UPDATE projection_version SET version = 2 WHERE aggregate_id = $1', [
    dismissed,
  ]);
  const before = await shelf.state();
  const report = await shelf.rebuild({}, poisonous);
  expect(same(report)).toEqual([0, 0]);
  expect(await shelf.state()).toEqual(before);
  expect(live.health().healthy).toBe(true);
});

/** As a replay of letters of two versions does: the effects in their order, and the end of the letters. */
const projectors = `consumer LIKE '%.projector'`;

async function replayLetters(): Promise<void> {
  await shelf.admin.query(`INSERT INTO projection_version
    SELECT topic, key::uuid, 2 FROM dead_letter WHERE state = 'failed' AND ${projectors}`);
  await shelf.admin.query(
    `INSERT INTO book SELECT key::uuid, max(provider_id::text)::uuid,
       array_agg((coalesce(data, convert_from(raw, 'utf8')::jsonb)->>'agentId')::uuid
         ORDER BY position) FROM dead_letter WHERE ${projectors} GROUP BY key`,
  );
  await shelf.admin.query(`DELETE FROM dead_letter WHERE ${projectors}`);
}

test('what is replayed from the dead letters while a rebuild runs is in the new tables too', async () => {
  const [sick, others] = [newId(), [newId(), newId()]];
  let healed = false;
  const project: typeof take = (event, tx) => {
    if (!healed && event.aggregateId === sick) throw new Error('poison');
    return take(event, tx);
  };
  await shelf.open(project);
  for (const version of [1, 2]) for (const id of [sick, ...others]) await shelf.taken(id, version);
  await shelf.drained();
  await shelf.close();
  healed = true;
  const meanwhile = once(replayLetters);
  const report = await shelf.rebuild({}, async (event, tx) => {
    await meanwhile();
    return take(event, tx);
  });
  expect(same(report)).toEqual([0, 0]);
  expect((await shelf.state())['book']).toHaveLength(3);
});

test('of an aggregate whose letters are replayed while it goes on, nothing is lost', async () => {
  const [sick, sound] = [newId(), newId()];
  let healed = false;
  const project: typeof take = (event, tx) => {
    if (!healed && event.aggregateId === sick) throw new Error('poison');
    return take(event, tx);
  };
  await shelf.open(project);
  for (const version of [1, 2]) for (const id of [sick, sound]) await shelf.taken(id, version);
  await shelf.drained();
  const meanwhile = once(async () => {
    await shelf.close();
    healed = true;
    await replayLetters();
    await shelf.open(project);
    await shelf.taken(sick, 3);
    await shelf.drained();
  });
  const report = await shelf.rebuild({}, async (event, tx) => {
    await meanwhile();
    return take(event, tx);
  });
  expect(same(report)).toEqual([0, 0]);
  const { book } = await shelf.state();
  expect(book).toContainEqual(
    expect.objectContaining({ id: sick, takers: Array(3).fill(expect.any(String)) }),
  );
});

test('what was dismissed as the last of its aggregate is not possible again', async () => {
  const id = newId();
  await shelf.open((event, tx) => {
    if (event.aggregateVersion === 2) throw new Error('poison');
    return take(event, tx);
  });
  for (const version of [1, 2]) await shelf.taken(id, version);
  await shelf.drained();
  // As dismissing does: its version counts as taken, without effect.
  await shelf.admin.query(
    `INSERT INTO dead_letter_act SELECT id, id, id, consumer, topic, key, headers->>'ce_type', event_id, 2,
       provider_id, 'dismissed', 'dismissed', 'why not', 'operator', now() FROM dead_letter`,
  );
  await shelf.admin.query('DELETE FROM dead_letter');
  await shelf.admin.query('UPDATE projection_version SET version = 2');
  const before = await shelf.state();
  expect(same(await shelf.rebuild())).toEqual([0, 0]);
  expect(await shelf.state()).toEqual(before);
});

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}

test('a projector that writes elsewhere ends the rebuild, and what it wrote is undone', async () => {
  await shelf.open();
  const ids = Array.from({ length: 12 }, () => newId());
  for (const id of ids) await shelf.resolved(id, 1);
  for (const id of ids) await shelf.taken(id, 2);
  await shelf.drained();
  const before = await shelf.state();
  const straying: typeof take = async (event, tx) => {
    await take(event, tx);
    await react({ ...event, id: newId() }, tx);
  };
  await expect(shelf.rebuild({}, straying)).rejects.toThrow(
    /projector of ticket\.taken-over wrote to effect/,
  );
  expect(await shelf.state()).toEqual(before);
  expect(await shelf.traces()).toEqual([]);
});

test('an event that live has handled and the projector no longer can is named', async () => {
  await shelf.open();
  const [id] = (await history()) as [string];
  await shelf.drained();
  const before = await shelf.state();
  const broken: typeof take = (event, tx) => {
    if (event.aggregateId === id && event.aggregateVersion === 5) throw new Error('no longer');
    return take(event, tx);
  };
  await expect(shelf.rebuild({}, broken)).rejects.toThrow(new RegExp(`ticket ${id} .*no longer`));
  expect(await shelf.state()).toEqual(before);
});

test('a projector that can do nothing ends the rebuild before it has tried everything', async () => {
  await shelf.open();
  for (let book = 0; book < 150; book++) await shelf.taken(newId(), 1);
  await shelf.drained();
  const before = await shelf.state();
  let tried = 0;
  const broken: typeof take = async () => {
    tried++;
    throw new Error('never');
  };
  await expect(shelf.rebuild({}, broken)).rejects.toThrow(/more than 100 aggregates/);
  expect(tried).toBeLessThan(150);
  expect(await shelf.state()).toEqual(before);
});

test('a rebuild that dies in the middle changes nothing, and the next one clears up', async () => {
  await shelf.open();
  await history();
  await shelf.drained();
  const before = await shelf.state();
  const die = once(async () => {
    await shelf.admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE usename = 'shelf_owner' AND datname = current_database()`);
  });
  const dying: typeof take = async (event, tx) => {
    await die();
    return take(event, tx);
  };
  await expect(shelf.rebuild({}, dying)).rejects.toThrow(/terminat|not queryable/i);
  expect(await shelf.traces()).toEqual(['shadow', 'rebuild_reads', 'rebuild_reads']);
  expect(await shelf.state()).toEqual(before);
  expect(same(await shelf.rebuild())).toEqual([0, 0]);
  expect(await shelf.state()).toEqual(before);
  expect(await shelf.traces()).toEqual([]);
});

test('a second rebuild is refused, and one that is given up leaves nothing', async () => {
  await shelf.open();
  await history();
  await shelf.drained();
  const before = await shelf.state();
  const stop = new AbortController();
  const second = once(async () => {
    await expect(shelf.rebuild()).rejects.toThrow(/another rebuild/);
    stop.abort();
  });
  const first = shelf.rebuild({ signal: stop.signal }, async (event, tx) => {
    await second();
    return take(event, tx);
  });
  await expect(first).rejects.toThrow(/abort/i);
  expect(await shelf.state()).toEqual(before);
  expect(await shelf.traces()).toEqual([]);
});
