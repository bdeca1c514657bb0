import type { Calendar } from '@charter/business-time';
import { encodeId, newId } from '@charter/database';
import type { EventData } from '@charter/events';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';

let stage: TicketStage;
let techtra: string;
let customer: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
});
afterAll(() => stage?.close());
beforeEach(async () => {
  stage.at('2026-03-03T15:00:00Z'); // Tuesday, 10:00 in Toronto, 15:00 in London
  customer = await stage.organization(techtra);
  await stage.contract(techtra, customer, 'support');
});

const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const london = (closes: string): Calendar => ({
  zone: 'Europe/London',
  bands: [{ days, opens: '09:00', closes }],
});
const instant = (text: string) => Temporal.Instant.from(text);

/** What `contracts` tells of the customer's calendar. */
async function told(
  calendar: Calendar,
  more: Partial<EventData<'customer-calendar.changed'>> = {},
) {
  const whole = structuredClone(calendar) as EventData<'customer-calendar.changed'>['calendar'];
  await stage.tell(techtra, 'customer-calendar.changed', {
    ...{ calendarId: newId(), customerId: customer, calendarKey: 'office', endsAt: null },
    ...{ startsAt: instant('2026-03-01T00:00:00Z'), calendar: whole, ...more },
  });
}

async function open() {
  const version = await stage.productVersion(techtra);
  const { ticket } = await stage.openings.open(stage.administrator(techtra, customer), {
    ...{ idempotencyKey: newId(), customerId: encodeId('organization', customer) },
    ...{ subject: 'Imprimante muette', description: 'Rien ne sort.' },
    productVersionId: encodeId('version', version),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  return ticket!;
}
/** When two business hours are over, the target of a first response [S4.7]. */
async function dueOf(ticketId: string): Promise<string> {
  const { rows } = await stage.admin.query<{ due_at: Date }>(
    `SELECT due_at FROM ticket_clock
     WHERE ticket_id = $1 AND kind = 'FIRST_RESPONSE' AND level = 'TARGET'`,
    [ticketId],
  );
  return String(rows[0] && Temporal.Instant.fromEpochMilliseconds(rows[0].due_at.getTime()));
}

describe('a ticket of a customer with hours of its own', () => {
  it('[S4.1] is due by the charter’s hours where the customer has none', async () => {
    const { id, calendars } = await open();
    expect(calendars).toEqual({});
    expect(await dueOf(id)).toBe('2026-03-03T17:00:00Z'); // two business hours in Toronto
  });

  it('is due by its own, which change by date', async () => {
    const changed = { from: '2026-03-04', bands: [{ days, opens: '11:00', closes: '17:00' }] };
    await told({ ...london('16:00'), changes: [changed] });
    const { id } = await open();
    expect(await dueOf(id)).toBe('2026-03-04T12:00:00Z');
  });

  it('is due by the charter’s before its own begin, and once they have ended', async () => {
    await told(london('16:00'), { startsAt: instant('2026-04-01T00:00:00Z') });
    await told(london('16:00'), { endsAt: instant('2026-03-03T00:00:00Z') });
    expect(await dueOf((await open()).id)).toBe('2026-03-03T17:00:00Z');
  });

  it('is counted anew when they change, as the charter says, and when they begin or end', async () => {
    const calendarId = newId();
    await told(london('16:00'), { calendarId });
    const { id } = await open();
    expect(await dueOf(id)).toBe('2026-03-04T10:00:00Z');
    await told(london('17:00'), { calendarId, endsAt: instant('2026-03-04T00:00:00Z') });
    expect(await dueOf(id)).toBe('2026-03-03T17:00:00Z');
    stage.at('2026-03-03T16:00:00Z');
    await told(london('16:00'), { calendarId, endsAt: instant('2026-03-03T16:30:00Z') });
    expect(await dueOf(id)).toBe('2026-03-04T10:00:00Z');
    stage.at('2026-03-03T16:45:00Z');
    await stage.work();
    expect(await dueOf(id)).toBe('2026-03-03T17:00:00Z');
    const facts = await stage.admin.query<{ kind: string }>(
      'SELECT kind FROM ticket_fact WHERE ticket_id = $1 ORDER BY ordinal',
      [id],
    );
    expect(facts.rows.filter(({ kind }) => kind === 'calendar-changed')).toHaveLength(3);
  });

  it('leaves tickets of others alone', async () => {
    const other = customer;
    customer = await stage.organization(techtra);
    await told(london('16:00'));
    customer = other;
    expect((await open()).calendars).toEqual({});
  });
});
