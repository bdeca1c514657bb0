import { type Charter, clauseRef } from '@charter/charter';
import type { MonthlyReport } from './availability.loaders.js';
import type { Stretch } from './domain/judgement.js';

/** A month's figures as the graph shows them. */
export function shownReport({ figures, charter, interruptions, ...report }: MonthlyReport) {
  const rule = charter?.availability ?? null;
  return {
    ...report,
    monthSeconds: Number(figures.monthSeconds),
    measuredSeconds: Number(figures.measuredSeconds),
    downSeconds: Number(figures.downSeconds),
    allowedSeconds: rule ? Number(figures.allowedSeconds) : null,
    percent: figures.percent,
    threshold: rule?.thresholdPercent ?? null,
    nature: rule?.nature ?? null,
    kept: rule ? figures.kept : null,
    clause: rule && charter ? clauseRef(charter, rule.clause) : null,
    outages: interruptions.map(({ outage }) => outage),
    interruptions: interruptions.map(({ outage, stretches }) => ({
      outage,
      stretches: shownStretches(stretches, charter),
    })),
  };
}

export function shownStretches(stretches: readonly Stretch[], charter: Charter | null) {
  return stretches.map(({ from, to, counts, reason, clause }) => ({
    startsAt: Temporal.Instant.fromEpochMilliseconds(from),
    endsAt: Number.isFinite(to) ? Temporal.Instant.fromEpochMilliseconds(to) : null,
    seconds: Number.isFinite(to) ? Math.floor((to - from) / 1_000) : null,
    counts,
    reason,
    clause: charter && clause !== '' ? clauseRef(charter, clause) : null,
  }));
}
