import { type Bus, connectBus } from '@charter/messaging';
import type { SubgraphSettings } from '../config/config.js';

export const BUS = Symbol('BUS');

/** The bus that BUS_URL names. */
export function openBus(settings: SubgraphSettings): Promise<Bus> {
  return connectBus(settings.BUS_URL);
}
