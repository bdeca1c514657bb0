import { setTimeout as sleep } from 'node:timers/promises';
import { Slots } from './slots.js';

/** Machine milliseconds of work in one go that nobody notices. */
const SHORT = 20;
/** The longest work that is rested for, in machine milliseconds. */
const LONGEST = 250;
/** How many times as long as it was at work a process rests: what it does for others takes a third of its time. */
const RESTS = 2;
/** Machine milliseconds after which whoever was answered is taken to ask no more. */
const LINGER = 500;

/**
 * Requests go before the events and the due work of their process: while somebody asks, these are done one piece at a
 * time, with rests between them. Where nobody asks they go on side by side and without a rest.
 */
export class RightOfWay {
  private requests = 0;
  private askedAt = -Infinity;
  private pieces = 0;
  /** What is to be rested for, as of `countedAt`. */
  private worked = 0;
  private countedAt = 0;
  private readonly oneByOne = new Slots(1);

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
    if (!this.isAsked()) return this.counted(work);
    return this.oneByOne.use(async () => {
      await this.rest();
      return this.counted(work);
    });
  }

  private async counted<T>(work: () => Promise<T>): Promise<T> {
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

  private async rest(): Promise<void> {
    this.count(0);
    if (this.worked <= SHORT || !this.isAsked()) return;
    await this.wait(this.worked * RESTS);
    this.worked = 0;
    this.countedAt = this.now();
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
