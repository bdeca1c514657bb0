import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example } from './examples.js';
import { Scene } from './scene.js';

const set = `mutation ($input: SetCustomerCalendarInput!) { setCustomerCalendar(input: $input) {
  calendar { id version hours { effectiveFrom } } errors { code path } } }`;
const end = `mutation ($input: EndCustomerCalendarInput!) { endCustomerCalendar(input: $input) {
  calendar { endsAt } errors { code } } }`;
const clocks = `query ($id: ID!) { ticket(id: $id) { clocks { kind dueAt timeZone clause { id } } } }`;

describe('l. hours of a customer’s own', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open('2026-03-02T20:30:00Z', 'metacompliance');
  });
  afterAll(() => scene?.close());

  const own = (more: object = {}) => ({
    input: {
      ...{ customerId: scene.id('northgate'), calendarKey: 'extended', reason: 'They moved' },
      ...{ effectiveFrom: '2026-03-02', timeZone: 'America/Toronto', idempotencyKey: randomUUID() },
      bands: [{ days: ['MON', 'TUE', 'WED', 'THU', 'FRI'], opens: '09:00', closes: '17:00' }],
      ...more,
    },
  });
  /** When an answer to a P1 is due, two hours of the enhanced level away. */
  async function previewed(): Promise<string | undefined> {
    const input = { customerId: scene.id('northgate'), priority: 'P1' };
    const { previewDeadlines } = await scene
      .as('daniel')
      .query(example('preview-deadlines'), { input });
    expect(previewDeadlines.errors).toEqual([]);
    return dueOf(previewDeadlines.preview.deadlines);
  }
  const dueOf = (all: { kind: string; dueAt: string }[]) =>
    all.find(({ kind }) => kind === 'FIRST_RESPONSE')?.dueAt;
  const dueOfTicket = async (id: string) =>
    dueOf((await scene.as('daniel').query(clocks, { id }))['ticket'].clocks);

  it('[S3.17] [S3.20] stand in for those of the charter, for what is open already as well, until they end', async () => {
    const input = {
      ...{ customerId: scene.id('northgate'), productVersionId: scene.id('platform 8.0') },
      ...{ subject: 'Nothing opens', description: 'Error 503', idempotencyKey: randomUUID() },
      ...{ impact: 'critical', affectedUsers: 'most' },
      answers: [
        { key: 'tried', value: 'The Academy' },
        { key: 'nature', value: 'Nothing opens' },
        { key: 'reproducible', value: 'YES' },
      ],
    };
    const { openTicket } = await scene.as('daniel').query(example('open-ticket'), { input });
    const { id } = openTicket.ticket;
    expect(await dueOfTicket(id)).toBe('2026-03-03T08:30:00Z');
    expect(await previewed()).toBe('2026-03-03T08:30:00Z');

    const { setCustomerCalendar } = await scene.as('fiona').query(set, own());
    expect(setCustomerCalendar).toMatchObject({ errors: [], calendar: { version: 1 } });
    await scene.eventually(async () => (await previewed()) === '2026-03-03T14:30:00Z');
    await scene.eventually(async () => (await dueOfTicket(id)) === '2026-03-03T14:30:00Z');

    const { id: calendarId } = setCustomerCalendar.calendar;
    const ending = { calendarId, endsBefore: '2026-03-03', reason: 'Back', expectedVersion: 1 };
    const { endCustomerCalendar } = await scene.as('fiona').query(end, { input: ending });
    expect(endCustomerCalendar).toMatchObject({ calendar: { endsAt: '2026-03-03T05:00:00Z' } });
    await scene.travel('2026-03-03T05:30:00Z');
    expect(await dueOfTicket(id)).toBe('2026-03-03T08:30:00Z');
  });

  it('are set by the provider alone, and refused where they are wrong', async () => {
    const forbidden = await scene.as('daniel').query(set, own());
    expect(forbidden['setCustomerCalendar'].errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const wrong = own({ timeZone: 'Mars/Olympus', effectiveFrom: '2026-04-01', bands: [] });
    const { setCustomerCalendar } = await scene.as('fiona').query(set, wrong);
    expect(setCustomerCalendar.errors).toEqual([
      { code: 'CALENDAR_INVALID', path: ['input', 'timeZone'] },
      { code: 'CALENDAR_INVALID', path: ['input', 'bands'] },
    ]);
  });
});
