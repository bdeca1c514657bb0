import type { CalendarRefs } from '../../calendar/domain/calendars.js';
import type { TicketState } from './ticket-lifecycle.js';

interface Fact<Kind extends string, Data = Record<never, never>> {
  readonly kind: Kind;
  readonly at: Temporal.Instant;
  readonly data: Data;
}

type LinkFact = {
  readonly linkId: string;
  readonly link: string;
  readonly otherId: string;
  readonly reason: string | null;
};

type ProblemFact = { readonly problemId: string; readonly reference: string };
type FixFact = ProblemFact & { readonly versionId: string; readonly label: string };

/** One entry of a ticket's history. Entries are only ever appended; clocks are derived from them. */
export type TicketFact =
  | Fact<
      'opened',
      {
        receivedAt: string;
        planKey: string;
        priorityKey: string | null;
        /** Absent where the charter's own calendars count. */
        calendars?: CalendarRefs;
      }
    >
  | Fact<'acknowledged'>
  | Fact<'taken-over', { agentId: string }>
  | Fact<'assigned', { agentId: string | null }>
  | Fact<'transferred', { agentId: string | null; teamId: string | null; reason: string }>
  | Fact<'replied', { by: 'CUSTOMER' | 'STAFF'; automatic: boolean }>
  | Fact<'noted'>
  | Fact<'approval-asked', { approvalId: string }>
  | Fact<'approval-answered', { approvalId: string; granted: boolean }>
  | Fact<
      'state-changed',
      { from: TicketState; to: TicketState; outcomeKey?: string | null; reason?: string | null }
    >
  | Fact<'quote-awaited'>
  | Fact<'quote-accepted'>
  | Fact<'quote-declined'>
  | Fact<
      'priority-changed',
      {
        from: string | null;
        priorityKey: string;
        reason: string;
        /** An agent set it, in place of what impact and users come to. */
        overridden?: boolean;
      }
    >
  | Fact<
      'version-changed',
      { from: string | null; productVersionId: string; reason: string | null }
    >
  | Fact<'plan-changed', { planKey: string }>
  | Fact<'contract-changed', { from: string | null; contractId: string | null }>
  | Fact<'charter-changed', { from: string; version: string }>
  | Fact<'calendar-changed', { calendars: CalendarRefs }>
  | Fact<'time-logged', { minutes: number; timeEntryId?: string }>
  | Fact<
      'time-corrected',
      { timeEntryId: string; fromMinutes: number; minutes: number; reason: string }
    >
  | Fact<'time-withdrawn', { timeEntryId: string; minutes: number; reason: string }>
  | Fact<'merged-into', { intoId: string; reason: string }>
  | Fact<'merged-from', { duplicateId: string; reason: string }>
  | Fact<
      'customer-changed',
      {
        fromCustomerId: string;
        reason: string;
        planKey: string;
        contractId: string | null;
        charterVersion: string;
        terms: string;
        admission: string;
      }
    >
  | Fact<
      'customer-corrected',
      {
        planKey: string;
        contractId: string | null;
        charterVersion: string;
        calendars: CalendarRefs;
      }
    >
  | Fact<'outcome-corrected', { from: string; to: string; reason: string }>
  | Fact<'problem-fixed', FixFact>
  | Fact<'problem-fix-withdrawn', FixFact>
  | Fact<'problem-workaround', ProblemFact>
  | Fact<'linked', LinkFact>
  | Fact<'unlinked', LinkFact>
  | Fact<'escalated', { escalationKey: string }>
  | Fact<'alternatives-discussed', { escalationKey: string; contactedAt: string }>
  | Fact<'follow-up-due'>
  | Fact<'followed-up', { satisfied: boolean }>
  | Fact<'coverage-changed', { versionState: string }>
  | Fact<'clock-warned', { clockKey: string; percent: number }>
  | Fact<
      'clock-breached',
      {
        clockKey: string;
        dueAt: string;
        lateFrom: string;
        /** Absent where it is the first late instant. */
        breachedAt?: string;
      }
    >
  | Fact<'breach-excused', { clockKey: string; personId: string | null }>;

export type TicketFactKind = TicketFact['kind'];

type WithoutTime<F> = F extends TicketFact ? Omit<F, 'at'> : never;

/** An entry before it is known when it is appended. */
export type NewFact = WithoutTime<TicketFact>;

/** Entries stand in order of time: an entry never goes before the last one. */
export function timeOfNextFact(
  last: Temporal.Instant | null,
  now: Temporal.Instant,
): Temporal.Instant {
  return last && Temporal.Instant.compare(last, now) > 0 ? last : now;
}

/** A message that a person of staff wrote; automatic and canned ones never answer anybody [S1.28]. */
export function isHumanResponse(fact: TicketFact): boolean {
  return fact.kind === 'replied' && fact.data.by === 'STAFF' && !fact.data.automatic;
}
