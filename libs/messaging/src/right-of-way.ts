import { setTimeout as sleep } from 'node:timers/promises';

/** Machine milliseconds of work in one go that nobody notices. */
const SHORT = 20;
/** The longest rest, in machine milliseconds. */
const LONGEST = 250;
/** Machine milliseconds after which whoever was answered is taken to ask no more. */
const LINGER = 250;

/**
 * Requests go before the events and the due work of their process: while somebody asks, these rest as long as they
 * were at work, be they many or few at once. Where nobody asks they go on without a rest.
 */
export class RightOfWay {
  private requests = 0;
  private askedAt = -Infinity;
  private pieces = 0;
  /** What is to be rested for, as of `countedAt`. */
  private worked = 0;
  private countedAt = 0;
  private rest: Promise<void> | null = null;

  /** Milliseconds of the machine's clock, and how to let some pass; only tests bring their own. */
  constructor(
    private readonly now = () => performance.now(),
    private readonly wait: (milliseconds: number) => Promise<void> = sleep,
  ) {}

  /** A request has come; call what it answers when it has gone. */
  request(): () => void {
    this.requests++;
    return () => {
      this.requests--;
      this.askedAt = this.now();
    };
  }

  /** Does a piece of work that may wait for requests; holds nothing while it waits. */
  async piece<T>(work: () => Promise<T>): Promise<T> {
    this.count(0);
    if (this.rest || (this.worked > SHORT && this.isAsked())) await this.resting();
    this.count(+1);
    try {
      return await work();
    } finally {
      this.count(-1);
    }
  }

  private isAsked(): boolean {
    return this.requests > 0 || this.now() < this.askedAt + LINGER;
  }

  private resting(): Promise<void> {
    this.rest ??= this.wait(this.worked).then(() => {
      this.count(0);
      this.rest = null;
    });
    return this.rest;
  }

  /** What was idle since the last piece has rested. */
  private count(more: number): void {
    const now = this.now();
    const time = this.pieces > 0 ? now - this.countedAt : this.countedAt - now;
    this.worked = Math.min(LONGEST, Math.max(0, this.worked + time));
    this.countedAt = now;
    this.pieces += more;
  }
}
