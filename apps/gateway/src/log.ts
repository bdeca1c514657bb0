import { pino } from 'pino';

export type Log = Pick<import('pino').Logger, 'debug' | 'info' | 'warn' | 'error'>;

export function createLog(level: string) {
  return pino({ name: 'gateway', level });
}
