import type { Bus, BusRecord, Health, LoggedRecord, Offsets, Subscription } from '../bus.js';
import { parseKafkaUrl } from './address.js';
import { connectTo } from './client.js';
import type { BusLog } from './client.js';
import { Lookout } from './lookout.js';
import type { Timing } from './member.js';
import { Membership } from './membership.js';
import { Sender } from './sender.js';

const TIMING: Timing = { sessionTimeout: 10_000, heartbeatInterval: 3_000 };

/** The log in Apache Kafka. `prepareKafkaBus` has created its topics. */
export class KafkaBus implements Bus {
  private readonly connect = () => connectTo(parseKafkaUrl(this.url), this.log);
  private readonly sender: Sender;
  private readonly lookout: Lookout;
  private readonly memberships: Membership[] = [];

  constructor(
    private readonly url: string,
    private readonly log: BusLog,
    private readonly timing: Timing = TIMING,
  ) {
    this.sender = new Sender(this.connect());
    this.lookout = new Lookout(this.connect());
  }

  send(records: readonly BusRecord[]): Promise<void> {
    return this.sender.send(records);
  }

  /**
   * Resolves after the first look at the group: while brokers are away, refuse the credentials or lack
   * a topic, health says so, and joining is tried again.
   */
  async subscribe(subscription: Subscription): Promise<void> {
    const { connect, lookout, timing, log } = this;
    const membership = new Membership(subscription, { connect, lookout, timing, log });
    this.memberships.push(membership);
    await membership.start();
  }

  async lag(group: string): Promise<ReadonlyMap<string, number>> {
    const topics = this.memberships
      .filter(({ subscription }) => subscription.group === group)
      .flatMap(({ subscription }) => subscription.topics);
    return this.lookout.lag(group, topics);
  }

  async *read(topics: readonly string[], from: Offsets): AsyncIterable<readonly LoggedRecord[]> {
    const lookout = new Lookout(this.connect());
    try {
      yield* lookout.read(topics, from);
    } finally {
      await lookout.close();
    }
  }

  health(): Health {
    const reasons = [
      this.sender.reason(),
      ...this.memberships.map((membership) => membership.reason()),
    ].filter((reason) => reason !== null);
    return { healthy: reasons.length === 0, reason: reasons.join('; ') || null };
  }

  async close(): Promise<void> {
    await Promise.all(this.memberships.map((membership) => membership.close()));
    await this.sender.close();
    await this.lookout.close();
  }
}
