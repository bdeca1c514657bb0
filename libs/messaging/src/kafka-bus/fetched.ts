import type { KafkaMessage } from 'kafkajs';

/** A message as kafkajs decodes it; its own types leave out what it tells of the batch. */
export type FetchedMessage = KafkaMessage & {
  readonly isControlRecord: boolean;
  readonly batchContext: { readonly firstOffset: string; readonly lastOffsetDelta: number };
};
