import type { GraphContext } from '@charter/subgraph';
import type { CharterInForce } from './domain/life-policy.js';
import { charters } from './charter.queries.js';

/** The charters of the viewer's provider, read once per request. */
export function chartersOf(context: GraphContext): Promise<CharterInForce[]> {
  const known = context.memo.get(charters) as Promise<CharterInForce[]> | undefined;
  const read = known ?? context.read(charters);
  context.memo.set(charters, read);
  return read;
}
