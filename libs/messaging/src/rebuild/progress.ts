export interface ProgressLine {
  readonly phase: Phase;
  /** Records of the log that are behind the replay. */
  readonly done: number;
  /** Records that live has handled: what is to be replayed, as far as known. */
  readonly total: number;
  /** Records per second, over the last ten seconds. */
  readonly rate: number;
  /** Seconds that the rest will take at this rate; null while there is none. */
  readonly remaining: number | null;
  /** Resident memory of this process, in MB. */
  readonly memory: number;
}

export type Phase =
  'preparing' | 'replaying' | 'catching up' | 'comparing' | 'waiting for readers' | 'swapping';

const WINDOW = 10_000;

/** How far a rebuild has come. */
export class Progress {
  phase: Phase = 'preparing';
  done = 0;
  total = 0;
  private readonly samples: { at: number; done: number }[] = [];

  /** As of now; ask about once a second. */
  line(): ProgressLine {
    const at = performance.now();
    this.samples.push({ at, done: this.done });
    while (this.samples.length > 2 && at - this.samples[0]!.at > WINDOW) this.samples.shift();
    const first = this.samples[0]!;
    const rate = at > first.at ? ((this.done - first.done) / (at - first.at)) * 1000 : 0;
    const left = Math.max(0, this.total - this.done);
    return {
      phase: this.phase,
      done: this.done,
      total: this.total,
      rate: Math.round(rate),
      remaining: rate > 0 ? Math.ceil(left / rate) : null,
      memory: Math.round(process.memoryUsage.rss() / 1024 / 1024),
    };
  }
}
