import { stageAt, stages, type NoticeLife, type Stage } from './notice-stage.js';

export type Occasion = Stage | 'CORRECTION' | 'RECALLED';

/** What a notice tells of a version, whatever its occasion. */
export interface Told {
  /** Null: no successor was out. */
  stage: Stage | null;
  /** Null: no end was set. */
  endsAt: Temporal.Instant | null;
  recalled: boolean;
}

/** What there is to be told of a version at an instant. */
export interface Standing extends Told {
  /** Since when it stands so; null where there is nothing to tell. */
  since: Temporal.Instant | null;
  /** Whether it is news to somebody who was told nothing yet. */
  isNews: boolean;
}

/** An end that is past for longer is no news to somebody who was never told of it: it was learnt of late. */
const DAYS_OF_NEWS = 30;

export function standingAt(life: NoticeLife, at: Temporal.Instant): Standing {
  const reached = stageAt(life, at);
  const recalledAt = hasCome(life.recalledAt, at) ? life.recalledAt : null;
  const stage = reached?.stage ?? null;
  const isStale = stage === 'END' && hasCome(reached!.at.add({ hours: DAYS_OF_NEWS * 24 }), at);
  return {
    stage,
    endsAt: reached && life.endsAt,
    recalled: recalledAt !== null,
    since: latest(reached?.at ?? null, recalledAt),
    isNews: recalledAt !== null || (stage !== null && !isStale),
  };
}

/**
 * The one notice that is due to somebody who runs a version, by what that one was told last; null where that is still
 * right and complete. So of several occasions that were missed only the newest is told, and what was told nobody is
 * corrected to nobody. A recall comes before all, and tells the end that holds; a correction tells the stage as well.
 */
export function noticeDue(standing: Standing, told: Told | null): Occasion | null {
  if (standing.recalled && !told?.recalled) return 'RECALLED';
  if (!told) return standing.isNews ? standing.stage : null;
  if (told.endsAt && !same(told.endsAt, standing.endsAt)) return 'CORRECTION';
  return rankOf(standing.stage) > rankOf(told.endsAt && told.stage) ? standing.stage : null;
}

/** Order of a stage among all; that of none is before them. */
export function rankOf(stage: Stage | null): number {
  return stage ? stages.indexOf(stage) : -1;
}

function same(a: Temporal.Instant | null, b: Temporal.Instant | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}

function hasCome(instant: Temporal.Instant | null, at: Temporal.Instant): boolean {
  return instant !== null && Temporal.Instant.compare(instant, at) <= 0;
}

function latest(a: Temporal.Instant | null, b: Temporal.Instant | null): Temporal.Instant | null {
  if (!a || !b) return a ?? b;
  return Temporal.Instant.compare(a, b) < 0 ? b : a;
}
