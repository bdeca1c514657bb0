import type { Charter } from '@charter/charter';
import {
  calendarsUnder,
  withCalendars,
  type CalendarRefs,
  type CustomerCalendar,
} from '../../calendar/domain/calendars.js';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';

/** What changed when terms took over, as the charter's `onChange` names it; null at opening. */
export type TermsChange = 'priority' | 'plan' | 'calendar' | 'version' | null;

/** What a ticket's clocks are judged by, from an entry of its history on. */
export interface Terms {
  /** Place in the history of the entry that brought them. */
  readonly index: number;
  readonly from: Temporal.Instant;
  readonly changed: TermsChange;
  /** With the customer's own calendars in the place of those that they stand in for. */
  readonly charter: Charter;
  readonly planKey: string;
  readonly priorityKey: string | null;
}

/** What governed a ticket before: needed where its history changes version or calendar. */
export interface Past {
  /** As published, by version; the present one too. */
  readonly charters: ReadonlyMap<string, Charter>;
  /** Every version of the customer's calendars that the history names. */
  readonly calendars: readonly CustomerCalendar[];
}

/**
 * The terms of a history, one after the other. `charter` is the present one, with the calendars that
 * count now.
 * @throws RangeError if the history names a version, or a calendar, that was not given.
 */
export function termsOf(charter: Charter, facts: readonly TicketFact[], past?: Past): Terms[] {
  const terms: Terms[] = [];
  const changesCharter = hasPast(facts);
  let version = firstVersion(facts) ?? charter.version;
  let refs: CalendarRefs = {};
  const governing = () => (changesCharter ? charterThen(version, refs, past) : charter);
  for (const [index, fact] of facts.entries()) {
    const { kind, at: from, data } = fact;
    if (kind === 'opened') {
      refs = data.calendars ?? {};
      const { planKey, priorityKey } = data;
      terms.push({ index, from, changed: null, charter: governing(), planKey, priorityKey });
    }
    const last = terms.at(-1);
    if (!last) continue;
    // What is set to what it is changes nothing: it would set a clock back.
    if (kind === 'priority-changed') {
      const { priorityKey } = data;
      if (priorityKey !== last.priorityKey)
        terms.push({ ...last, index, from, changed: 'priority', priorityKey });
    } else if (kind === 'plan-changed') {
      const { planKey } = data;
      if (planKey !== last.planKey) terms.push({ ...last, index, from, changed: 'plan', planKey });
    } else if (kind === 'charter-changed') {
      version = data.version;
      terms.push({ ...last, index, from, changed: 'version', charter: governing() });
    } else if (kind === 'calendar-changed') {
      refs = data.calendars;
      terms.push({ ...last, index, from, changed: 'calendar', charter: governing() });
    }
  }
  return terms;
}

/** Whether a history needs to be told what governed it before. */
export function hasPast(facts: readonly TicketFact[]): boolean {
  return facts.some(({ kind }) => kind === 'charter-changed' || kind === 'calendar-changed');
}

/** Versions of the charter that a history names. */
export function versionsNamed(facts: readonly TicketFact[]): string[] {
  const named = facts.flatMap(({ kind, data }) =>
    kind === 'charter-changed' ? [data.from, data.version] : [],
  );
  return [...new Set(named)];
}

/** The version at opening; a history without a change of it has the present one throughout. */
function firstVersion(facts: readonly TicketFact[]): string | null {
  return versionsNamed(facts)[0] ?? null;
}

function charterThen(version: string, refs: CalendarRefs, past: Past | undefined): Charter {
  const charter = past?.charters.get(version);
  if (!charter) throw new RangeError(`Version ${version} of the charter was not given`);
  return withCalendars(charter, calendarsUnder(charter, past?.calendars, refs));
}
