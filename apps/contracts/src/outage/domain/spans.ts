/** Half-open, in milliseconds since 1970; `to` may be Infinity. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same time, in order and without overlaps. */
export function union(spans: readonly Span[]): Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What of a span lies within spans that do not overlap. */
export function inside(span: Span, spans: readonly Span[]): Span[] {
  return spans
    .map(({ from, to }) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }))
    .filter(({ from, to }) => from < to);
}

/** What of a span lies outside spans that are in order and do not overlap. */
export function outside(span: Span, spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = span.from;
  for (const covered of inside(span, spans)) {
    if (from < covered.from) gaps.push({ from, to: covered.from });
    from = covered.to;
  }
  return from < span.to ? [...gaps, { from, to: span.to }] : gaps;
}

/** Milliseconds of spans that do not overlap. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((length, { from, to }) => length + (to - from), 0);
}
