import { setTimeout as wait } from 'node:timers/promises';
import type { Delivery, LoggedRecord, Subscription } from '../bus.js';
import { backOff } from '../failures.js';

/** From here on a lane takes no more until it has come down to the second number. */
const FULL = 200;
const ROOMY = 50;
/** The same for what they hold, in characters of their values. */
const HEAVY = 1_000_000;
const LIGHT = 250_000;
/** Machine milliseconds between two looks at whether a lane may go on. */
const CLOSED = 25;

interface Chunk {
  readonly records: readonly LoggedRecord[];
  /** First offset after it, records or not. */
  readonly end: bigint;
}

interface Surroundings {
  readonly handler: Subscription['handler'];
  /** Whether the member holds its partitions for certain; asked before each record. */
  readonly open: () => boolean;
  /** Called after each record, and after the last one at hand with `drained`. */
  readonly progressed: (drained: boolean) => void;
  /** What an earlier lane of the same partition still has at hand. */
  readonly after: Promise<void>;
}

const weightOf = ({ value }: LoggedRecord) => value?.length ?? 0;

/** One partition while it is held: its records one at a time, in order, apart from all others. */
export class Lane {
  private readonly ended = new AbortController();
  private readonly chunks: Chunk[] = [];
  private queued = 0;
  private weight = 0;
  private working = false;
  private emptied: PromiseWithResolvers<void> | null = null;
  /** Resolves when nothing is at hand. */
  settled: Promise<void>;
  /** Where the next chunk begins; null before the first. */
  end: bigint | null = null;
  /** First offset that is not handled, and the one that the group knows; null before the first. */
  next: bigint | null = null;
  committed: bigint | null = null;

  constructor(
    readonly topic: string,
    readonly partition: number,
    private readonly around: Surroundings,
  ) {
    this.settled = around.after;
  }

  get full(): boolean {
    return this.queued >= FULL || this.weight >= HEAVY;
  }

  private get hasRoom(): boolean {
    return this.queued <= ROOMY && this.weight <= LIGHT;
  }

  /** Takes what comes next. What it had before, because a new fetch began anew, is left out. */
  add(records: readonly LoggedRecord[], end: bigint): void {
    const from = this.end ?? 0n;
    if (this.ended.signal.aborted || end <= from) return;
    const fresh = records.filter(({ offset }) => offset >= from);
    this.chunks.push({ records: fresh, end });
    this.queued += fresh.length;
    for (const record of fresh) this.weight += weightOf(record);
    this.end = end;
    if (this.working) return;
    this.working = true;
    this.settled = this.settled.then(() => this.work());
  }

  private async work(): Promise<void> {
    for (let chunk; (chunk = this.chunks.shift());) {
      for (const record of chunk.records) {
        if (!(await this.handle(record))) return;
        this.queued--;
        this.weight -= weightOf(record);
        this.next = record.offset + 1n;
        if (this.hasRoom) this.tellRoom();
        this.around.progressed(false);
      }
      this.next = chunk.end;
    }
    this.working = false;
    this.around.progressed(true);
  }

  /** Until the handler resolves; false if the lane ended before. */
  private async handle(record: LoggedRecord): Promise<boolean> {
    const { signal } = this.ended;
    const delivery: Delivery = { heartbeat: async () => signal.throwIfAborted(), signal };
    for (;;) {
      while (!signal.aborted && !this.around.open()) await this.pause(CLOSED);
      if (signal.aborted) return false;
      try {
        await this.around.handler(record, delivery);
        return true;
      } catch {
        // Whoever handles records says why it failed; here it only counts that it comes again.
        await this.pause(backOff(5));
      }
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.ended.signal }).catch(() => {});
  }

  /** Resolves when there is room again, or the lane has ended. */
  async roomy(): Promise<void> {
    if (this.hasRoom || this.ended.signal.aborted) return;
    this.emptied ??= Promise.withResolvers();
    await this.emptied.promise;
  }

  private tellRoom(): void {
    this.emptied?.resolve();
    this.emptied = null;
  }

  /** Begins no other record; the one at hand is told by its signal. */
  stop(): void {
    this.ended.abort();
    this.tellRoom();
  }
}
