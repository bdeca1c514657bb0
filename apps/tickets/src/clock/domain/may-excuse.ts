import { deny, type Denial } from '../../ticket/domain/denial.js';
import type { TicketClock } from './clocks.js';

/** Only a breach is excused, and only once: what the first manager wrote stays. */
export function mayExcuse(clocks: readonly TicketClock[], clockKey: string): Denial | null {
  const clock = clocks.find(({ key }) => key === clockKey);
  const params = { clock: clockKey, clocks: clocks.map(({ key }) => key).join(', ') };
  if (!clock) return deny('CLOCK_UNKNOWN', undefined, params);
  if (!clock.breachedAt) return deny('CLOCK_NOT_BREACHED', clock.clause, params);
  return clock.excused ? deny('BREACH_EXCUSED', clock.clause, params) : null;
}
