import type { TicketFactKind } from '../../ticket/domain/ticket-facts.js';

/** What an entry of the timeline is about. */
export type TimelineTopic =
  | 'MESSAGE'
  | 'NOTE'
  | 'STATE'
  | 'APPROVAL'
  | 'QUOTE'
  | 'TIME'
  | 'CLOCK'
  | 'ESCALATION'
  | 'TRANSFER'
  | 'PROBLEM'
  | 'CHANGE';

/** Entries of the history, and what its clocks show besides. */
export type TimelineKind = TicketFactKind | 'clock-started' | 'clock-met';

const topics: Record<TimelineKind, TimelineTopic> = {
  opened: 'STATE',
  acknowledged: 'STATE',
  'state-changed': 'STATE',
  'follow-up-due': 'STATE',
  'followed-up': 'STATE',
  'alternatives-discussed': 'ESCALATION',
  'taken-over': 'TRANSFER',
  assigned: 'TRANSFER',
  transferred: 'TRANSFER',
  replied: 'MESSAGE',
  noted: 'NOTE',
  'approval-asked': 'APPROVAL',
  'approval-answered': 'APPROVAL',
  'quote-awaited': 'QUOTE',
  'quote-accepted': 'QUOTE',
  'quote-declined': 'QUOTE',
  'priority-changed': 'CHANGE',
  'version-changed': 'CHANGE',
  'plan-changed': 'CHANGE',
  'coverage-changed': 'CHANGE',
  'calendar-changed': 'CHANGE',
  'contract-changed': 'CHANGE',
  'charter-changed': 'CHANGE',
  'merged-into': 'CHANGE',
  'merged-from': 'CHANGE',
  'customer-changed': 'CHANGE',
  'customer-corrected': 'CHANGE',
  'outcome-corrected': 'STATE',
  'problem-fixed': 'PROBLEM',
  'problem-fix-withdrawn': 'PROBLEM',
  'problem-workaround': 'PROBLEM',
  linked: 'CHANGE',
  unlinked: 'CHANGE',
  'time-logged': 'TIME',
  'time-corrected': 'TIME',
  'time-withdrawn': 'TIME',
  escalated: 'ESCALATION',
  'clock-warned': 'CLOCK',
  'clock-breached': 'CLOCK',
  'breach-excused': 'CLOCK',
  'clock-started': 'CLOCK',
  'clock-met': 'CLOCK',
};

export function topicOf(kind: TimelineKind): TimelineTopic {
  return topics[kind];
}

/** Kinds of entries about these topics; all of them where none is named. */
export function kindsAbout(asked: readonly TimelineTopic[] | null | undefined): TimelineKind[] {
  const kinds = Object.keys(topics) as TimelineKind[];
  return asked ? kinds.filter((kind) => asked.includes(topics[kind])) : kinds;
}

const byThemselves: ReadonlySet<string> = new Set<TimelineKind>([
  'acknowledged',
  'quote-awaited',
  'coverage-changed',
  'follow-up-due',
  'problem-fixed',
  'problem-fix-withdrawn',
  'problem-workaround',
  'clock-warned',
  'clock-breached',
  'clock-started',
  'clock-met',
]);

/** Whether it follows from the rules, so that nobody did it, whoever's act it was recorded with. */
export function happensByItself(kind: string): boolean {
  return byThemselves.has(kind);
}
