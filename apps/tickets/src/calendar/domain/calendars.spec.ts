import { readFileSync } from 'node:fs';
import { loadCharter } from '@charter/charter';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../clock/domain/charter-calendar.js';
import { calendarsUnder, refsInForce, withCalendars, type CustomerCalendar } from './calendars.js';

const file = new URL('../../../../../charters/techtra.yaml', import.meta.url);
const charter = loadCharter(readFileSync(file, 'utf8'));
const at = (text: string) => Temporal.Instant.from(text);

const hours = (closes: string): CustomerCalendar['calendar'] => ({
  zone: 'Europe/London',
  bands: [{ days: ['mon'], opens: '09:00', closes }],
});
const version = (more: Partial<CustomerCalendar>): CustomerCalendar => ({
  ...{ calendarId: 'a', version: 1, key: 'office', endsAt: null, calendar: hours('12:00') },
  startsAt: at('2026-03-01T00:00:00Z'),
  ...more,
});
const known = [
  version({}),
  version({ version: 2, calendar: hours('13:00'), endsAt: at('2026-06-01T00:00:00Z') }),
  version({ calendarId: 'b', startsAt: at('2026-09-01T00:00:00Z') }),
];

describe("a customer's own calendar", () => {
  it('stands in for the charter’s from its start until before its end, as last told', () => {
    const named = (text: string) => refsInForce(known, at(text))['office'];
    expect(named('2026-02-28T23:59:59Z')).toBeUndefined();
    expect(named('2026-03-01T00:00:00Z')).toEqual({ calendarId: 'a', version: 2 });
    expect(named('2026-06-01T00:00:00Z')).toBeUndefined();
    expect(named('2026-09-01T00:00:00Z')).toEqual({ calendarId: 'b', version: 1 });
  });

  it('is counted as the history names it, whatever it became since', () => {
    const first = calendarsUnder(charter, known, { office: { calendarId: 'a', version: 1 } });
    expect(first.byKey('office').calendar).toEqual(hours('12:00'));
    const governing = withCalendars(charter, first);
    expect(calendarOf(governing, 'office')).toMatchObject(hours('12:00'));
  });

  it('leaves no closed day of the charter’s own behind', () => {
    const named = calendarsUnder(charter, known, { office: { calendarId: 'a', version: 1 } });
    expect(charter.calendars['office']?.holidays).toBeDefined();
    expect(calendarOf(withCalendars(charter, named), 'office').holidays).toBeUndefined();
  });

  it('is the charter’s own where nothing is named', () => {
    expect(calendarsUnder(charter).byKey('office')).toEqual({
      calendar: charter.calendars['office'],
      version: null,
    });
    expect(() => calendarsUnder(charter).byKey('night')).toThrow(/no calendar night/);
    const unknown = calendarsUnder(charter, known, { office: { calendarId: 'c', version: 1 } });
    expect(() => unknown.byKey('office')).toThrow(/no version 1/);
  });
});
