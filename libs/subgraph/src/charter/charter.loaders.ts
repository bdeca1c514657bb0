import type { Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { defineLoader } from '../graph/loader.js';
import { charterInForce, charterOfVersion } from './charters.js';

/** Charters of the viewer's provider by their version. */
export const charterByVersion = defineLoader((tx, versions) =>
  each(versions, (version) => charterOfVersion(tx, version)),
);

/** Charters of the viewer's provider in force at instants of domain time, given as RFC 3339. */
export const charterAt = defineLoader((tx: ReadTransaction, instants) =>
  each(instants, (at) => charterInForce(tx, Temporal.Instant.from(at))),
);

async function each(keys: readonly string[], find: (key: string) => Promise<Charter | null>) {
  const found = new Map<string, Charter>();
  for (const key of keys) {
    const charter = await find(key);
    if (charter) found.set(key, charter);
  }
  return found;
}
