import type { Calendar, Weekday } from '@charter/business-time';
import {
  loadCharter,
  type Charter,
  type Clock,
  type ClockLevel,
  type MidFlight,
} from '@charter/charter';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import type { TicketState } from '../../ticket/domain/ticket-lifecycle.js';

/** All histories begin in the week before the change of the clock, and the holidays, of spring 2026. */
export const origin = Temporal.Instant.from('2026-03-24T00:00:00Z');
export const minute = (count: number) => origin.add({ minutes: count });

const weekdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
export const office = {
  zone: 'Europe/Paris',
  bands: [
    { days: weekdays, opens: '09:00', closes: '12:00' },
    { days: weekdays, opens: '13:00', closes: '17:00' },
  ],
  closedDays: ['2026-04-06'],
} satisfies Calendar;
export const long = {
  zone: 'Europe/London',
  bands: [{ days: [...weekdays, 'sun' as const], opens: '01:00', closes: '22:00' }],
  closedDays: ['2026-04-03', '2026-04-06'],
} satisfies Calendar;

export const calendarId = '01900000-0000-7000-8000-000000000000';
/** The customer's own hours, which stand in for `office`. */
export const ownOffice = {
  calendarId,
  version: 1,
  key: 'office',
  startsAt: origin,
  endsAt: null,
  calendar: long,
};

const base = loadCharter(
  readFileSync(new URL('../../../../../charters/techtra.yaml', import.meta.url), 'utf8'),
);

const kinds = [
  { kind: 'FIRST_RESPONSE', startsOn: 'OPENED', stopsOn: 'HUMAN_RESPONSE' },
  { kind: 'RESOLUTION', startsOn: 'OPENED', stopsOn: 'RESOLVED' },
  {
    kind: 'NEXT_UPDATE',
    startsOn: 'CUSTOMER_MESSAGE_AFTER_RESPONSE',
    stopsOn: 'HUMAN_RESPONSE',
  },
] as const;

const midFlight = fc.constantFrom<MidFlight>('carry', 'recompute', 'reset');
const amount = fc.oneof(
  fc.record({ unit: fc.constantFrom('MINUTE' as const), amount: fc.integer({ min: 1, max: 600 }) }),
  fc.record({
    unit: fc.constantFrom('HOUR' as const, 'BUSINESS_HOUR' as const),
    amount: fc.integer({ min: 1, max: 14 }),
  }),
  fc.record({
    unit: fc.constantFrom('BUSINESS_DAY' as const),
    amount: fc.integer({ min: 1, max: 3 }),
  }),
  fc.constant({ unit: 'SAME_BUSINESS_DAY' as const, amount: 1 }),
);
const level = (name: ClockLevel['level']): fc.Arbitrary<ClockLevel> =>
  fc
    .record({
      target: amount,
      priorities: fc.constantFrom<string[] | undefined>(['P1'], ['P1', 'P2'], undefined),
      strict: fc.boolean(),
    })
    .map(({ target, priorities, strict }) => ({
      clause: 'S4.6',
      level: name,
      ...target,
      ...(priorities && { priorities }),
      ...(strict && { lessThan: true as const }),
    }));

/** The rules of one plan; plan `bare` has none. */
const rulesOf = (plan: string) =>
  fc.tuple(
    ...kinds.map((which) =>
      fc
        .record({
          calendar: fc.constantFrom('office', 'long'),
          levels: fc.tuple(level('GUARANTEE'), level('TARGET')),
          pausedBy: fc.constantFrom<Clock['pausedBy']>(
            ['WAITING_CUSTOMER'],
            ['WAITING_CUSTOMER', 'WAITING_THIRD_PARTY'],
            [],
          ),
          onChange: fc.record({
            priority: midFlight,
            plan: midFlight,
            calendar: midFlight,
            version: midFlight,
          }),
        })
        .map((rule): Clock => ({ ...rule, ...which, key: plan, clause: 'S4.6', plans: [plan] })),
    ),
  );

const version = (name: string, reopening: MidFlight | undefined) =>
  fc.tuple(rulesOf('one'), rulesOf('two')).map(([one, two]): Charter => ({
    ...base,
    version: name,
    calendars: {
      office: { clause: 'S4.1', ...office },
      long: { clause: 'S4.1', ...long },
    },
    clocks: [...one, ...two].map((rule) => ({
      ...rule,
      onChange: { ...rule.onChange, ...(reopening && { reopening }) },
    })),
  }));

/** Two versions of a charter, which treat a reopening alike. */
export const charters = fc
  .option(midFlight, { nil: undefined })
  .chain((reopening) => fc.tuple(version('1', reopening), version('2', reopening)));

interface Step {
  readonly gap: number;
  readonly choice: number;
  readonly detail: number;
}

/** What may follow in a state, as a person or another service would do it. */
function entriesIn(state: TicketState, quoted: boolean, detail: number): TicketFact[][] {
  const at = origin;
  const move = (to: TicketState): TicketFact => ({
    kind: 'state-changed',
    at,
    data: { from: state, to },
  });
  const said = (by: 'CUSTOMER' | 'STAFF', automatic = false): TicketFact => ({
    kind: 'replied',
    at,
    data: { by, automatic },
  });
  const priorityKey = `P${1 + (detail % 3)}`;
  const ref = { office: { calendarId, version: 1 } };
  const changes: TicketFact[][] = [
    [{ kind: 'priority-changed', at, data: { from: null, priorityKey, reason: '' } }],
    [{ kind: 'plan-changed', at, data: { planKey: ['one', 'two', 'bare'][detail % 3]! } }],
    [{ kind: 'charter-changed', at, data: { from: '1', version: detail % 2 ? '2' : '1' } }],
    [{ kind: 'calendar-changed', at, data: { calendars: detail % 2 ? ref : {} } }],
  ];
  const talk = [[said('STAFF')], [said('CUSTOMER')], [said('STAFF', true)]];
  const quote: TicketFact[] = [
    quoted ? { kind: 'quote-accepted', at, data: {} } : { kind: 'quote-awaited', at, data: {} },
  ];
  switch (state) {
    case 'NEW':
      return [...talk, ...changes, quote, [move('IN_PROGRESS')], [move('IN_PROGRESS')]];
    case 'IN_PROGRESS':
      return [
        ...[...talk, ...changes, quote],
        [move('WAITING_CUSTOMER')],
        [move('WAITING_THIRD_PARTY')],
        [move('RESOLVED'), said('STAFF')],
      ];
    case 'WAITING_CUSTOMER':
    case 'WAITING_THIRD_PARTY':
      return [...talk, ...changes, [move('IN_PROGRESS')], [move('RESOLVED'), said('STAFF')]];
    case 'RESOLVED':
      return [[said('CUSTOMER')], ...changes, [move('IN_PROGRESS')], [move('IN_PROGRESS')]];
    default:
      return [];
  }
}

const step = fc.record({
  gap: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 2000 })),
  choice: fc.nat(1000),
  detail: fc.nat(5),
});

/** A history at whole minutes, opened within the first five days. */
export const histories: fc.Arbitrary<TicketFact[]> = fc
  .record({
    opening: fc.integer({ min: 0, max: 7200 }),
    lead: fc.oneof(fc.constant(0), fc.nat(300)),
    steps: fc.array(step, { maxLength: 12 }),
  })
  .map(({ opening, lead, steps }) => historyOf(opening, lead, steps));

function historyOf(opening: number, lead: number, steps: readonly Step[]): TicketFact[] {
  const receivedAt = minute(Math.max(0, opening - lead)).toString();
  const facts: TicketFact[] = [
    {
      kind: 'opened',
      at: minute(opening),
      data: { receivedAt, planKey: 'one', priorityKey: 'P1' },
    },
  ];
  let state: TicketState = 'NEW';
  let quoted = false;
  let now = opening;
  for (const { gap, choice, detail } of steps) {
    const possible = entriesIn(state, quoted, detail);
    now += gap;
    for (const entry of possible[choice % possible.length]!) {
      facts.push({ ...entry, at: minute(now) });
      if (entry.kind === 'state-changed') state = entry.data.to;
      if (entry.kind === 'quote-awaited') quoted = true;
      if (entry.kind === 'quote-accepted') quoted = false;
    }
  }
  return facts;
}
