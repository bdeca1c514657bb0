import { loadCharter, type Charter, type Clock, type MidFlight } from '@charter/charter';
import { readFileSync } from 'node:fs';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import type { TicketState } from '../../ticket/domain/ticket-lifecycle.js';

/** Entries of histories, as tests tell them. */
export const at = (text: string) => Temporal.Instant.from(text);

export const opened = (
  when: string,
  planKey: string,
  priorityKey: string | null = null,
): TicketFact => ({
  kind: 'opened',
  at: at(when),
  data: { receivedAt: when, planKey, priorityKey },
});

export const moved = (when: string, from: TicketState, to: TicketState): TicketFact => ({
  kind: 'state-changed',
  at: at(when),
  data: { from, to },
});

export const replied = (when: string, by: 'STAFF' | 'CUSTOMER' = 'STAFF'): TicketFact => ({
  kind: 'replied',
  at: at(when),
  data: { by, automatic: false },
});

export const priority = (when: string, priorityKey: string): TicketFact => ({
  kind: 'priority-changed',
  at: at(when),
  data: { from: null, priorityKey, reason: 'as found' },
});

/** Like the published one, under a version of its own, with other clocks. */
export function charterWith(changes: Partial<Charter>): Charter {
  const file = new URL('../../../../../charters/techtra.yaml', import.meta.url);
  const weekdays = { days: ['mon', 'tue', 'wed', 'thu', 'fri'] as Clock['key'][] };
  const office = {
    clause: 'S4.1',
    zone: 'UTC',
    bands: [{ ...weekdays, ...hours('09:00', '17:00') }],
  };
  return {
    ...loadCharter(readFileSync(file, 'utf8')),
    version: '1',
    calendars: { office } as Charter['calendars'],
    ...changes,
  };
}

const hours = (opens: string, closes: string) => ({ opens, closes });

/** A clock from opening to resolution: 2 business hours for P1, 8 for P2, none for others. */
export function resolutionClock(onChange: MidFlight, reopening?: MidFlight): Clock {
  return {
    key: 'resolution',
    clause: 'S4.6',
    kind: 'RESOLUTION',
    calendar: 'office',
    startsOn: 'OPENED',
    stopsOn: 'RESOLVED',
    pausedBy: ['WAITING_CUSTOMER', 'WAITING_THIRD_PARTY'],
    warnAtPercent: [50],
    onChange: {
      priority: onChange,
      plan: onChange,
      calendar: onChange,
      version: onChange,
      ...(reopening && { reopening }),
    },
    levels: [target('P1', 2), target('P2', 8)],
  };
}

const target = (key: string, amount: number): Clock['levels'][number] => ({
  clause: 'S4.6',
  level: 'TARGET',
  priorities: [key],
  amount,
  unit: 'BUSINESS_HOUR',
});
