import { Partitioners } from 'kafkajs';
import type { Kafka, Producer } from 'kafkajs';
import type { BusRecord } from '../bus.js';
import { PermanentFailure } from '../failures.js';
import { explain, missing } from './explain.js';
import { sizeOf } from './records.js';

/** Bytes of one request, and so of one batch of records: under the limit of the topics. */
export const REQUEST_BYTES = 1_000_000;
const TIMEOUT = 8_000;

/**
 * Sends one request at a time. After a failure the producer is thrown away: its sequence numbers
 * could make the broker take the next records for a repetition of those whose fate is unknown.
 */
export class Sender {
  private producer: Promise<Producer> | null = null;
  private last: Promise<void> = Promise.resolve();
  /** Why the last request failed; null when it did not. */
  failing: string | null = null;

  constructor(private readonly kafka: Kafka) {}

  send(records: readonly BusRecord[]): Promise<void> {
    const sent = this.last.then(() => this.deliver(records));
    this.last = sent.catch(() => {});
    return sent;
  }

  private async deliver(records: readonly BusRecord[]): Promise<void> {
    for (const some of requests(records)) {
      try {
        this.producer ??= this.open();
        const producer = await this.producer;
        await producer.sendBatch({ acks: -1, timeout: TIMEOUT, topicMessages: byTopic(some) });
        this.failing = null;
      } catch (error) {
        await this.discard();
        this.failing = reasonFor(error, some);
        throw new Error(this.failing, { cause: error });
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

/**
 * Splits by size, in order.
 * @throws PermanentFailure before anything is sent, or the others would be sent at each attempt
 */
function requests(records: readonly BusRecord[]): BusRecord[][] {
  let some: BusRecord[] = [];
  const all = [some];
  let bytes = 0;
  for (const record of records) {
    const size = sizeOf(record);
    if (size > REQUEST_BYTES) throw new PermanentFailure(tooLarge(record, size));
    if (bytes + size > REQUEST_BYTES) {
      all.push((some = []));
      bytes = 0;
    }
    some.push(record);
    bytes += size;
  }
  return all.filter(({ length }) => length > 0);
}

function tooLarge({ topic, key }: BusRecord, size: number): string {
  return `${topic} ${key}: the record has ${size} bytes, the bus takes ${REQUEST_BYTES}`;
}

function byTopic(records: readonly BusRecord[]) {
  return [...Map.groupBy(records, (record) => record.topic)].map(([topic, some]) => ({
    topic,
    messages: some.map(({ key, headers, value }) => ({ key, headers: { ...headers }, value })),
  }));
}

function reasonFor(error: unknown, records: readonly BusRecord[]): string {
  const { type, message } = error as { type?: string; message?: string };
  const unknown = type === 'UNKNOWN_TOPIC_OR_PARTITION' || /does not host this/.test(message ?? '');
  return unknown ? missing([...new Set(records.map(({ topic }) => topic))]) : explain(error);
}
