import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { LoggedRecord } from '../bus.js';

/** A record as the port gives it. Whoever else writes to the topic may have left anything out. */
export function toLogged(topic: string, partition: number, message: KafkaMessage): LoggedRecord {
  return {
    topic,
    partition,
    offset: BigInt(message.offset),
    key: textOf(message.key) ?? '',
    headers: headersOf(message.headers ?? {}),
    value: textOf(message.value),
  };
}

function headersOf(headers: IHeaders): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => {
    const last = Array.isArray(value) ? value.at(-1) : value;
    return [textOf(name), textOf(last) ?? ''];
  });
  return Object.fromEntries(entries);
}

/** What PostgreSQL could not keep is replaced, as decoding replaces what is no UTF-8. */
function textOf(bytes: Buffer | string | null | undefined): string | null {
  return bytes?.toString().replaceAll('\0', '\uFFFD') ?? null;
}
