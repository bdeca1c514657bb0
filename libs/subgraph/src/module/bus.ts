import { type Bus, PostgresBus } from '@charter/messaging';
import type { SubgraphSettings } from '../config/config.js';
import type { Logger } from '../telemetry/log.js';

export const BUS = Symbol('BUS');

/** The bus that BUS_URL names: `postgres://…/bus` is the log in PostgreSQL. */
export function openBus({ BUS_URL }: SubgraphSettings, log: Logger): Bus {
  if (/^postgres(ql)?:/.test(BUS_URL)) return new PostgresBus(BUS_URL, log);
  throw new Error(`BUS_URL: no bus speaks ${new URL(BUS_URL).protocol}//, give postgres://…/bus`);
}
