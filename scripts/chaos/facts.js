import { load } from '../../tools/load-typescript.js';
import { subgraphNames } from '../launcher/paths.js';
import { readJournal } from './journal.js';

/**
 * What invariants judge by: a connection to each database as the superuser, all that was published,
 * all that the log holds, what callers did and saw, and how everything stood at the end (`rest`).
 */
export async function gather(world, { answers, turns, seen, erased }, rest) {
  const { topics } = await load('libs/events/src/index.ts');
  const { parseId } = await load('libs/database/src/ids.ts');
  const uuidOf = (id) => id && parseId(id).uuid;
  const db = {};
  for (const service of subgraphNames) db[service] = await world.connect(service);
  return {
    db,
    topics,
    journal: await readJournal(world),
    log: await world.bus.log(Object.keys(topics)),
    answers,
    turns,
    seen: [...seen.values()].map(({ provider, organization, id, ...one }) => ({
      ...one,
      provider: uuidOf(provider),
      organization: uuidOf(organization),
      id: uuidOf(id),
    })),
    erased,
    rest,
    /** Domain time by which everything had to be done. */
    now: rest.now,
    close: () => Promise.all(Object.values(db).map((client) => client.end())),
  };
}

/** Rows of a query as sentences, the first ten of them. */
export async function rowsAsText(client, sql, values) {
  const { rows } = await client.query(sql, values);
  return rows.slice(0, 10).map((row) => JSON.stringify(row));
}
