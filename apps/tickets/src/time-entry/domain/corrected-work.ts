import type { WorkKind } from '../../ticket/domain/request-kind.js';
import { deny, type Denial } from '../../ticket/domain/denial.js';
import type { Work } from './possible-work.js';

/** What an entry says; its corrections say it anew, whole. */
export interface WorkForm extends Work {
  readonly agentId: string;
  readonly kind: WorkKind;
  readonly travelled: boolean;
  readonly note: string | null;
}

/** What a correction changes: an absent part stays; `note: null` clears the note. */
export interface WorkChanges {
  readonly startedAt?: Temporal.Instant | null | undefined;
  readonly minutes?: number | null | undefined;
  readonly kind?: WorkKind | null | undefined;
  readonly travelled?: boolean | null | undefined;
  readonly note?: string | null | undefined;
  readonly agentId?: string | null | undefined;
}

/** The form that an entry has after a correction. */
export function correctedForm(former: WorkForm, changes: WorkChanges): WorkForm {
  return {
    agentId: changes.agentId ?? former.agentId,
    kind: changes.kind ?? former.kind,
    startedAt: changes.startedAt ?? former.startedAt,
    minutes: changes.minutes ?? former.minutes,
    travelled: changes.travelled ?? former.travelled,
    note: changes.note === undefined ? former.note : changes.note,
  };
}

/** Whether two forms say the same. */
export function sameForm(a: WorkForm, b: WorkForm): boolean {
  return sameHours(a, b) && a.kind === b.kind && a.travelled === b.travelled && a.note === b.note;
}

/** Whether two forms are about the same hours of the same agent. */
export function sameHours(a: WorkForm, b: WorkForm): boolean {
  return a.agentId === b.agentId && a.startedAt.equals(b.startedAt) && a.minutes === b.minutes;
}

/** Whoever corrects: an agent its own work, and nobody's name for another's; managers everybody's. */
export interface Corrector {
  readonly personId: string | null;
  readonly leads: boolean;
}

/** Why this person may not turn one form into the other; with null the entry is withdrawn. */
export function mayCorrectWork(
  { personId, leads }: Corrector,
  former: WorkForm,
  corrected: WorkForm | null,
): Denial | null {
  if (leads) return null;
  const own = former.agentId === personId && (corrected ?? former).agentId === personId;
  return own ? null : deny('TIME_OF_ANOTHER');
}
