import { OPERATOR_SCOPE } from '@charter/subgraph';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuer, perform, prepareProcess, type Process } from '../testing/process.js';

const ada = { caller: { issuer, subject: 'ada' } };
let prepared: Awaited<ReturnType<typeof prepareProcess>>;
let contracts: Process;
let customerId: string;

beforeAll(async () => {
  prepared = await prepareProcess();
  contracts = await prepared.start();
  const operator = { caller: { issuer, subject: 'olga' }, scopes: [OPERATOR_SCOPE] };
  const provider = {
    ...{ key: 'techtra', name: 'Techtra', language: 'FR', country: 'CA' },
    timeZone: 'America/Toronto',
    administrator: { displayName: 'Ada', email: 'ada@example.com', issuer, subject: 'ada' },
  };
  await perform(contracts, operator, 'createProvider', provider, 'provider { id }');
  const file = new URL('../../../../charters/techtra.yaml', import.meta.url);
  const charter = {
    document: readFileSync(file, 'utf8'),
    effectiveFrom: '2026-01-01T05:00:00Z',
  };
  await perform(contracts, ada, 'publishCharter', charter, 'charterVersion { id }');
  const customer = { kind: 'CUSTOMER', name: 'Ferme du Lac' };
  const made = await perform(contracts, ada, 'createOrganization', customer, 'organization { id }');
  customerId = made.organization.id;
});
afterAll(async () => {
  await contracts?.close();
  await prepared?.drop();
});

const shown = `id calendarKey timeZone startsOn endsBefore startsAt endsAt version customer { name }
  hours { effectiveFrom bands { days opens closes } holidays { country region dates } closedDays
    openings { date opens closes } reason setAt setBy { displayName } superseded }
  actions { key allowed }`;

test('a calendar of a customer is set, read from the customer and ended', async () => {
  const input = {
    ...{ customerId, calendarKey: 'office', effectiveFrom: '2026-03-02' },
    ...{ timeZone: 'Europe/London', reason: 'Their office is in London' },
    bands: [{ days: ['FRI', 'MON'], opens: '22:00', closes: '06:00' }],
    holidays: { country: 'GB', region: 'ENG' },
    closedDays: ['2026-12-24'],
    openings: [{ date: '2026-12-26', opens: '10:00', closes: '12:00' }],
  };
  const set = await perform(contracts, ada, 'setCustomerCalendar', input, `calendar { ${shown} }`);
  expect(set.errors).toEqual([]);
  expect(set.calendar).toMatchObject({
    ...{ startsOn: '2026-03-02', startsAt: '2026-03-02T00:00:00Z', endsBefore: null },
    ...{ version: 1, customer: { name: 'Ferme du Lac' } },
    hours: [
      {
        bands: [{ days: ['MON', 'FRI'], opens: '22:00', closes: '06:00' }],
        holidays: { region: 'ENG', dates: expect.arrayContaining(['2026-04-03', '2026-12-28']) },
        ...{ closedDays: ['2026-12-24'], openings: [{ date: '2026-12-26' }] },
        ...{ setBy: { displayName: 'Ada' }, superseded: false },
      },
    ],
    actions: [
      { key: 'setCustomerCalendar', allowed: true },
      { key: 'endCustomerCalendar', allowed: true },
    ],
  });

  const { id: calendarId } = set.calendar;
  const unread = await perform(contracts, ada, 'setCustomerCalendar', input, 'calendar { id }');
  expect(unread).toMatchObject({ errors: [{ code: 'CONFLICT' }], calendar: { id: calendarId } });
  const end = { calendarId, endsBefore: '2026-07-01', reason: 'They move' };
  const ending = `mutation ($input: EndCustomerCalendarInput!) { endCustomerCalendar(input: $input) {
    calendar { version endsAt } errors { code } } }`;
  const ended = async (expectedVersion: number) =>
    (await contracts.ask(ending, { input: { ...end, expectedVersion } }, ada)).data;
  expect(await ended(7)).toMatchObject({
    endCustomerCalendar: { errors: [{ code: 'CONFLICT' }], calendar: { version: 1, endsAt: null } },
  });
  expect(await ended(1)).toMatchObject({
    endCustomerCalendar: { errors: [], calendar: { endsAt: '2026-06-30T23:00:00Z' } },
  });

  const query = `query ($id: ID!, $calendarId: ID!) { customerCalendar(id: $calendarId) { version }
    organization(id: $id) { calendars { totalCount { value } nodes { ${shown} } } } }`;
  const { data, errors } = await contracts.ask(query, { id: customerId, calendarId }, ada);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    customerCalendar: { version: 2 },
    organization: { calendars: { totalCount: { value: 1 }, nodes: [{ id: calendarId }] } },
  });
});

test('hours that are wrong are refused in the viewer’s language, each at its place', async () => {
  const input = {
    ...{ customerId, calendarKey: 'office', effectiveFrom: '2026-08-03', timeZone: 'Mars' },
    ...{ reason: 'x', bands: [{ days: ['MON'], opens: '09:00', closes: '09:00' }] },
  };
  const { errors } = await perform(
    contracts,
    ada,
    'setCustomerCalendar',
    input,
    'calendar { version }',
  );
  expect(errors).toMatchObject([
    { code: 'CALENDAR_INVALID', path: ['input', 'timeZone'] },
    { code: 'CALENDAR_INVALID', path: ['input', 'bands', '0'] },
  ]);
  expect(errors[1].message).toContain('un jour entier va de 00:00 à 24:00');
});
