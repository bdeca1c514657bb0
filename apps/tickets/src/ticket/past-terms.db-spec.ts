import { decodeId, encodeId, newId, type Viewer } from '@charter/database';
import type { EventData } from '@charter/events';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from './ticket.entity.js';

let stage: TicketStage;
let techtra: string;
let customer: string;
let version: string;
let agent: Viewer;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  version = encodeId('version', await stage.productVersion(techtra));
  agent = stage.agent(techtra);
});
beforeEach(async () => {
  customer = await stage.organization(techtra);
});
afterAll(() => stage.close());

const london: EventData<'customer-calendar.changed'>['calendar'] = {
  zone: 'Europe/London',
  bands: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '18:00' }],
};
const at = (text: string) => Temporal.Instant.from(text);

async function open(when: string, receivedAt = when) {
  stage.at(when);
  const viewer = { ...agent, now: stage.now.toString() };
  const { ticket, refusal } = await stage.openings.open(viewer, {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Sauvegarde en échec',
    description: 'La sauvegarde de nuit a échoué.',
    productVersionId: version,
    channel: 'portal',
    receivedAt: at(receivedAt),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  if (!ticket) throw new Error(`refused: ${refusal?.code}`);
  return ticket;
}

/** Told of as each instant comes; the last state stays. */
async function tell(contractId: string, states: Record<string, 'ACTIVE' | 'SUSPENDED'>) {
  for (const [when, state] of Object.entries(states)) {
    stage.at(when);
    await stage.contract(techtra, customer, 'support', { contractId, state });
  }
}

const planOf = async (id: string) =>
  (await stage.system(techtra, (tx) => tx.find(TicketEntity, id)))?.planKey;

async function historyOf(ticketId: string) {
  const { rows } = await stage.admin.query<{ kind: string; at: Date; data: object }>(
    'SELECT kind, at, data FROM ticket_fact WHERE ticket_id = $1 ORDER BY ordinal',
    [ticketId],
  );
  return rows.map(({ kind, at: when, data }) => ({ kind, at: when.toISOString(), data }));
}

describe('a request that is entered after it came', () => {
  it('[S4.9] is judged by the contract as it stood when it came, and stands now as it stands now', async () => {
    const contractId = newId();
    await tell(contractId, {
      '2026-03-02T15:00:00Z': 'ACTIVE',
      '2026-03-03T15:00:00Z': 'SUSPENDED',
      '2026-03-03T17:00:00Z': 'ACTIVE',
      '2026-03-03T19:00:00Z': 'SUSPENDED',
    });
    const before = await open('2026-03-03T20:00:00Z', '2026-03-03T14:00:00Z');
    const during = await open('2026-03-03T20:00:00Z', '2026-03-03T16:00:00Z');
    const between = await open('2026-03-03T20:00:00Z', '2026-03-03T18:00:00Z');
    expect([before, during, between].map(({ planKey }) => planKey)).toEqual([
      ...['support', 'none', 'support'],
    ]);
    await stage.work();
    expect(await planOf(between.id)).toBe('none');
    expect((await historyOf(between.id)).map(({ kind, at: when }) => `${kind} ${when}`)).toContain(
      'contract-changed 2026-03-03T20:00:00.000Z',
    );
  });
});

describe('a request about a version that is entered after it came', () => {
  const successor = {
    withdrawnAt: at('2026-03-03T15:00:00Z'),
    supportedUntil: at('2026-09-03T04:00:00Z'),
  };
  const imported = {
    withdrawnAt: at('2025-06-03T15:00:00Z'),
    supportedUntil: at('2025-12-03T05:00:00Z'),
  };

  /** Supported until its successor comes out at three, which something else is told of at five. */
  async function told(atFive: Partial<EventData<'product-version.window-changed'>>) {
    await tell(newId(), { '2026-03-01T15:00:00Z': 'ACTIVE' });
    stage.at('2026-03-02T12:00:00Z');
    const productId = newId();
    const versionId = await stage.productVersion(techtra, { productId });
    for (const [when, window] of Object.entries({
      '2026-03-03T15:00:00Z': successor,
      '2026-03-03T17:00:00Z': atFive,
    })) {
      stage.at(when);
      await stage.productVersion(techtra, { productId, versionId, ...window });
    }
    version = encodeId('version', versionId);
  }

  const received = async (hour: string) =>
    open('2026-03-03T20:00:00Z', `2026-03-03T${hour}:00:00Z`);
  const liveOf = async (id: string) =>
    (await stage.system(techtra, (tx) => tx.find(TicketEntity, id)))!.coverageLive.versionState;

  it('[S4.19] is judged by the window that was known when it came, and stands now as it stands now', async () => {
    await told({});
    const before = await received('14');
    const during = await received('16');
    const after = await received('18');
    const decided = [before, during, after].map((one) => one.coverageAtOpening.versionState);
    expect(decided).toEqual(['SUPPORTED', 'GRACE', 'SUPPORTED']);
    await stage.work();
    expect(await liveOf(during.id)).toBe('SUPPORTED');
    expect((await historyOf(during.id)).map(({ kind, at: when }) => `${kind} ${when}`)).toContain(
      'coverage-changed 2026-03-03T20:00:00.000Z',
    );
  });

  it('[S4.20] is admitted though its end was learnt of since, and refused once it was known', async () => {
    await told(imported);
    const admitted = await received('16');
    expect(admitted.coverageAtOpening.versionState).toBe('GRACE');
    await expect(received('18')).rejects.toThrow('refused: VERSION_DISCONTINUED');
    await stage.work();
    expect(await liveOf(admitted.id)).toBe('DISCONTINUED');
  });
});

describe('many open tickets', { timeout: 120_000 }, () => {
  /** What becomes of so many that are open at three, and judged after all that is told of them. */
  async function judged(tickets: number, tellAll: (contractId: string) => Promise<void>) {
    customer = await stage.organization(techtra);
    stage.at('2026-03-03T14:00:00Z');
    version = encodeId('version', await stage.productVersion(techtra));
    const contractId = await stage.contract(techtra, customer, 'support');
    const ids: string[] = [];
    for (let i = 0; i < tickets; i++) ids.push((await open('2026-03-03T15:00:00Z')).id);
    await tellAll(contractId);
    stage.at('2026-03-03T16:45:00Z');
    await stage.work();
    const first = await historyOf(ids[0]!);
    for (const id of ids.slice(1)) expect(await historyOf(id)).toEqual(first);
    return JSON.parse(JSON.stringify(first).replaceAll(contractId, 'it')) as typeof first;
  }

  const timesOf = (history: Awaited<ReturnType<typeof historyOf>>, changed: string) =>
    history.filter(({ kind }) => kind === changed).map((fact) => fact.at);
  const both = ['2026-03-03T16:00:00.000Z', '2026-03-03T16:20:00.000Z'];

  it('come to the same facts as few, though their contract goes on before they are judged', async () => {
    const suspendedMeanwhile = (contractId: string) =>
      tell(contractId, { '2026-03-03T16:00:00Z': 'SUSPENDED', '2026-03-03T16:20:00Z': 'ACTIVE' });
    const few = await judged(2, suspendedMeanwhile);
    expect(timesOf(few, 'contract-changed')).toEqual(both);
    expect(await judged(51, suspendedMeanwhile)).toEqual(few);
  });

  it('come to the same facts as few, though their version is supported again before', async () => {
    const droppedMeanwhile = async () => {
      const versionId = decodeId('version', version);
      for (const [when, until] of [
        ['2026-03-03T16:00:00Z', '2026-03-01T05:00:00Z'],
        ['2026-03-03T16:20:00Z', '2027-03-01T05:00:00Z'],
      ] as const) {
        stage.at(when);
        await stage.productVersion(techtra, { versionId, supportedUntil: at(until) });
      }
    };
    const few = await judged(2, droppedMeanwhile);
    expect(timesOf(few, 'coverage-changed')).toEqual(both);
    expect(await judged(51, droppedMeanwhile)).toEqual(few);
  });

  it('come to the same facts as few, though hours of the customer end before they are judged', async () => {
    const setMeanwhile = async () => {
      const hours = { ...{ calendarId: newId(), customerId: customer, calendarKey: 'office' } };
      for (const [when, endsAt] of [
        ['2026-03-03T16:00:00Z', null],
        ['2026-03-03T16:20:00Z', at('2026-03-03T05:00:00Z')],
      ] as const) {
        stage.at(when);
        await stage.tell(techtra, 'customer-calendar.changed', {
          ...{
            ...hours,
            startsAt: at('2026-03-03T05:00:00Z'),
            endsAt,
            calendar: london,
          },
        });
      }
    };
    const few = await judged(2, setMeanwhile);
    expect(timesOf(few, 'calendar-changed')).toEqual(both);
    const kinds = (history: typeof few) => history.map(({ kind, at: when }) => [kind, when]);
    expect(kinds(await judged(51, setMeanwhile))).toEqual(kinds(few));
  });

  it('are judged in order where so many close meanwhile that the rest is judged at once', async () => {
    stage.at('2026-03-03T14:00:00Z');
    const contractId = await stage.contract(techtra, customer, 'support');
    const ids: string[] = [];
    for (let i = 0; i < 51; i++) ids.push((await open('2026-03-03T15:00:00Z')).id);
    await tell(contractId, { '2026-03-03T16:00:00Z': 'SUSPENDED' });
    await stage.admin.query(`UPDATE ticket SET state = 'CANCELLED' WHERE id = $1`, [ids.pop()]);
    await tell(contractId, { '2026-03-03T16:20:00Z': 'ACTIVE' });
    expect(timesOf(await historyOf(ids[0]!), 'contract-changed')).toEqual(both);
  });
});
