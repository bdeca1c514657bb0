import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import { openOurs } from './ours.js';
import { mean, slope } from './statistics.js';

const BATCH = 500;
/** Rows that may wait in the outbox: enough that the relay never waits, not so many that they count. */
const AHEAD = 2_000;
const SAMPLES = 60;

/** Pushes so many events through as fast as they go, and watches what is kept after each collection. */
export async function watchMemory(ground, events, say) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  let done = 0;
  const ours = await openOurs(ground, () => done++);
  const admin = new pg.Client({ connectionString: ground.adminUrl });
  await admin.connect();
  const samples = [];
  const began = performance.now();
  const sample = () => {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    samples.push({ events: done, heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 });
  };
  try {
    for (let pushed = 0, next = 0; done < events; await sleep(5)) {
      for (; pushed < events && pushed - done < AHEAD; pushed += BATCH)
        await push(admin, Math.min(BATCH, events - pushed));
      if (done < next) continue;
      sample();
      next += events / SAMPLES;
      if (samples.length % 10 === 0)
        say(`${done} events, ${samples.at(-1).heap.toFixed(1)} MB of heap`);
    }
    sample();
  } finally {
    await admin.end();
    await ours.close();
  }
  const seconds = (performance.now() - began) / 1000;
  return {
    events,
    eventsPerSecond: events / seconds,
    heap: trend(samples, 'heap'),
    resident: trend(samples, 'resident'),
  };
}

/** Means of the first and the last quarter, and what 100,000 events add, in MB. */
function trend(samples, what) {
  const warm = samples.slice(2);
  const quarter = Math.floor(warm.length / 4);
  const values = (some) => some.map((one) => one[what]);
  return {
    firstQuarter: mean(values(warm.slice(0, quarter))),
    lastQuarter: mean(values(warm.slice(-quarter))),
    per100000: slope(warm.map((one) => [one.events / 100_000, one[what]])),
  };
}

/** As many changes in one transaction: the outbox is what is measured, not who fills it. */
async function push(admin, count) {
  await admin.query(
    `INSERT INTO outbox (id, topic, type, schema_version, aggregate_id, aggregate_version, time, data)
     SELECT gen_random_uuid(), 'person-erased', 'person.erased', 1, id, 1, clock_timestamp(),
       jsonb_build_object('personId', id)
     FROM (SELECT uuidv7() AS id FROM generate_series(1, $1)) fresh`,
    [count],
  );
}
