import type { MidFlight } from '@charter/charter';
import { describe, expect, it } from 'vitest';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import { explainedIntervals } from './clock-intervals.js';
import { deriveClocks } from './clocks.js';
import { mayExcuse } from './may-excuse.js';
import {
  at,
  charterWith,
  moved,
  opened,
  priority,
  replied,
  resolutionClock,
} from '../testing/told-histories.js';

const charter = (reopening?: MidFlight) =>
  charterWith({ clocks: [resolutionClock('recompute', reopening)] });
const monday = (time: string) => `2026-03-02T${time}:00Z`;

const told = (facts: readonly TicketFact[], now: string, reopening?: MidFlight) =>
  deriveClocks(charter(reopening), facts, at(now)).map(
    ({ round, state, dueAt }) => `${round} ${state} ${dueAt}`,
  );

/** Resolved at 10:00, reopened at 15:00. */
const reopened = [
  opened(monday('09:00'), 'support', 'P1'),
  moved(monday('10:00'), 'IN_PROGRESS', 'RESOLVED'),
  moved(monday('15:00'), 'RESOLVED', 'IN_PROGRESS'),
];
const met = `1 MET ${monday('11:00')}`;

describe('a clock that has stopped', () => {
  it('stays met, whatever terms come then', () => {
    const facts = [...reopened.slice(0, 2), priority(monday('10:30'), 'P3')];
    expect(told(facts, monday('16:00'))).toEqual([met]);
  });

  it.each<[MidFlight | undefined, string[]]>([
    [undefined, [met, `2 RUNNING ${monday('16:00')}`]],
    ['recompute', [met, `2 RUNNING ${monday('16:00')}`]],
    ['reset', [met, `2 RUNNING ${monday('17:00')}`]],
    ['carry', [met]],
  ])('%s: stays met when the ticket is reopened', (reopening, clocks) => {
    expect(told(reopened, monday('15:00'), reopening)).toEqual(clocks);
  });

  it('is broken once: what was late at the resolution does not go on', () => {
    const facts = [
      opened(monday('09:00'), 'support', 'P1'),
      moved(monday('12:00'), 'IN_PROGRESS', 'RESOLVED'),
      moved(monday('15:00'), 'RESOLVED', 'IN_PROGRESS'),
    ];
    expect(told(facts, monday('15:00'))).toEqual([`1 BREACHED ${monday('11:00')}`]);
  });

  it('has no time left where it stopped at its very due instant', () => {
    const facts = [
      opened(monday('09:00'), 'support', 'P1'),
      moved(monday('11:00'), 'IN_PROGRESS', 'RESOLVED'),
      moved(monday('15:00'), 'RESOLVED', 'IN_PROGRESS'),
    ];
    const [first, second] = deriveClocks(charter(), facts, at(monday('15:00')));
    expect([first?.state, second?.state]).toEqual(['MET', 'BREACHED']);
    expect(second?.breachedAt).toEqual(at(monday('15:00')));
  });
});

describe('a clock at its edges', () => {
  const started = opened(monday('09:00'), 'support', 'P1');

  it('has passed when a pause begins at its due instant', () => {
    const facts = [started, moved(monday('11:00'), 'IN_PROGRESS', 'WAITING_CUSTOMER')];
    const state = (now: string) => deriveClocks(charter(), facts, at(now))[0]?.state;
    expect([state(monday('11:00')), state('2026-03-02T11:00:00.001Z')]).toEqual([
      'RUNNING',
      'BREACHED',
    ]);
  });

  it('ends the pause when it is resolved while it waits', () => {
    const facts = [
      started,
      moved(monday('10:00'), 'IN_PROGRESS', 'WAITING_THIRD_PARTY'),
      moved(monday('14:00'), 'WAITING_THIRD_PARTY', 'RESOLVED'),
    ];
    const [clock] = deriveClocks(charter(), facts, at(monday('16:00')));
    expect(clock).toMatchObject({ state: 'MET', countedMilliseconds: 3_600_000 });
    expect(clock?.pauses).toMatchObject([{ lasts: false }]);
  });

  it('counts two waits at once as one, and a wait for a quote from its first asking', () => {
    const quote = (kind: 'quote-awaited' | 'quote-accepted', when: string): TicketFact => ({
      kind,
      at: at(monday(when)),
      data: {},
    });
    const facts = [
      started,
      quote('quote-awaited', '09:30'),
      moved(monday('10:00'), 'IN_PROGRESS', 'WAITING_CUSTOMER'),
      quote('quote-awaited', '10:15'),
      moved(monday('10:30'), 'WAITING_CUSTOMER', 'IN_PROGRESS'),
      quote('quote-accepted', '11:00'),
    ];
    expect(told(facts, monday('11:00'))).toEqual([`1 RUNNING ${monday('12:30')}`]);
  });

  it('ends with a ticket that goes to the archive before it stops', () => {
    const facts = [started, moved(monday('10:00'), 'VALIDATED', 'ARCHIVED')];
    expect(told(facts, monday('16:00'))).toEqual([`1 CANCELLED ${monday('11:00')}`]);
  });

  it('starts nothing by a message that comes after the resolution', () => {
    const [clock] = charter().clocks;
    const periodic = charterWith({
      clocks: [
        {
          ...clock!,
          kind: 'NEXT_UPDATE',
          startsOn: 'HUMAN_RESPONSE',
          stopsOn: 'HUMAN_RESPONSE',
        },
      ],
    });
    const facts = [
      started,
      replied(monday('09:10')),
      replied(monday('09:40')),
      moved(monday('10:00'), 'IN_PROGRESS', 'RESOLVED'),
      replied(monday('10:00')),
      moved(monday('10:30'), 'RESOLVED', 'VALIDATED'),
      replied(monday('10:45')),
    ];
    const clocks = deriveClocks(periodic, facts, at(monday('16:00')));
    expect(clocks.map(({ round, state }) => `${round} ${state}`)).toEqual(['1 MET', '2 MET']);
  });

  it('counts three hours through the night in which spring skips one', () => {
    const always = { clause: 'S4.1', zone: 'Europe/Paris', bands: [] };
    const [rule] = charter().clocks;
    const hours = charterWith({
      calendars: { office: always },
      clocks: [{ ...rule!, levels: [{ ...rule!.levels[0]!, amount: 3, unit: 'HOUR' }] }],
    });
    const facts = [opened('2026-03-28T22:30:00Z', 'support', 'P1')];
    const [clock] = deriveClocks(hours, facts, at('2026-03-28T22:30:00Z'));
    expect(clock?.dueAt.toZonedDateTimeISO('Europe/Paris').toPlainDateTime().toString()).toBe(
      '2026-03-29T03:30:00',
    );
  });
});

describe('the excuse of a breach', () => {
  const late = [opened(monday('09:00'), 'support', 'P1')];

  it('is for a breach alone, once', () => {
    const key = 'RESOLUTION:TARGET:1';
    const clocks = (facts: readonly TicketFact[], now: string) =>
      deriveClocks(charter(), facts, at(monday(now)));
    const excused: TicketFact = {
      kind: 'breach-excused',
      at: at(monday('12:00')),
      data: { clockKey: key, personId: null },
    };
    expect(mayExcuse(clocks(late, '10:00'), key)?.code).toBe('CLOCK_NOT_BREACHED');
    expect(mayExcuse(clocks(late, '12:00'), 'other')?.code).toBe('CLOCK_UNKNOWN');
    expect(mayExcuse(clocks(late, '12:00'), key)).toBeNull();
    const after = clocks([...late, excused], '12:00');
    expect(mayExcuse(after, key)?.code).toBe('BREACH_EXCUSED');
    expect(after).toMatchObject([{ state: 'BREACHED', excused: { personId: null } }]);
  });
});

describe('the explanation of a clock', () => {
  it('tells what every stretch of its time was', () => {
    const facts = [
      opened(monday('16:00'), 'support', 'P1'),
      moved(monday('16:30'), 'IN_PROGRESS', 'WAITING_CUSTOMER'),
      moved('2026-03-03T10:00:00Z', 'WAITING_CUSTOMER', 'IN_PROGRESS'),
    ];
    const [clock] = deriveClocks(charter(), facts, at('2026-03-03T10:00:00Z'));
    const lines = explainedIntervals(clock!).map(
      ({ from, to, counted, reason }) => `${from} ${to} ${counted} ${reason}`,
    );
    expect(lines).toEqual([
      '2026-03-02T16:00:00Z 2026-03-02T16:30:00Z true OPEN',
      '2026-03-02T16:30:00Z 2026-03-03T10:00:00Z false WAITING_CUSTOMER',
      '2026-03-03T10:00:00Z 2026-03-03T11:30:00Z true OPEN',
    ]);
  });

  it('of days, names the start date, holidays and the days at whose close it stood still', () => {
    const [rule] = charter().clocks;
    const days = charterWith({
      clocks: [{ ...rule!, levels: [{ ...rule!.levels[0]!, amount: 1, unit: 'BUSINESS_DAY' }] }],
    });
    const office = days.calendars['office']!;
    const shut = { ...days, calendars: { office: { ...office, closedDays: ['2026-03-03'] } } };
    const facts = [
      opened(monday('16:00'), 'support', 'P1'),
      moved('2026-03-04T16:00:00Z', 'IN_PROGRESS', 'WAITING_CUSTOMER'),
      moved('2026-03-05T10:00:00Z', 'WAITING_CUSTOMER', 'IN_PROGRESS'),
    ];
    const [clock] = deriveClocks(shut, facts, at('2026-03-05T10:00:00Z'));
    const reasons = explainedIntervals(clock!).map(({ from, reason }) => `${from} ${reason}`);
    expect(reasons).toEqual([
      '2026-03-02T16:00:00Z START_DATE',
      '2026-03-02T17:00:00Z CLOSED',
      '2026-03-03T00:00:00Z CLOSED_DAY',
      '2026-03-04T00:00:00Z CLOSED',
      '2026-03-04T09:00:00Z WAITING_CUSTOMER',
      '2026-03-05T10:00:00Z OPEN',
    ]);
    expect(clock?.dueAt).toEqual(at('2026-03-05T17:00:00Z'));
  });
});
