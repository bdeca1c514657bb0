import { setTimeout as wait } from 'node:timers/promises';
import type { Kafka } from 'kafkajs';
import type { Subscription } from '../bus.js';
import { otherOwner } from '../bus-refusals.js';
import { backOff } from '../failures.js';
import type { BusLog } from './client.js';
import { explain } from './explain.js';
import type { Lookout } from './lookout.js';
import { Member } from './member.js';
import type { Timing } from './member.js';

/** Machine milliseconds without a sign from the broker until health says so. */
const SILENCE = 8_000;
/** … and until a member is given up that neither goes on nor crashes. */
const STALL = 60_000;
const LOOK = 1_000;
/** A back-off of 2 s at most, so that a group is back soon after its broker. */
const MOST_FAILURES = 6;

interface Surroundings {
  readonly connect: () => Kafka;
  readonly lookout: Lookout;
  readonly timing: Timing;
  readonly log: BusLog;
}

/** Keeps a member in a group: when one crashes, the next joins. */
export class Membership {
  private readonly closing = new AbortController();
  private readonly settling = new Map<string, Promise<void>>();
  private member: Member | null = null;
  private running: Promise<void> = Promise.resolve();
  private failures = 0;
  /** Why there is no member; null while there is one. */
  private down: string | null = 'joining';

  constructor(
    readonly subscription: Subscription,
    private readonly around: Surroundings,
  ) {}

  /** @throws Error if a topic is missing, or the group belongs to another owner */
  private async check(): Promise<void> {
    const { lookout } = this.around;
    const { group, owner, topics } = this.subscription;
    await lookout.requireTopics(topics);
    const others = (await lookout.owners(group)).difference(new Set([owner]));
    if (others.size > 0) throw otherOwner(group, owner);
  }

  /** Resolves when the first attempt to join has begun, or has failed. */
  async start(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.running = this.run(resolve);
    await promise;
  }

  private async run(begun: () => void): Promise<void> {
    const { group } = this.subscription;
    let told: string | null = null;
    while (!this.closing.signal.aborted) {
      try {
        await this.check();
        begun();
        this.down = explain(await this.stay());
      } catch (error) {
        this.down = explain(error);
      }
      begun();
      if (this.closing.signal.aborted) return;
      if (this.down !== told)
        this.around.log.warn({ group, reason: this.down }, 'bus: out of the group, joining again');
      told = this.down;
      this.failures = Math.min(this.failures + 1, MOST_FAILURES);
      await this.pause(backOff(this.failures));
    }
  }

  /** One member from joining to its end; resolves to why it ended. */
  private async stay(): Promise<Error> {
    const { connect, timing, log } = this.around;
    const member = new Member(connect(), this.subscription, timing, this.settling, log);
    member.joined = () => {
      if (!member.holdsNothing) this.down = null;
      this.failures = 0;
    };
    this.member = member;
    try {
      return await Promise.race([member.run(), this.watch(member)]);
    } finally {
      if (this.closing.signal.aborted) await member.leave();
      else await member.abandon();
      this.member = null;
    }
  }

  /**
   * Resolves when the membership closes, or when nothing was heard for long; rejects when the group
   * turns out to be another owner's, whose leader gives this member nothing.
   */
  private async watch(member: Member): Promise<Error> {
    const begun = performance.now();
    for (;;) {
      await this.pause(LOOK);
      if (this.closing.signal.aborted || this.member !== member) return new Error('closed');
      if (member.holdsNothing && member.lastSeen !== null) {
        await this.check();
        this.down = null;
      }
      const silence = performance.now() - (member.lastSeen ?? begun);
      if (silence > STALL) return new Error(`silent for ${Math.round(silence / 1000)} s`);
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.closing.signal }).catch(() => {});
  }

  /** Why the group is not served; null while it is. */
  reason(): string | null {
    const { group } = this.subscription;
    if (this.down !== null) return `bus: ${group}: ${this.down}`;
    const silence = performance.now() - (this.member?.lastSeen ?? 0);
    if (silence < SILENCE) return null;
    return `bus: ${group}: nothing heard from the broker for ${Math.round(silence / 1000)} s`;
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.running;
  }
}
