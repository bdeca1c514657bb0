/** Occasions that a window brings by itself, in their order. */
export const stages = ['RELEASE', 'WARNING_90', 'WARNING_30', 'END'] as const;
export type Stage = (typeof stages)[number];

/** Calendar days before the first day without support on which its end is warned of: ours, of no charter. */
const WARNINGS = { WARNING_90: 90, WARNING_30: 30 } as const;

/** What the notices about a version follow from, for one who is told: `endsAt` is the end that holds for that one. */
export interface NoticeLife {
  withdrawnAt: Temporal.Instant | null;
  /** The start of the first local day without support; null where no end is set. */
  endsAt: Temporal.Instant | null;
  recalledAt: Temporal.Instant | null;
  /** IANA zone of the provider, on whose calendar days are counted. */
  zone: string;
}

export interface StageStart {
  stage: Stage;
  at: Temporal.Instant;
}

/**
 * The stages of a window, ascending: RELEASE at the successor's release, warnings at the start of their local day
 * (00:00, or the first time that day has), END with the first local day without support. A warning whose day is not
 * after the withdrawal is none: the news of the successor has told the end.
 */
export function stagesOf({ withdrawnAt, endsAt, zone }: NoticeLife): StageStart[] {
  if (!withdrawnAt || !endsAt) return [];
  const endDay = endsAt.toZonedDateTimeISO(zone).toPlainDate();
  const warnings = Object.entries(WARNINGS).map(([stage, days]) => ({
    stage: stage as Stage,
    at: endDay.subtract({ days }).toZonedDateTime(zone).toInstant(),
  }));
  return [
    { stage: 'RELEASE', at: withdrawnAt },
    ...warnings.filter(({ at }) => Temporal.Instant.compare(at, withdrawnAt) > 0),
    { stage: 'END', at: endsAt },
  ];
}

/** The stage that has come last by `at`; null before the first. */
export function stageAt(life: NoticeLife, at: Temporal.Instant): StageStart | null {
  return (
    stagesOf(life)
      .filter((it) => Temporal.Instant.compare(it.at, at) <= 0)
      .at(-1) ?? null
  );
}

/** When the next stage comes after `at`; null after the last. */
export function nextStageAfter(life: NoticeLife, at: Temporal.Instant): Temporal.Instant | null {
  return stagesOf(life).find((it) => Temporal.Instant.compare(it.at, at) > 0)?.at ?? null;
}
