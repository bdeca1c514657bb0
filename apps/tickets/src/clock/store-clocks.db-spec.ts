import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { STORE_CLOCKS_WORK } from '../ticket/ticket-history.js';

let stage: TicketStage;
let techtra: string;
let customer: string;
let agent: Viewer;
let version: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  customer = await stage.organization(techtra);
  await stage.contract(techtra, customer, 'support');
  agent = stage.agent(techtra);
  version = encodeId('version', await stage.productVersion(techtra));
  // Keeps count of what writes clocks; an upsert is both, so that updates need no trigger.
  await stage.admin.query(`
    CREATE TABLE written (statement text);
    CREATE FUNCTION note_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN INSERT INTO written VALUES (TG_OP); RETURN NULL; END $$;
    CREATE TRIGGER written AFTER INSERT OR DELETE ON ticket_clock
      FOR EACH STATEMENT EXECUTE FUNCTION note_written()`);
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

async function open(when: string) {
  stage.at(when);
  const { ticket } = await stage.openings.open(now(stage.administrator(techtra, customer)), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Sauvegarde en échec',
    description: 'La sauvegarde de nuit a échoué.',
    productVersionId: version,
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  return { id: ticket!.id, on: { ticketId: encodeId('ticket', ticket!.id) } };
}

async function rows(ticketId: string) {
  const { rows } = await stage.admin.query(
    `SELECT key, state, to_json(due_at)#>>'{}' AS due, to_json(stopped_at)#>>'{}' AS stopped,
       counted_ms::int AS counted, plan_key AS plan, clause, zone
     FROM ticket_clock WHERE ticket_id = $1 ORDER BY key`,
    [ticketId],
  );
  return rows;
}

/** How many statements wrote clocks meanwhile. */
async function writing(work: () => Promise<unknown>): Promise<number> {
  await stage.admin.query('DELETE FROM written');
  await work();
  const { rows } = await stage.admin.query('SELECT count(*)::int AS count FROM written');
  return rows[0].count;
}

describe('rows of clocks', () => {
  it('are there with the ticket, and follow what happens to it in the same transaction', async () => {
    const { id, on } = await open('2026-03-03T15:00:00Z');
    const guarantee = { plan: 'support', clause: 'S4.6', zone: 'America/Toronto', counted: null };
    expect(await rows(id)).toMatchObject([
      { ...guarantee, key: 'FIRST_RESPONSE:GUARANTEE:1', state: 'RUNNING', stopped: null },
      { key: 'FIRST_RESPONSE:TARGET:1', state: 'RUNNING', clause: 'S4.7' },
    ]);
    await stage.handling.takeOver(now(agent), on);
    stage.at('2026-03-03T15:30:00Z');
    await stage.handling.waitFor(now(agent), 'WAITING_CUSTOMER', on);
    expect(await rows(id)).toMatchObject([
      { state: 'PAUSED', due: null },
      { state: 'PAUSED', due: null },
    ]);
    stage.at('2026-03-03T17:00:00Z');
    const reply = { ...on, idempotencyKey: newId(), body: 'Voici comment faire.' };
    await stage.conversations.reply(now(agent), reply);
    expect(await rows(id)).toMatchObject([
      { state: 'MET', counted: 1_800_000 },
      { state: 'MET', counted: 1_800_000 },
    ]);
  });

  it('are left alone where nothing of the clocks changed', async () => {
    const { on } = await open('2026-03-03T15:00:00Z');
    expect(await writing(() => stage.handling.takeOver(now(agent), on))).toBe(0);
    const wait = () => stage.handling.waitFor(now(agent), 'WAITING_CUSTOMER', on);
    expect(await writing(wait)).toBe(1);
  });

  it('are derived of tickets that were there before them, once', async () => {
    const { id } = await open('2026-03-03T15:00:00Z');
    const before = await rows(id);
    await stage.admin.query('DELETE FROM ticket_clock WHERE ticket_id = $1', [id]);
    const restore = async () => {
      await stage.system(techtra, (tx) => tx.schedule(STORE_CLOCKS_WORK, id, stage.now));
      await stage.work();
    };
    expect(await writing(restore)).toBe(1);
    expect(await rows(id)).toEqual(before);
    expect(await writing(restore)).toBe(0);
  });

  it('are what the history says and nothing else, whatever happened meanwhile', async () => {
    const { id, on } = await open('2026-03-03T15:00:00Z');
    await stage.handling.takeOver(now(agent), on);
    await stage.handling.waitFor(now(agent), 'WAITING_THIRD_PARTY', on);
    stage.at('2026-03-03T18:00:00Z');
    await stage.work();
    await stage.handling.resume(now(agent), on);
    const contractId = await stage.contract(techtra, customer, 'personalised');
    stage.at('2026-03-04T20:00:00Z');
    await stage.work();
    const state = 'TERMINATED';
    await stage.contract(techtra, customer, 'personalised', { contractId, state });
    const message = 'Réparé.';
    await stage.closing.resolve(now(agent), { ...on, outcome: 'resolved', message });
    await stage.closing.reopen(now(agent), { ...on, reason: 'Encore en panne.' });
    const before = await rows(id);
    expect(before).toMatchObject([{ state: 'BREACHED' }, { state: 'BREACHED' }]);
    const restore = async () => {
      await stage.system(techtra, (tx) => tx.schedule(STORE_CLOCKS_WORK, id, stage.now));
      await stage.work();
    };
    expect(await writing(restore)).toBe(0);
    await stage.admin.query('DELETE FROM ticket_clock WHERE ticket_id = $1', [id]);
    await restore();
    expect(await rows(id)).toEqual(before);
  });
});
