import { setTimeout as sleep } from 'node:timers/promises';

/** How many times as long as the work the rest is that it asks for: a third of the time is for work. */
const REST = 2;
/** A rest that is not worth its timer, in machine milliseconds: what asks for it nobody notices. */
const SHORT = 40;
/** The longest rest, in machine milliseconds. */
const LONGEST = 500;
/** Machine milliseconds after which whoever was answered is taken to ask no more. */
const LINGER = 250;

/**
 * Requests go before the events and the due work of their process: while somebody asks, these rest twice as
 * long as they were at work, be they many or few at once. Where nobody asks they go on without a rest.
 */
export class RightOfWay {
  private requests = 0;
  private askedAt = -Infinity;
  private pieces = 0;
  /** The rest that is due, as of `countedAt`. */
  private owed = 0;
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
    if (this.rest || (this.owed > SHORT && this.isAsked())) await this.resting();
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
    this.rest ??= this.wait(this.owed).then(() => {
      this.count(0);
      this.rest = null;
    });
    return this.rest;
  }

  /** What was idle since the last piece has rested. */
  private count(more: number): void {
    const now = this.now();
    const time = now - this.countedAt;
    this.owed = Math.min(LONGEST, Math.max(0, this.owed + (this.pieces > 0 ? REST * time : -time)));
    this.countedAt = now;
    this.pieces += more;
  }
}
