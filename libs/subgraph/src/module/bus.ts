import { type Bus, KafkaBus, PostgresBus } from '@charter/messaging';
import type { SubgraphSettings } from '../config/config.js';
import type { Logger } from '../telemetry/log.js';

export const BUS = Symbol('BUS');

/** The bus that BUS_URL names: `kafka://host:port` is Apache Kafka, `postgres://…/bus` the log in PostgreSQL. */
export function openBus({ BUS_URL }: Pick<SubgraphSettings, 'BUS_URL'>, log: Logger): Bus {
  return BUS_URL.startsWith('kafka') ? new KafkaBus(BUS_URL, log) : new PostgresBus(BUS_URL, log);
}
