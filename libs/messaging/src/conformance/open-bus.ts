import type { Bus } from '../bus.js';
import { KafkaBus } from '../kafka-bus/kafka-bus.js';
import { PostgresBus } from '../postgres-bus/postgres-bus.js';
import { log } from '../testing/stage.js';

/** Shorter than in production, so that the suite does not wait long for the dead. */
export const timing = { sessionTimeout: 3_000, heartbeatInterval: 500 };

/** A bus as one process has it, by the protocol of its address. */
export function openBus(url: string): Bus {
  return url.startsWith('kafka') ? new KafkaBus(url, log, timing) : new PostgresBus(url, log);
}
