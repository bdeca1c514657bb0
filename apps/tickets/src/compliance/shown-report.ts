import type { Charter, Indicator } from '@charter/charter';
import type { TicketClock } from '../clock/domain/clocks.js';

/** A report before its parts are asked for: of whom, of when, and by whose words. */
export interface Report {
  readonly filter: {
    readonly customerIds?: string[] | null;
    readonly contractIds?: string[] | null;
  };
  readonly period: {
    readonly gte?: Temporal.Instant | null;
    readonly lt?: Temporal.Instant | null;
  };
  readonly charter: Charter;
  readonly asOf: Temporal.Instant;
}

/** Clocks of one kind and level, of one priority or of all of them. */
export interface Figures extends Pick<TicketClock, 'kind' | 'level'> {
  /** Null for tickets that have none; `ofAll` says whether all priorities are meant. */
  readonly priorityKey: string | null;
  readonly ofAll: boolean;
  readonly running: number;
  readonly paused: number;
  readonly met: number;
  readonly breached: number;
  readonly excused: number;
  readonly cancelled: number;
  /** Nearest rank: median, 90th and 95th percentile of the counted milliseconds; null of none. */
  readonly percentiles: readonly string[] | null;
}

export type ShownFigures = Figures & { readonly report: Report };

export interface ShownIndicator {
  readonly indicator: Indicator;
  readonly report: Report;
}
