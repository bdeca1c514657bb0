import type { Charter } from '@charter/charter';
import { charterInForce, defineLoader } from '@charter/subgraph';

/** Charters of the viewer's provider, by an instant at which they are in force. */
export const charterInForceLoader = defineLoader<Charter>(async (tx, instants) => {
  const found = new Map<string, Charter>();
  for (const instant of instants) {
    const charter = await charterInForce(tx, Temporal.Instant.from(instant));
    if (charter) found.set(instant, charter);
  }
  return found;
});
