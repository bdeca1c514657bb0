import { readFileSync } from 'node:fs';
import { encodeId, newId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CharterService } from '../charter/charter.service.js';
import type { SetCustomerCalendarInput } from '../generated/graphql.js';
import type { OrganizationEntity } from '../organization/organization.entity.js';
import { later, now, openStage, orgId, refusalsOf, type Stage } from '../testing/stage.js';
import { CalendarService } from './calendar.service.js';
import { CustomerCalendarEntity } from './customer-calendar.entity.js';

let stage: Stage;
let calendars: CalendarService;
let customer: OrganizationEntity;
let manager: Viewer;

beforeAll(async () => {
  stage = await openStage();
  calendars = new CalendarService(stage.unitOfWork);
  manager = stage.viewers.staff('manager');
  const file = new URL('../../../../charters/techtra.yaml', import.meta.url);
  const document = readFileSync(file, 'utf8').replace(/^key: .*/m, `key: ${stage.provider.key}`);
  await new CharterService(stage.unitOfWork).publish(
    stage.administrator,
    { document, effectiveFrom: later(-1), idempotencyKey: newId() },
    now,
  );
});
afterAll(() => stage?.close());

const day = (text: string) => Temporal.PlainDate.from(text);
const today = '2026-03-02';
const band = (opens: string, closes: string) => ({ days: ['MON', 'TUE'] as const, opens, closes });

const inputOf = (more: object = {}): SetCustomerCalendarInput => ({
  ...{ customerId: orgId(customer), calendarKey: 'office', effectiveFrom: day(today) },
  ...{ timeZone: 'Europe/London', bands: [{ ...band('09:00', '17:00'), days: ['MON', 'TUE'] }] },
  ...{ reason: 'Their office is in London', idempotencyKey: newId(), ...more },
});
const set = (more: object = {}, viewer = manager, at = now) =>
  calendars.set(viewer, inputOf(more), at);
const end = (
  row: CustomerCalendarEntity,
  endsBefore: string,
  more: object = {},
  viewer = manager,
) =>
  calendars.end(
    viewer,
    {
      ...{ calendarId: encodeId('customerCalendar', row.id), endsBefore: day(endsBefore) },
      ...{ reason: 'They moved', expectedVersion: row.version, ...more },
    },
    now,
  );
const newCustomer = async () => (customer = await stage.organization('CUSTOMER', newId()));
const told = (id: string) =>
  stage.rows(`SELECT data FROM outbox WHERE aggregate_id = $1 ORDER BY seq`, id);

describe("a customer's own calendar", () => {
  beforeAll(newCustomer);

  test('is set with its holidays written out, and told whole', async () => {
    const input = { holidays: { country: 'GB', region: 'ENG' }, idempotencyKey: 'first' };
    const row = await set(input);
    expect(row).toMatchObject({ version: 1, endsAt: null });
    expect(`${row.startsAt}`).toBe('2026-03-02T00:00:00Z');
    expect(row.hours[0]?.holidays?.dates?.['2026']).toContain('2026-05-04');
    expect((await set(input)).version).toBe(1);
    const next = await set({
      ...{
        effectiveFrom: day('2026-06-01'),
        bands: [{ days: ['MON'], opens: '08:00', closes: '24:00' }],
      },
      ...{ expectedVersion: 1 },
    });
    expect(next.hours.map(({ from }) => from)).toEqual([today, '2026-06-01']);
    const events = await told(row.id);
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events[1])).toContain('"from":"2026-06-01"');
    expect(JSON.stringify(events)).not.toContain('Their office is in London');
  });

  test('takes effect today or later, keeps its zone, and is changed by who has read it', async () => {
    expect(await refusalsOf(set({ effectiveFrom: day('2026-03-01'), expectedVersion: 2 }))).toEqual(
      ['INVALID_INPUT effectiveFrom'],
    );
    expect(await refusalsOf(set({ timeZone: 'Europe/Paris', expectedVersion: 2 }))).toEqual([
      'INVALID_INPUT timeZone',
    ]);
    await expect(set({ expectedVersion: 1 })).rejects.toThrow('changed meanwhile');
    await expect(set()).rejects.toThrow('changed meanwhile');
  });
});

describe('hours that are wrong', () => {
  beforeAll(newCustomer);

  test.each<[string, object, string[]]>([
    [
      'bands that overlap',
      { bands: [band('09:00', '13:00'), band('12:00', '14:00')] },
      ['CALENDAR_INVALID bands 1'],
    ],
    ['a band of no length', { bands: [band('09:00', '09:00')] }, ['CALENDAR_INVALID bands 0']],
    [
      'an opening at 24:00',
      { bands: [band('24:00', '09:00')] },
      ['CALENDAR_INVALID bands 0 opens'],
    ],
    ['no band', { bands: [] }, ['CALENDAR_INVALID bands']],
    [
      'a region unknown',
      { holidays: { country: 'CA', region: 'ZZ' } },
      ['CALENDAR_INVALID holidays'],
    ],
    ['no region', { holidays: { country: 'GB' } }, ['CALENDAR_INVALID holidays region']],
    ['no such zone', { timeZone: 'Europe/Atlantis' }, ['CALENDAR_INVALID timeZone']],
    ['a key that the charter has not', { calendarKey: 'night' }, ['CALENDAR_UNKNOWN calendarKey']],
    ['no reason', { reason: ' ' }, ['INVALID_INPUT reason']],
    ['a version of nothing', { expectedVersion: 1 }, ['CONFLICT expectedVersion']],
    [
      'two mistakes at once',
      { timeZone: 'Mars', bands: [band('09:00', '25:00')] },
      ['CALENDAR_INVALID timeZone', 'CALENDAR_INVALID bands 0 closes'],
    ],
  ])('are refused: %s', async (_, more, refusals) => {
    expect(await refusalsOf(set(more))).toEqual(refusals);
    expect(
      await stage.rows('SELECT 1 FROM customer_calendar WHERE customer_id = $1', customer.id),
    ).toEqual([]);
  });

  test('are nobody’s to set but the provider’s managers’', async () => {
    const { staff, administrativeUser } = stage.viewers;
    expect(await refusalsOf(set({}, staff('agent')))).toEqual(['FORBIDDEN']);
    expect(await refusalsOf(set({}, administrativeUser(customer.id)))).toEqual(['FORBIDDEN']);
    expect(await refusalsOf(set({ customerId: orgId(stage.provider) }))).toEqual([
      'NOT_FOUND customerId',
    ]);
  });

  test('are set once where two set the first ones at the same time', async () => {
    const outcomes = await Promise.allSettled([set(), set()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const own = 'SELECT 1 FROM customer_calendar WHERE customer_id = $1';
    expect(await stage.rows(own, customer.id)).toHaveLength(1);
  });
});

describe('the end of a calendar', () => {
  beforeAll(newCustomer);

  test('comes before a day, and a calendar set from then on is another', async () => {
    const row = await set();
    expect(await refusalsOf(end(row, '2026-03-01'))).toEqual(['INVALID_INPUT endsBefore']);
    expect(await refusalsOf(end(row, '2026-06-01', { reason: '' }))).toEqual([
      'INVALID_INPUT reason',
    ]);
    const ended = await end(row, '2026-06-01');
    expect(`${ended.endsAt}`).toBe('2026-05-31T23:00:00Z');
    expect(await refusalsOf(end(ended, '2026-07-01'))).toEqual(['INVALID_INPUT endsBefore']);
    const next = await set({ effectiveFrom: day('2026-06-01'), timeZone: 'Asia/Tokyo' });
    expect(next.id).not.toBe(row.id);
    expect((await end(next, '2026-06-01')).endsAt).toEqual(next.startsAt);
    // What was called off is joined no more.
    const third = await set({ effectiveFrom: day('2026-06-01') });
    expect([row.id, next.id]).not.toContain(third.id);
    expect(await refusalsOf(set({ effectiveFrom: day('2036-03-03'), expectedVersion: 1 }))).toEqual(
      ['INVALID_INPUT effectiveFrom'],
    );
  });

  test('is seen by the customer and by whoever it delegated to, alone', async () => {
    const seenBy = (viewer: Viewer) =>
      stage.unitOfWork.read(viewer, (tx) => tx.manager.findBy(CustomerCalendarEntity, {}));
    const { administrativeUser } = stage.viewers;
    expect(await seenBy(administrativeUser(customer.id))).toHaveLength(3);
    expect(await seenBy(administrativeUser(newId()))).toEqual([]);
  });
});
