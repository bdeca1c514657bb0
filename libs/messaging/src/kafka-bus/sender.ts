import { Partitioners } from 'kafkajs';
import type { Kafka, Producer } from 'kafkajs';
import type { BusRecord } from '../bus.js';
import { MAXIMUM_BYTES, missingTopics, refuseTooLarge, sizeOf } from '../bus-refusals.js';
import { explain } from './explain.js';

const TIMEOUT = 8_000;
/** Who has something to send tries again sooner. */
const FORGOTTEN = 60_000;

/**
 * Sends one request at a time. After a failure the producer is thrown away: its sequence numbers
 * could make the broker take the next records for a repetition of those whose fate is unknown.
 */
export class Sender {
  private producer: Promise<Producer> | null = null;
  private last: Promise<void> = Promise.resolve();
  private failed: { readonly reason: string; readonly at: number } | null = null;

  constructor(private readonly kafka: Kafka) {}

  send(records: readonly BusRecord[]): Promise<void> {
    const sent = this.last.then(() => this.deliver(records));
    this.last = sent.catch(() => {});
    return sent;
  }

  /** Why nothing can be sent; null while it can, or when nobody has tried for a while. */
  reason(): string | null {
    if (!this.failed || performance.now() - this.failed.at > FORGOTTEN) return null;
    return `bus: ${this.failed.reason}`;
  }

  private async deliver(records: readonly BusRecord[]): Promise<void> {
    // Before anything is sent, or the others would be sent at each attempt.
    for (const record of records) refuseTooLarge(record);
    for (const some of requests(records)) {
      try {
        this.producer ??= this.open();
        const producer = await this.producer;
        await producer.sendBatch({ acks: -1, timeout: TIMEOUT, topicMessages: byTopic(some) });
        this.failed = null;
      } catch (error) {
        await this.discard();
        const failure = reasonFor(error, some);
        this.failed = { reason: failure.message, at: performance.now() };
        throw failure;
      }
    }
  }

  private async open(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      metadataMaxAge: 60_000,
    });
    await producer.connect();
    return producer;
  }

  private async discard(): Promise<void> {
    const producer = this.producer;
    this.producer = null;
    await producer?.then((one) => one.disconnect()).catch(() => {});
  }

  async close(): Promise<void> {
    await this.last;
    await this.discard();
  }
}

/** Splits in order: a topic's limit holds for the batch that one request brings to a partition. */
function requests(records: readonly BusRecord[]): BusRecord[][] {
  let some: BusRecord[] = [];
  const all = [some];
  let bytes = 0;
  for (const record of records) {
    const size = sizeOf(record);
    if (bytes + size > MAXIMUM_BYTES) {
      all.push((some = []));
      bytes = 0;
    }
    some.push(record);
    bytes += size;
  }
  return all.filter(({ length }) => length > 0);
}

function byTopic(records: readonly BusRecord[]) {
  return [...Map.groupBy(records, (record) => record.topic)].map(([topic, some]) => ({
    topic,
    messages: some.map(({ key, headers, value }) => ({ key, headers: { ...headers }, value })),
  }));
}

function reasonFor(error: unknown, records: readonly BusRecord[]): Error {
  const { type, message } = error as { type?: string; message?: string };
  const unknown = type === 'UNKNOWN_TOPIC_OR_PARTITION' || /does not host this/.test(message ?? '');
  const topics = [...new Set(records.map(({ topic }) => topic))];
  return unknown ? missingTopics(topics, error) : new Error(explain(error), { cause: error });
}
