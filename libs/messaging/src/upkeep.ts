import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { reasonOf } from './failures.js';

/** Machine milliseconds from the start to the first round, and between two. */
const hourly = { first: 60_000, every: 3_600_000 };

/** Work that is done every hour until stopped; a round that fails is left to the next one. */
export class Upkeep {
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  constructor(
    private readonly name: string,
    private readonly work: (signal: AbortSignal) => Promise<unknown>,
    private readonly log: Pick<Logger, 'warn'>,
    private readonly pauses = hourly,
  ) {}

  /** Begins, once. */
  start(): void {
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    const pause = (time: number) => wait(time, undefined, { signal, ref: false }).catch(() => {});
    for (await pause(this.pauses.first); !signal.aborted; await pause(this.pauses.every))
      try {
        await this.work(signal);
      } catch (error) {
        if (signal.aborted) return;
        this.log.warn({ reason: reasonOf(error) }, `${this.name} failed, trying again in an hour`);
      }
  }

  /** Aborts the signal of a round that is at work; resolves when it has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }
}
