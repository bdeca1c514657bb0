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
    const left = Math.max(0, since + stalled - performance.now());
    const records = await within(left, lag, signal);
    if (signal.aborted) return false;
    if (records === 0) return true;
    if (records < least) [least, since] = [records, performance.now()];
    if (performance.now() - since > stalled) return true;
    await wait(POLL, undefined, { signal }).catch(() => {});
  }
}

/** A bus that is away, or that does not answer, is told by health; here it is no progress. */
async function within(
  milliseconds: number,
  lag: () => Promise<number>,
  signal: AbortSignal,
): Promise<number> {
  const answered = new AbortController();
  const late = wait(milliseconds, Infinity, {
    signal: AbortSignal.any([signal, answered.signal]),
  });
  const records = await Promise.race([lag(), late]).catch(() => Infinity);
  answered.abort();
  return records;
}
