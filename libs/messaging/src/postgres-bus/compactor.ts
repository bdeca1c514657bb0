import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { reasonOf } from '../failures.js';
import { compact } from './compaction.js';

/** Machine milliseconds from the start to the first compaction, and between two. */
const FIRST = 60_000;
const EVERY = 3_600_000;

/** Compacts the log from time to time, as long as the process is there. */
export class Compactor {
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  constructor(
    private readonly url: string,
    private readonly log: Pick<Logger, 'warn'>,
  ) {}

  /** Begins, once. */
  start(): void {
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    const pause = (time: number) => wait(time, undefined, { signal, ref: false }).catch(() => {});
    for (await pause(FIRST); !signal.aborted; await pause(EVERY))
      await compact(this.url, { wait: false, signal }).catch((error: unknown) => {
        if (signal.aborted) return;
        this.log.warn({ reason: reasonOf(error) }, 'bus: not compacted, trying again in an hour');
      });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }
}
