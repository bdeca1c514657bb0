import type { ReadTransaction } from '@charter/database';
import { defineLoader } from '@charter/subgraph';
import {
  contractsAtRisk,
  inUse,
  openTickets,
  revenueAtRisk,
  type CoveringContract,
  type VersionSet,
} from './impact.queries.js';

/** A set of versions as the key of a loader: sets that are asked for together share their statements. */
export function keyOf(set: VersionSet): string {
  return set.join(' ');
}

export const inUseOf = defineLoader((tx, keys) => byKeys(tx, keys, inUse));
export const openTicketsOf = defineLoader((tx, keys) => byKeys(tx, keys, openTickets));
export const revenueOf = defineLoader((tx, keys) => byKeys(tx, keys, revenueAtRisk));

/** Keys are those of sets, behind the number of contracts that is asked for: `10:…`. */
export const contractsAtRiskOf = defineLoader(async (tx, keys) => {
  const asked = keys.map((key) => {
    const [first = '', set = ''] = key.split(':');
    return { key, first: Number(first), set };
  });
  const most = Math.max(...asked.map(({ first }) => first));
  const sets = asked.map(({ set }) => set);
  const found = await byPlace(tx, sets, (_, all) => contractsAtRisk(tx, all, most));
  return new Map<string, CoveringContract[]>(
    asked.map(({ key, first }, place) => [key, (found.get(place) ?? []).slice(0, first)]),
  );
});

type Read<V> = (tx: ReadTransaction, sets: readonly VersionSet[]) => Promise<Map<number, V>>;

async function byKeys<V>(tx: ReadTransaction, keys: readonly string[], read: Read<V>) {
  const found = await byPlace(tx, keys, read);
  return new Map([...found].map(([place, value]): [string, V] => [keys[place]!, value]));
}

function byPlace<V>(tx: ReadTransaction, keys: readonly string[], read: Read<V>) {
  return read(
    tx,
    keys.map((key) => (key === '' ? [] : key.split(' '))),
  );
}
