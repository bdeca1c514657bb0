import { readFileSync } from 'node:fs';
import { loadCharter } from '@charter/charter';
import { describe, expect, it } from 'vitest';
import {
  type DeliverableAct,
  type DeliverableState,
  deliverableLifecycle,
  isOverdue,
  stateAfter,
} from './deliverable-lifecycle.js';
import { nextReminder } from './reminders.js';

const at = (text: string) => Temporal.Instant.from(text);
const file = new URL('../../../../../charters/blue-note.yaml', import.meta.url);
const { calendars, deliverables } = loadCharter(readFileSync(file, 'utf8'));

describe('a deliverable', () => {
  it('[S0.16] is answered once per submission, and submitted anew only where changes were asked for', () => {
    const acts = Object.keys(deliverableLifecycle) as DeliverableAct[];
    const possible = (state: DeliverableState) =>
      acts.filter((act) => stateAfter(act, state) !== null);
    expect(possible('SUBMITTED')).toEqual(['validate', 'requestChanges', 'withdraw']);
    expect(possible('CHANGES_REQUESTED')).toEqual(['resubmit', 'withdraw']);
    expect([...possible('VALIDATED'), ...possible('WITHDRAWN')]).toEqual([]);
  });

  it('is late once the day of its answer is over where the provider is', () => {
    const asked = { state: 'SUBMITTED' as const, dueOn: Temporal.PlainDate.from('2026-03-10') };
    expect(isOverdue(asked, 'Europe/Paris', at('2026-03-10T22:59:59Z'))).toBe(false);
    expect(isOverdue(asked, 'Europe/Paris', at('2026-03-10T23:00:00Z'))).toBe(true);
    const answered = { ...asked, state: 'VALIDATED' as const };
    expect(isOverdue(answered, 'Europe/Paris', at('2026-04-01T00:00:00Z'))).toBe(false);
  });
});

describe('reminders', () => {
  const reminders = deliverables!.reminders;
  const office = calendars[reminders.calendar]!;

  const dates = (submittedAt: string) => {
    const found: string[] = [];
    for (
      let due = nextReminder(reminders, office, at(submittedAt), 0);
      due !== null;
      due = nextReminder(reminders, office, due, found.length)
    )
      found.push(`${due}`);
    return found;
  };

  it('[S0.16] come every five business days at close, holidays left out, three times at most', () => {
    expect(dates('2026-03-30T08:00:00Z')).toEqual([
      '2026-04-07T16:00:00Z', // Easter Monday does not count
      '2026-04-14T16:00:00Z',
      '2026-04-21T16:00:00Z',
    ]);
    expect(dates('2026-03-27T23:30:00Z')[0]).toBe('2026-04-03T16:00:00Z'); // a Saturday in Paris
  });
});
