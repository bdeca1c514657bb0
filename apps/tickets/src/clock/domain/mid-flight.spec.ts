import type { MidFlight } from '@charter/charter';
import { describe, expect, it } from 'vitest';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import { unrecordedWarnings } from './clock-moments.js';
import { deriveClocks } from './clocks.js';
import {
  at,
  charterWith,
  moved,
  opened,
  priority,
  resolutionClock,
} from '../testing/told-histories.js';

const charter = (onChange: MidFlight) => charterWith({ clocks: [resolutionClock(onChange)] });

/** What the one clock is at an instant, in a line. */
function clockOf(onChange: MidFlight, facts: readonly TicketFact[], now: string) {
  const [clock] = deriveClocks(charter(onChange), facts, at(now));
  return clock ? `${clock.state} ${clock.dueAt}` : null;
}

// Monday 2 March 2026; the office is open 09:00-17:00 UTC.
const monday = (time: string) => `2026-03-02T${time}:00Z`;
const tuesday = (time: string) => `2026-03-03T${time}:00Z`;

describe('a priority that changes while a clock runs', () => {
  const raised = [opened(monday('09:00'), 'support', 'P2'), priority(monday('10:00'), 'P1')];

  it.each<[MidFlight, string]>([
    ['carry', monday('17:00')],
    ['recompute', monday('11:00')],
    ['reset', monday('12:00')],
  ])('%s: eight hours from 09:00 become two at 10:00', (onChange, due) => {
    expect(clockOf(onChange, raised, monday('10:00'))).toBe(`RUNNING ${due}`);
  });

  it.each<[MidFlight, string]>([
    // Paused 09:30-10:30, changed at 10:00, in the middle of the pause.
    ['carry', tuesday('10:00')],
    ['recompute', monday('12:00')],
    ['reset', monday('12:30')],
  ])('%s: never forgets the pause that lasts', (onChange, due) => {
    const facts = [
      opened(monday('09:00'), 'support', 'P2'),
      moved(monday('09:30'), 'IN_PROGRESS', 'WAITING_CUSTOMER'),
      priority(monday('10:00'), 'P1'),
      moved(monday('10:30'), 'WAITING_CUSTOMER', 'IN_PROGRESS'),
    ];
    expect(clockOf(onChange, facts, monday('10:30'))).toBe(`RUNNING ${due}`);
  });

  it.each<[MidFlight, string | null]>([
    ['carry', `RUNNING ${monday('17:00')}`],
    ['recompute', null],
    ['reset', null],
  ])('%s: a deadline that the new priority does not have', (onChange, clock) => {
    const facts = [opened(monday('09:00'), 'support', 'P2'), priority(monday('10:00'), 'P3')];
    expect(clockOf(onChange, facts, tuesday('16:00'))).toBe(
      onChange === 'carry' ? clock?.replace('RUNNING', 'BREACHED') : clock,
    );
    expect(clockOf(onChange, facts, monday('11:00'))).toBe(clock);
  });

  it('breaks a promise that is too late already at the change, not before it', () => {
    const facts = [opened(monday('09:00'), 'support', 'P2'), priority(monday('14:00'), 'P1')];
    const before = deriveClocks(charter('recompute'), facts.slice(0, 1), at(monday('13:59')));
    const [clock] = deriveClocks(charter('recompute'), facts, at(monday('14:00')));
    expect(before[0]?.state).toBe('RUNNING');
    expect(clock).toMatchObject({ state: 'BREACHED' });
    expect([clock?.dueAt, clock?.breachedAt]).toEqual([at(monday('11:00')), at(monday('14:00'))]);
  });

  it.each<MidFlight>(['carry', 'recompute', 'reset'])(
    '%s: undoes no breach, even one that nobody has recorded',
    (onChange) => {
      const late = [opened(monday('09:00'), 'support', 'P1')];
      for (const key of ['P2', 'P3']) {
        const facts = [...late, priority(monday('12:00'), key)];
        expect(clockOf(onChange, facts, monday('12:00'))).toBe(`BREACHED ${monday('11:00')}`);
      }
    },
  );

  it('is no change where it is set to what it is', () => {
    const facts = [opened(monday('09:00'), 'support', 'P2'), priority(monday('10:00'), 'P2')];
    expect(clockOf('reset', facts, monday('10:00'))).toBe(`RUNNING ${monday('17:00')}`);
  });

  it('warns anew of a promise that is new', () => {
    const warned: TicketFact = {
      kind: 'clock-warned',
      at: at(monday('10:00')),
      data: { clockKey: 'RESOLUTION:TARGET:1', percent: 50 },
    };
    const facts = [opened(monday('09:00'), 'support', 'P1'), warned];
    const warnings = (told: readonly TicketFact[], now: string) =>
      unrecordedWarnings(deriveClocks(charter('recompute'), told, at(now)), told, at(now));
    expect(warnings(facts, monday('10:30'))).toEqual([]);
    const eased = [...facts, priority(monday('10:30'), 'P2')];
    expect(warnings(eased, monday('12:59'))).toEqual([]);
    expect(warnings(eased, monday('13:00'))).toHaveLength(1);
    const righted = { planKey: 'support', contractId: null, charterVersion: '1', calendars: {} };
    const ofAnother: TicketFact = {
      kind: 'customer-corrected',
      at: at(monday('10:15')),
      data: righted,
    };
    expect(warnings([...facts, ofAnother], monday('10:30'))).toHaveLength(1);
  });
});

describe('a version or a calendar that changes while a clock runs', () => {
  const old = charter('recompute');
  const [clock] = old.clocks;
  const newer = {
    ...old,
    version: '2',
    clocks: [{ ...clock!, levels: clock!.levels.map((level) => ({ ...level, amount: 4 })) }],
  };
  const calendarId = '01900000-0000-7000-8000-000000000000';
  const night = {
    zone: 'UTC',
    bands: [{ days: ['mon' as const], opens: '00:00', closes: '24:00' }],
  };
  const own = {
    calendarId,
    version: 1,
    key: 'office',
    startsAt: at(monday('00:00')),
    endsAt: null,
  };
  const past = {
    charters: new Map([old, newer].map((one) => [one.version, one])),
    calendars: [{ ...own, calendar: night }],
  };
  const changed: TicketFact = {
    kind: 'charter-changed',
    at: at(monday('10:00')),
    data: { from: '1', version: '2' },
  };
  const refs = { office: { calendarId, version: 1 } };

  it('takes the target of the new version, and says whose it is', () => {
    const facts = [opened(monday('09:00'), 'support', 'P1'), changed];
    const [derived] = deriveClocks(newer, facts, at(monday('10:00')), past);
    expect([derived?.dueAt, derived?.charterVersion]).toEqual([at(monday('13:00')), '2']);
  });

  it('counts the whole history by the customer’s own hours', () => {
    const hours: TicketFact = {
      kind: 'calendar-changed',
      at: at(monday('10:00')),
      data: { calendars: refs },
    };
    const facts = [opened(monday('08:30'), 'support', 'P1'), hours];
    const [derived] = deriveClocks(old, facts, at(monday('10:00')), past);
    expect(derived?.dueAt).toEqual(at(monday('10:30')));
  });

  it('cannot be derived of a past that nobody tells', () => {
    const facts = [opened(monday('09:00'), 'support', 'P1'), changed];
    expect(() => deriveClocks(newer, facts, at(monday('10:00')))).toThrow(/was not given/);
  });
});
