import type { ProgressLine, RebuildReport } from '@charter/messaging';

const number = new Intl.NumberFormat('en');

/** `replaying 120,000 of 1,000,000 events (12 %), 5,400/s, 2:43 left, 140 MB`. */
export function progressText({
  phase,
  done,
  total,
  rate,
  remaining,
  memory,
}: ProgressLine): string {
  const share = total > 0 ? Math.floor((100 * done) / total) : 100;
  const left = remaining === null ? '' : `, ${duration(remaining)} left`;
  return `${phase} ${number.format(done)} of ${number.format(total)} events (${share} %), ${number.format(rate)}/s${left}, ${memory} MB`;
}

function duration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What has changed, a line per table, and what follows from it. */
export function reportText(service: string, report: RebuildReport): string[] {
  const { comparisons, swapped, records, seconds, held } = report;
  const width = Math.max(...comparisons.map(({ table }) => table.length));
  const tables = comparisons.map(({ table, before, after, different, examples }) => {
    const shown = examples.length > 0 ? ` (such as ${examples.join(', ')})` : '';
    return `  ${table.padEnd(width)}  ${number.format(before)} rows before, ${number.format(after)} rebuilt, ${number.format(different)} different${shown}`;
  });
  const rate = number.format(Math.round(records / seconds));
  const pace = `${number.format(records)} events in ${seconds.toFixed(1)} s (${rate}/s); live projectors waited ${Math.round(held)} ms.`;
  return [
    ...tables,
    pace,
    outcome(
      service,
      comparisons.some(({ different }) => different > 0),
      swapped,
    ),
  ];
}

function outcome(service: string, differs: boolean, swapped: boolean): string {
  if (swapped)
    return `The projections of ${service} are rebuilt${differs ? '' : ', equal to what was there'}.`;
  return differs
    ? `The projections of ${service} differ from the log; nothing was changed. Rebuild without --check.`
    : `The projections of ${service} are what the log says; nothing was changed.`;
}
