import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer has what is waited for: services learn of each other by events. */
export async function untilThere(ask, there) {
  for (const deadline = Date.now() + 10_000; ; await sleep(30)) {
    const answer = await ask();
    if (there(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Still missing: ${JSON.stringify(answer)}`);
  }
}
