import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphStage, type GraphStage } from '../testing/graph-stage.js';

const preview = `query ($input: PreviewDeadlinesInput!) { previewDeadlines(input: $input) {
  preview { charterVersion plan { key } priority { key } receivedAt deadlines {
    kind level target { amount unit } dueAt strict calendarKey timeZone clause { id text }
    explanation { text calendar intervals { from to counted reason } counted { start end } pauses { start end reason } holidays { date } charterVersion } } }
  errors { code message path remedy } } }`;

let graph: GraphStage;
let provider: string;
let customer: string;
let agent: string;
let administrator: string;

beforeAll(async () => {
  graph = await openGraphStage(testDatabase);
  provider = await graph.stage.provider('metacompliance');
  customer = await graph.stage.organization(provider);
  await graph.stage.contract(provider, customer, 'enhanced');
  agent = await graph.person(provider, provider, 'AGENT');
  administrator = await graph.person(provider, customer, 'ADMINISTRATIVE_USER');
});
afterAll(() => graph?.close());

/** Friday, 20:00 in London; the enhanced level is open until 22:00. */
const friday = '2026-03-06T20:00:00Z';

async function asked(input: object, by = administrator) {
  const { data, errors } = await graph.ask(by, preview, {
    input: { receivedAt: friday, ...input },
  });
  expect(errors).toBeUndefined();
  return data.previewDeadlines;
}
const refused = async (input: object, by = administrator) => {
  const { preview: none, errors } = await asked(input, by);
  expect(none).toBeNull();
  return errors.map(({ code, path }: { code: string; path: string[] }) =>
    [code, ...path.slice(1)].join(' '),
  );
};
const firstResponse = async (input: object, by = administrator) => {
  const { preview: made } = await asked(input, by);
  return made.deadlines.find(({ kind }: { kind: string }) => kind === 'FIRST_RESPONSE');
};

describe('the deadlines of a ticket that is not opened', () => {
  it('[S3.17] are those of the plan held, each with what counts from receipt to due', async () => {
    const { preview: made } = await asked({ priority: 'P2' });
    expect(made).toMatchObject({ plan: { key: 'enhanced' }, priority: { key: 'P2' } });
    const answer = await firstResponse({ priority: 'P2' });
    expect(answer.explanation.intervals.map(({ reason }: { reason: string }) => reason)).toEqual([
      'OPEN',
      'CLOSED',
      'OPEN',
    ]);
    expect(answer).toMatchObject({
      dueAt: '2026-03-09T10:00:00Z',
      timeZone: 'Europe/London',
      calendarKey: 'extended',
      explanation: {
        counted: [
          { start: '2026-03-06T20:00:00Z', end: '2026-03-06T22:00:00Z' },
          { start: '2026-03-09T08:00:00Z', end: '2026-03-09T10:00:00Z' },
        ],
      },
    });
  });

  it('[S3.11] are later by the bank holidays of England', async () => {
    const good = { receivedAt: '2026-04-02T20:00:00Z', priority: 'P2' };
    expect(await firstResponse(good)).toMatchObject({
      explanation: { holidays: [{ date: '2026-04-03' }, { date: '2026-04-06' }] },
    });
  });

  it('leave what the charter counts as a pause out, and may be counted by another calendar', async () => {
    const other = await firstResponse({ priority: 'P2', calendarKey: 'standard' });
    expect(other).toMatchObject({ calendarKey: 'standard', dueAt: '2026-03-09T13:00:00Z' });
  });

  it('follow the customer’s own calendar', async () => {
    const own = await graph.stage.organization(provider);
    await graph.stage.contract(provider, own, 'enhanced');
    await graph.stage.tell(provider, 'customer-calendar.changed', {
      ...{ calendarId: newId(), customerId: own, calendarKey: 'extended', endsAt: null },
      startsAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
      calendar: {
        zone: 'America/Toronto',
        bands: [{ days: ['sat'], opens: '09:00', closes: '17:00' }],
      },
    });
    const input = { customerId: encodeId('organization', own), priority: 'P2' };
    expect(await firstResponse(input, agent)).toMatchObject({
      dueAt: '2026-03-07T18:00:00Z',
      timeZone: 'America/Toronto',
    });
  });

  it('are told to staff for a plan alone, and leave nothing behind', async () => {
    const { preview: made } = await asked({ planKey: 'enhanced', priority: 'P1' }, agent);
    expect(made.deadlines.length).toBeGreaterThan(0);
    const { rows } = await graph.stage.admin.query('SELECT 1 FROM ticket');
    expect(rows).toEqual([]);
  });
});

describe('a preview is refused', () => {
  const wait = (from: string, to: string) => ({ from, to });
  it.each<[string, object, string[]]>([
    ['an unknown plan', { planKey: 'gold', priority: 'P1' }, ['INVALID_INPUT planKey']],
    ['an unknown priority', { priority: 'P9' }, ['INVALID_INPUT priority']],
    ['two priorities', { priority: 'P1', informationOnly: true }, ['INVALID_INPUT priority']],
    ['no priority', {}, ['IMPACT_AND_USERS_REQUIRED impact']],
    ['an unknown version', { charterVersion: '0.1' }, ['INVALID_INPUT charterVersion']],
    ['an unknown channel', { priority: 'P1', channel: 'pigeon' }, ['CHANNEL_UNKNOWN channel']],
    ['an unknown calendar', { priority: 'P1', calendarKey: 'moon' }, ['INVALID_INPUT calendarKey']],
    [
      'a far receipt',
      { priority: 'P1', receivedAt: '2056-01-01T00:00:00Z' },
      ['INVALID_INPUT receivedAt'],
    ],
    [
      'pauses that end before they begin or begin before the receipt',
      {
        priority: 'P1',
        pauses: [
          wait('2026-03-09T09:00:00Z', '2026-03-09T08:00:00Z'),
          wait('2026-03-06T19:00:00Z', '2026-03-06T21:00:00Z'),
        ],
      },
      ['INVALID_INPUT pauses 0', 'INVALID_INPUT pauses 1'],
    ],
    [
      'a pause without end',
      { priority: 'P1', pauses: [wait(friday, '2200-01-01T00:00:00Z')] },
      ['INVALID_INPUT pauses 0'],
    ],
    [
      'too many pauses',
      { priority: 'P1', pauses: Array(51).fill(wait(friday, '2026-03-09T08:00:00Z')) },
      ['INVALID_INPUT pauses'],
    ],
  ])('for %s', async (_, input, refusals) => {
    expect(await refused(input)).toEqual(refusals);
  });

  it('to whoever sees no such customer, and to staff that names neither customer nor plan', async () => {
    const other = await graph.stage.organization(provider);
    const stranger = await graph.person(provider, other, 'ADMINISTRATIVE_USER');
    const customerId = encodeId('organization', customer);
    // The id is young: it may still be on its way.
    expect(await refused({ customerId, priority: 'P1' }, stranger)).toEqual([
      'NOT_YET_KNOWN customerId',
    ]);
    expect(await refused({ priority: 'P1' }, agent)).toEqual(['INVALID_INPUT planKey']);
  });
});
