import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { load } from '../../tools/load-typescript.js';
import { median } from './statistics.js';

const ROUNDS = 4;
const WORKERS = [1, 2];

/**
 * What a due piece of clock work costs, from its claim to its commit, by one process and by two: in
 * machine milliseconds of the whole and in statements to the database. In rounds, sizes in turns.
 */
export async function measureDueWork(worlds, events) {
  const { DueWorkRunner } = await load('libs/messaging/src/due-work.ts');
  const rows = [];
  for (const workers of WORKERS) {
    const found = worlds.map(() => []);
    for (let round = 0; round <= ROUNDS; round++)
      for (const [index, world] of worlds.entries()) {
        const spent = await doSome(DueWorkRunner, world, workers, Math.ceil(events / ROUNDS));
        // The first round is there to warm up.
        if (round > 0) found[index].push(spent);
      }
    rows.push({ workers, ...summary(worlds, found) });
    console.log(shown(rows.at(-1)));
  }
  return rows;
}

/** Makes so many pieces due, and has them done. */
async function doSome(DueWorkRunner, { stage }, workers, events) {
  const { rows } = await stage.admin.query(
    'SELECT due_at FROM due_work ORDER BY due_at OFFSET $1 LIMIT 1',
    [events - 1],
  );
  stage.now = Temporal.Instant.fromEpochMilliseconds(rows[0].due_at.getTime());
  const done = { pieces: 0 };
  const pool = new pg.Pool({ connectionString: stage.database.worker, max: 2 * workers });
  const runners = Array.from({ length: workers }, () => runnerOf(DueWorkRunner, stage, pool, done));
  const statements = countStatements();
  const began = performance.now();
  for (const runner of runners) runner.start();
  for (const deadline = began + 600_000; ; await sleep(2)) {
    const next = await stage.admin.query('SELECT FROM due_work WHERE due_at <= $1 LIMIT 1', [
      rows[0].due_at,
    ]);
    if (next.rowCount === 0) break;
    if (performance.now() > deadline) throw new Error('Due work was not done within ten minutes.');
    await sleep(5);
  }
  const milliseconds = performance.now() - began;
  const sent = statements.end();
  await Promise.all(runners.map((runner) => runner.stop()));
  await pool.end();
  return { milliseconds: milliseconds / done.pieces, statements: sent / done.pieces, ...done };
}

function runnerOf(DueWorkRunner, stage, worker, done) {
  return new DueWorkRunner({
    consumer: 'bench.due',
    handlers: stage.consumers.dueWork,
    unitOfWork: stage.unitOfWork,
    worker,
    clock: { now: () => stage.now, onChange() {} },
    activity: {
      worked: (_kind, outcome) => {
        if (outcome !== 'done') throw new Error(`due work was ${outcome}`);
        done.pieces += 1;
      },
      retried() {},
    },
    log: { warn: console.error, error: console.error },
  });
}

/** Counts what any client of this process sends, but for what this measure asks itself. */
function countStatements() {
  const { query } = pg.Client.prototype;
  let sent = 0;
  pg.Client.prototype.query = function (...args) {
    if (this.user !== 'postgres') sent += 1;
    return query.apply(this, args);
  };
  return {
    end() {
      pg.Client.prototype.query = query;
      return sent;
    },
  };
}

function summary(worlds, found) {
  const sizes = Object.fromEntries(
    worlds.map(({ tickets }, index) => [
      tickets,
      {
        milliseconds: rounded(median(found[index].map((each) => each.milliseconds))),
        statements: rounded(median(found[index].map((each) => each.statements))),
        pieces: found[index].reduce((sum, { pieces }) => sum + pieces, 0),
      },
    ]),
  );
  const [first, last] = [worlds[0], worlds.at(-1)].map(({ tickets }) => sizes[tickets]);
  return { sizes, ratio: rounded(last.milliseconds / first.milliseconds) };
}

function shown({ workers, sizes, ratio }) {
  const cells = Object.entries(sizes).map(([tickets, { milliseconds, statements }]) =>
    `${tickets}: ${milliseconds} ms, ${statements} statements`.padEnd(44),
  );
  return `${`due work, ${workers} at once`.padEnd(24)}${cells.join('')}× ${ratio}`;
}

const rounded = (number) => Number(number.toFixed(2));
