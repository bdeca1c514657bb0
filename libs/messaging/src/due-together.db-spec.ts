import type { Transaction } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DueWork } from './consumers.js';
import { doTogether } from './due-together.js';
import { openStage, provider, start } from './testing/stage.js';
import type { Stage } from './testing/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(testDatabase);
});
afterAll(() => stage.close());
afterEach(() => stage.clear());

const MOST = 20;
const dueAt = start.subtract({ minutes: 5 });

async function note(tx: Transaction, texts: readonly string[]): Promise<void> {
  await tx.manager.query(
    'INSERT INTO line (provider_id, aggregate, text) SELECT $1, t, t FROM unnest($2::text[]) AS t',
    [provider, texts],
  );
}

const names = (many: number) =>
  Array.from({ length: many }, (_, index) => `piece ${String(index).padStart(3, '0')}`);

const schedule = (ids: readonly string[], at = dueAt) =>
  stage.run((tx) =>
    tx.scheduleAll(
      'alarm',
      ids.map((id) => ({ id, dueAt: at })),
    ),
  );

/** Notes what is done, and keeps which pieces each turn was given; `fits` says which may be done beside another. */
function handler(turns: string[][], fits: (id: string) => boolean = () => true): DueWork {
  return {
    alarm: (id, at, tx) =>
      doTogether(tx, { kind: 'alarm', id, dueAt: at }, MOST, async (part, takeBeside) => {
        const beside = await takeBeside((ids) => Promise.resolve(ids.filter(fits)));
        turns.push([id, ...beside]);
        await note(part, [id, ...beside]);
        if ([id, ...beside].includes('piece 027 bad')) throw new Error('cannot');
        return beside;
      }),
  };
}

const allDone = async () => (await stage.admin.query('SELECT FROM due_work')).rows.length === 0;

test('what is due at one instant is done together, each piece once, by several processes too', async () => {
  const ids = names(150);
  const later = names(3).map((name) => `${name} later`);
  await schedule(ids);
  await schedule(later, dueAt.add({ milliseconds: 1 }));
  const turns: string[][] = [];
  await stage.messaging({}, handler(turns));
  await stage.messaging({}, handler(turns));
  await stage.until(allDone);
  expect((await stage.lines()).toSorted()).toEqual([...ids, ...later].toSorted());
  expect(turns.length).toBeLessThan(60);
  expect(Math.max(...turns.map(({ length }) => length))).toBe(MOST);
  for (const turn of turns) expect(new Set(turn.map((id) => id.endsWith('later'))).size).toBe(1);
});

test.each([
  ['be done', () => true],
  [
    'even be looked at beside others',
    (id: string) => {
      if (id === 'piece 027 bad') throw new Error('cannot look');
      return true;
    },
  ],
])('one that cannot %s holds up no other, and leaves nothing twice', async (_, fits) => {
  const ids = [...names(40), 'piece 027 bad'].toSorted();
  await schedule(ids);
  await stage.messaging({}, handler([], fits));
  await stage.until(allDone);
  expect((await stage.lines()).toSorted()).toEqual(names(40));
  const { rows } = await stage.admin.query('SELECT key, reason FROM dead_letter');
  expect(rows).toEqual([{ key: 'piece 027 bad', reason: 'Error: cannot' }]);
});

test('what does not fit, is claimed, or has other work before keeps its own turn', async () => {
  const ids = names(8);
  const [first, , odd, , behind, , claimed] = ids;
  await stage.run((tx) => tx.schedule('novelty', behind!, dueAt.subtract({ minutes: 1 })));
  await schedule(ids);
  const turns: string[][] = [];
  const { alarm } = handler(turns, (id) => id !== odd);
  const atOnce = (id: string) => stage.run((tx) => alarm!(id, dueAt, tx));
  await stage.admin.query(
    `UPDATE due_work SET claimed_for = due_at, claimed_until = clock_timestamp() + interval '1 hour'
     WHERE id = $1`,
    [claimed],
  );
  await atOnce(first!);
  const apart = [odd, behind, claimed];
  expect(turns).toEqual([ids.filter((id) => !apart.includes(id))]);
  const { rows } = await stage.admin.query<{ id: string }>(
    `SELECT id FROM due_work WHERE kind = 'alarm' ORDER BY id`,
  );
  expect(rows.map(({ id }) => id)).toEqual([first, ...apart]);
});

test('what somebody is at, or has put off meanwhile, is left to him', async () => {
  const [first, held, moved, free] = names(4);
  await schedule([first!, held!, moved!, free!]);
  const turns: string[][] = [];
  const putOff = async (ids: readonly string[]) => {
    await schedule([moved!], dueAt.add({ hours: 1 }));
    return ids;
  };
  await stage.admin.query('BEGIN');
  await stage.admin.query(`SELECT pg_advisory_xact_lock(hashtextextended('due/' || $1::text, 0))`, [
    `${provider}/alarm/${held}`,
  ]);
  await stage.run((tx) =>
    doTogether(tx, { kind: 'alarm', id: first!, dueAt }, MOST, async (_, takeBeside) => {
      const beside = await takeBeside(putOff);
      turns.push(beside);
      return beside;
    }),
  );
  await stage.admin.query('ROLLBACK');
  expect(turns).toEqual([[free]]);
});
