import { readFileSync } from 'node:fs';
import { Kafka, logLevel } from 'kafkajs';
import type { KafkaConfig, LogEntry } from 'kafkajs';
import type { Logger } from 'pino';
import { reasonOf } from '../failures.js';
import type { KafkaAddress } from './address.js';

export type BusLog = Pick<Logger, 'debug' | 'warn'>;

/** Enough for an election of leaders; what lasts longer is tried again by who asked. */
const RETRY = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 };

/** A client of its own: kafkajs keeps the offsets of groups per client, not per member. */
export function connectTo(address: KafkaAddress, log: BusLog | null): Kafka {
  return new Kafka({
    clientId: 'charter',
    brokers: [...address.brokers],
    connectionTimeout: 5_000,
    requestTimeout: 10_000,
    retry: RETRY,
    ...security(address),
    logLevel: log ? logLevel.INFO : logLevel.NOTHING,
    logCreator: () => (entry) => log && write(log, entry),
  });
}

function security({ tls, sasl }: KafkaAddress): Pick<KafkaConfig, 'ssl' | 'sasl'> {
  const file = (path?: string) => (path === undefined ? undefined : read(path));
  return {
    ...(tls && { ssl: { ca: file(tls.ca), cert: file(tls.cert), key: file(tls.key) } }),
    ...(sasl && { sasl: { ...sasl } as NonNullable<KafkaConfig['sasl']> }),
  };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`the address of the bus names ${path}: ${reasonOf(error)}`, { cause: error });
  }
}

/**
 * kafkajs tells of each attempt and each rebalance as an error. What matters to an operator the bus
 * says itself, in its health and in the log; this is for who looks closer.
 */
function write(log: BusLog, { namespace, log: entry }: LogEntry): void {
  const { message, groupId, broker, error } = entry;
  log.debug({ kafka: namespace, groupId, broker, reason: error }, message);
}
