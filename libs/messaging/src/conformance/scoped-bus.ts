import type { Bus, BusRecord, LoggedRecord, Offsets, Subscription } from '../bus.js';

/** A bus whose topics and groups bear a prefix, so that each test has its own on a shared broker. */
export class ScopedBus implements Bus {
  constructor(
    private readonly bus: Bus,
    private readonly scope: string,
  ) {}

  static topicOf(scope: string, topic: string): string {
    return `${scope}.${topic}`;
  }

  send(records: readonly BusRecord[]): Promise<void> {
    return this.bus.send(
      records.map((record) => ({ ...record, topic: this.outside(record.topic) })),
    );
  }

  subscribe(subscription: Subscription): Promise<void> {
    return this.bus.subscribe({
      ...subscription,
      group: this.outside(subscription.group),
      topics: subscription.topics.map((topic) => this.outside(topic)),
      handler: (record, delivery) => subscription.handler(this.inside(record), delivery),
    });
  }

  async lag(group: string): Promise<Map<string, number>> {
    const lag = await this.bus.lag(this.outside(group));
    return new Map([...lag].map(([topic, records]) => [this.shorn(topic), records]));
  }

  async *read(topics: readonly string[], from: Offsets): AsyncIterable<readonly LoggedRecord[]> {
    const outside = topics.map((topic) => this.outside(topic));
    const places = new Map([...from].map(([place, offset]) => [this.outside(place), offset]));
    for await (const batch of this.bus.read(outside, places))
      yield batch.map((record) => this.inside(record));
  }

  health() {
    return this.bus.health();
  }

  close(): Promise<void> {
    return this.bus.close();
  }

  private outside(name: string): string {
    return ScopedBus.topicOf(this.scope, name);
  }

  private shorn(name: string): string {
    return name.slice(this.scope.length + 1);
  }

  private inside(record: LoggedRecord): LoggedRecord {
    return { ...record, topic: this.shorn(record.topic) };
  }
}
