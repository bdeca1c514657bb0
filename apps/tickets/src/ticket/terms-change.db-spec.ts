import { loadCharter } from '@charter/charter';
import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from './ticket.entity.js';

let stage: TicketStage;
let techtra: string;
let customer: string;
let version: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  version = encodeId('version', await stage.productVersion(techtra));
});
beforeEach(async () => {
  customer = await stage.organization(techtra);
});
afterAll(() => stage.close());

const at = (text: string) => Temporal.Instant.from(text);
const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

async function open(when: string): Promise<string> {
  stage.at(when);
  const { ticket } = await stage.openings.open(now(stage.administrator(techtra, customer)), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Sauvegarde en échec',
    description: 'La sauvegarde de nuit a échoué.',
    productVersionId: version,
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  return ticket!.id;
}

const ticketOf = (id: string) => stage.system(techtra, (tx) => tx.find(TicketEntity, id));

async function told(ticketId: string) {
  const { rows } = await stage.admin.query<{ kind: string; at: Date }>(
    `SELECT kind, at FROM ticket_fact WHERE ticket_id = $1 AND kind LIKE '%changed'
       AND kind <> 'state-changed' ORDER BY ordinal`,
    [ticketId],
  );
  return rows.map(({ kind, at: when }) => `${kind} ${when.toISOString()}`);
}

async function clocks(ticketId: string) {
  const { rows } = await stage.admin.query(
    `SELECT key, state, due_at, contract_id FROM ticket_clock WHERE ticket_id = $1 ORDER BY key`,
    [ticketId],
  );
  return rows.map(({ key, state, due_at: due, contract_id: contractId }) => ({
    clock: `${key} ${state} ${due?.toISOString()}`,
    contractId,
  }));
}

describe('an open ticket whose contract changes', () => {
  it('[S4.6] [S4.7] loses its deadlines when the contract ends, to the second, in the queue too', async () => {
    const endsAt = at('2026-03-03T18:00:00Z');
    const contractId = await stage.contract(techtra, customer, 'support', { endsAt });
    const id = await open('2026-03-03T15:00:00Z');
    expect((await clocks(id)).map(({ clock }) => clock)).toEqual([
      'FIRST_RESPONSE:GUARANTEE:1 RUNNING 2026-03-03T22:00:00.000Z',
      'FIRST_RESPONSE:TARGET:1 RUNNING 2026-03-03T17:00:00.000Z',
    ]);
    const before = await ticketOf(id);
    stage.at('2026-03-04T12:00:00Z');
    await stage.work();
    // The target was missed while the contract still held: that stays.
    expect(await clocks(id)).toEqual([
      { clock: 'FIRST_RESPONSE:TARGET:1 BREACHED 2026-03-03T17:00:00.000Z', contractId },
    ]);
    expect(await told(id)).toEqual([
      'contract-changed 2026-03-03T18:00:00.000Z',
      'plan-changed 2026-03-03T18:00:00.000Z',
      'coverage-changed 2026-03-03T18:00:00.000Z',
    ]);
    const after = await ticketOf(id);
    expect(after).toMatchObject({ planKey: 'none', contractId: null, nextDueAt: null });
    expect(after!.queueRank).toBeGreaterThan(before!.queueRank);
  });

  it('[S4.6] is promised an answer, from its opening on, when one begins', async () => {
    const id = await open('2026-03-03T15:00:00Z');
    expect(await clocks(id)).toEqual([]);
    stage.at('2026-03-03T16:00:00Z');
    const contractId = await stage.contract(techtra, customer, 'support');
    expect(await clocks(id)).toEqual([
      { clock: 'FIRST_RESPONSE:GUARANTEE:1 RUNNING 2026-03-03T22:00:00.000Z', contractId },
      { clock: 'FIRST_RESPONSE:TARGET:1 RUNNING 2026-03-03T17:00:00.000Z', contractId },
    ]);
    await stage.contract(techtra, customer, 'support', { contractId });
    expect(await told(id)).toHaveLength(3);
  });

  it('is judged in a transaction of its own, as of the change, where there are many of them', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 52; i++) ids.push(await open('2026-03-03T15:00:00Z'));
    stage.at('2026-03-03T16:00:00Z');
    await stage.contract(techtra, customer, 'support');
    expect(await told(ids[0]!)).toEqual([]);
    stage.at('2026-03-03T16:00:30Z');
    await stage.work();
    for (const id of [ids[0]!, ids[51]!]) {
      expect((await told(id))[0]).toBe('contract-changed 2026-03-03T16:00:00.000Z');
      expect(await clocks(id)).toHaveLength(2);
    }
  });

  it('follows the version that its contract pins, and is judged by it from then on', async () => {
    const file = new URL('../../../../charters/techtra.yaml', import.meta.url);
    const published = loadCharter(readFileSync(file, 'utf8'));
    const document = {
      ...published,
      version: 'special',
      lifecycle: {
        ...published.lifecycle,
        escalations: published.lifecycle.escalations.map((rule) =>
          rule.after ? { ...rule, after: { ...rule.after, amount: 5 } } : rule,
        ),
      },
      clocks: published.clocks.map((clock) => ({
        ...clock,
        onChange: { ...clock.onChange, version: 'recompute' as const },
        levels: clock.levels.map((level) => ({ ...level, amount: 1 })),
      })),
    };
    await stage.tell(techtra, 'charter.published', {
      charterVersionId: newId(),
      key: document.key,
      version: document.version,
      date: Temporal.PlainDate.from(document.date),
      effectiveFrom: at('2030-01-01T00:00:00Z'),
      hash: '',
      document,
    });
    stage.at('2026-03-03T14:00:00Z');
    const contractId = await stage.contract(techtra, customer, 'support');
    const id = await open('2026-03-03T15:00:00Z');
    stage.at('2026-03-03T15:30:00Z');
    await stage.contract(techtra, customer, 'support', {
      contractId,
      pinnedCharterVersion: document.version,
    });
    expect(await told(id)).toEqual(['charter-changed 2026-03-03T15:30:00.000Z']);
    expect(await ticketOf(id)).toMatchObject({ charterVersion: document.version, contractId });
    const due = (await clocks(id)).map(({ clock }) => clock);
    expect(due).toEqual([
      'FIRST_RESPONSE:GUARANTEE:1 RUNNING 2026-03-03T22:00:00.000Z',
      'FIRST_RESPONSE:TARGET:1 RUNNING 2026-03-03T16:00:00.000Z',
    ]);
    // And it escalates by itself when this version says so.
    const { rows: escalations } = await stage.admin.query<{ due_at: Date }>(
      `SELECT due_at FROM due_work WHERE kind = 'ticket.escalation' AND id = $1`,
      [id],
    );
    expect(escalations.map(({ due_at: due }) => due.toISOString())).toEqual([
      '2026-03-10T21:00:00.000Z',
    ]);
    // Nothing is pinned any more: the ticket keeps what it has.
    stage.at('2026-03-03T15:45:00Z');
    await stage.contract(techtra, customer, 'support', { contractId });
    expect(await told(id)).toHaveLength(1);
  });
});
