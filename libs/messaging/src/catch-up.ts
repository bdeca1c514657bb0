import { setTimeout as wait } from 'node:timers/promises';

const POLL = 50;
/** Machine milliseconds after which a lag that does not become smaller is the usual one, or is stuck. */
const STALLED = 10_000;

/**
 * Resolves once no record waits any more, so that due work finds what was told before it fell due; or
 * when the records that wait do not become fewer, since due work cannot wait for a busy or broken log.
 * False if the signal has ended the wait: then nothing may begin any more.
 */
export async function caughtUp(
  lag: () => Promise<number>,
  signal: AbortSignal,
  stalled = STALLED,
): Promise<boolean> {
  let [least, since] = [Infinity, performance.now()];
  for (;;) {
    // A bus that is away is told by health; here it is no progress.
    const records = await lag().catch(() => Infinity);
    if (signal.aborted) return false;
    if (records === 0) return true;
    if (records < least) [least, since] = [records, performance.now()];
    if (performance.now() - since > stalled) return true;
    await wait(POLL, undefined, { signal }).catch(() => {});
  }
}
