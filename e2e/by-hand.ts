import { type BusRecord, PostgresBus } from '@charter/messaging';
import { Kafka, logLevel } from 'kafkajs';
import { pino } from 'pino';
import { inject } from 'vitest';

/** Puts records on the bus of the running product that no service of it has made. */
export async function sendByHand(records: readonly BusRecord[]): Promise<void> {
  const kafka = inject('bus') === 'kafka' && inject('kafkaUrl');
  await (kafka ? toKafka(kafka, records) : toPostgres(records));
}

async function toPostgres(records: readonly BusRecord[]): Promise<void> {
  const url = new URL(inject('postgresUrl'));
  url.pathname = '/bus';
  const bus = new PostgresBus(url.href, pino({ level: 'silent' }));
  try {
    await bus.send(records);
  } finally {
    await bus.close();
  }
}

async function toKafka(url: string, records: readonly BusRecord[]): Promise<void> {
  const kafka = new Kafka({ brokers: [new URL(url).host], logLevel: logLevel.NOTHING });
  const producer = kafka.producer();
  await producer.connect();
  try {
    for (const { topic, key, headers, value } of records)
      await producer.send({ topic, messages: [{ key, headers: { ...headers }, value }] });
  } finally {
    await producer.disconnect();
  }
}
