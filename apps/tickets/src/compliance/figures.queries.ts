import type { ReadTransaction } from '@charter/database';
import { selectClocks } from '../clock/clock-lists.js';
import type { ClockFilter } from '../generated/graphql.js';
import type { Figures } from './shown-report.js';

const count = (condition: string) => `(count(*) FILTER (WHERE ${condition}))::int`;
const state = (name: string) => count(`clock.state = '${name}'`);

/**
 * The figures of all clocks of a filter, in one statement; its cost grows with the clocks that it counts.
 * `percentile_disc` takes the smallest value that at least so large a share of the values does not pass.
 */
export function figuresOf(tx: ReadTransaction, filter: ClockFilter): Promise<Figures[]> {
  return selectClocks(tx, filter)
    .select('clock.kind', 'kind')
    .addSelect('clock.level', 'level')
    .addSelect('clock.priority_key', 'priorityKey')
    .addSelect('grouping(clock.priority_key) = 1', 'ofAll')
    .addSelect(state('RUNNING'), 'running')
    .addSelect(state('PAUSED'), 'paused')
    .addSelect(state('MET'), 'met')
    .addSelect(state('BREACHED'), 'breached')
    .addSelect(count('clock.excused_at IS NOT NULL'), 'excused')
    .addSelect(state('CANCELLED'), 'cancelled')
    .addSelect(
      `percentile_disc(ARRAY[0.5, 0.9, 0.95]) WITHIN GROUP (ORDER BY clock.counted_ms)
         FILTER (WHERE clock.counted_ms IS NOT NULL)`,
      'percentiles',
    )
    .groupBy(
      'GROUPING SETS ((clock.kind, clock.level), (clock.kind, clock.level, clock.priority_key))',
    )
    .orderBy('clock.kind')
    .addOrderBy('clock.level')
    .addOrderBy('clock.priority_key', 'ASC', 'NULLS LAST')
    .getRawMany<Figures>();
}
