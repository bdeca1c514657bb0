import { load } from '../../tools/load-typescript.js';
import { subgraphNames } from '../launcher/paths.js';
import { readJournal } from './journal.js';

/**
 * What invariants judge by: a connection to each database as the superuser, all that was published,
 * all that the log holds, and all that callers were told.
 */
export async function gather(world, { answers, complaints, seen, erased }, unrest) {
  const { topics } = await load('libs/events/src/index.ts');
  const db = {};
  for (const service of subgraphNames) db[service] = await world.connect(service);
  return {
    db,
    topics,
    journal: await readJournal(world),
    log: await world.bus.log(Object.keys(topics)),
    answers,
    complaints,
    seen,
    erased,
    unrest,
    close: () => Promise.all(Object.values(db).map((client) => client.end())),
  };
}

/** Rows of a query as sentences, the first ten of them. */
export async function rowsAsText(client, sql, values) {
  const { rows } = await client.query(sql, values);
  return rows.slice(0, 10).map((row) => JSON.stringify(row));
}
