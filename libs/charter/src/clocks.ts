import type { Clock, ClockLevel } from './schema/clock.js';
import type { Charter } from './schema/document.js';

/** A clock as it runs for one plan and priority: its levels are those that apply. */
export type ClockRule = Omit<Clock, 'plans' | 'priorities'>;

/**
 * The clocks of a request. A clock without levels has no deadline, no warning and no breach; its
 * `clause` says why. `priority` is null where the charter has none.
 */
export function clockRules(charter: Charter, plan: string, priority: string | null): ClockRule[] {
  return charter.clocks
    .filter((clock) => includes(clock.plans, plan) && includes(clock.priorities, priority))
    .map(({ plans: _plans, priorities: _priorities, ...clock }) => ({
      ...clock,
      levels: clock.levels.filter((level: ClockLevel) => includes(level.priorities, priority)),
    }));
}

function includes(keys: readonly string[] | undefined, key: string | null): boolean {
  return keys === undefined || (key !== null && keys.includes(key));
}
