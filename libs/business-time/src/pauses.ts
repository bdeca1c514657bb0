/** A time that does not count, [from, to); without `to` it still lasts. */
export interface Pause {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant | null;
}

/** The same in epoch milliseconds; a lasting one ends at infinity. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Pauses in order, overlapping ones as one. */
export function mergePauses(pauses: readonly Pause[]): Gap[] {
  const gaps = pauses
    .map(({ from, to }) => ({
      from: from.epochMilliseconds,
      to: to?.epochMilliseconds ?? Infinity,
    }))
    .filter((gap) => gap.to > gap.from)
    .sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const gap of gaps) {
    const last = merged.at(-1);
    if (last && gap.from <= last.to) last.to = Math.max(last.to, gap.to);
    else merged.push({ ...gap });
  }
  return merged;
}

/** Whether time stood still at the last moment before an instant. */
export function pausedUpTo(gaps: readonly Gap[], at: number): boolean {
  return gaps.some((gap) => gap.from < at && at <= gap.to);
}
