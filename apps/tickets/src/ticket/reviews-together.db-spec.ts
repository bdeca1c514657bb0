import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAlike, statementsOf } from '../testing/many-tickets.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { COVERAGE_WORK } from './coverage-review.js';

let stage: TicketStage;
let techtra: string;
let customer: string;
let version: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
});
afterAll(() => stage.close());

const at = (text: string) => Temporal.Instant.from(text);
const released = '2026-03-03T15:10:00Z';

/** So many open tickets about a version of their own, alike in all; their ids in order. */
async function openMany(tickets: number): Promise<string[]> {
  stage.at('2026-03-03T14:00:00Z');
  customer = await stage.organization(techtra);
  version = await stage.productVersion(techtra);
  await stage.contract(techtra, customer, 'support');
  stage.at('2026-03-03T15:00:00Z');
  const { ticket } = await stage.openings.open(stage.agent(techtra), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Sauvegarde en échec',
    description: 'La sauvegarde de nuit a échoué.',
    productVersionId: encodeId('version', version),
    channel: 'portal',
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  return openAlike(stage, ticket!.id, tickets - 1);
}

/** A successor comes out, and what follows is judged at a later instant. */
async function release(judgedAt: string) {
  stage.at(released);
  const supportedUntil = at('2026-09-03T04:00:00Z');
  const window = { versionId: version, withdrawnAt: stage.now, supportedUntil };
  await stage.productVersion(techtra, window);
  stage.at(judgedAt);
}

/** All that tickets come to: rows, histories, clocks, due work and events, without what names them. */
async function outcomes(ids: readonly string[]): Promise<string[]> {
  const outcome = `SELECT t.id, jsonb_build_object(
      'ticket', to_jsonb(t) - '{id,reference}'::text[],
      'facts', (SELECT jsonb_agg(to_jsonb(f) - '{id,ticket_id}'::text[] ORDER BY ordinal)
        FROM ticket_fact f WHERE f.ticket_id = t.id),
      'clocks', (SELECT jsonb_agg(to_jsonb(c) - 'ticket_id' ORDER BY key)
        FROM ticket_clock c WHERE c.ticket_id = t.id),
      'due', (SELECT jsonb_agg(jsonb_build_array(kind, due_at) ORDER BY kind)
        FROM due_work d WHERE d.id = t.id::text),
      'events', (SELECT jsonb_agg(jsonb_build_array(type, aggregate_version, time,
          data - 'ticketId') ORDER BY seq)
        FROM outbox o WHERE o.aggregate_id = t.id AND type <> 'ticket.opened'),
      'notices', (SELECT jsonb_agg(jsonb_build_array(data->'template', data->'recipients', time) ORDER BY seq)
        FROM outbox o WHERE data->>'subject' = 'ticket:' || t.id
          AND data->>'template' <> 'ticket.acknowledged')) AS outcome
    FROM ticket t WHERE t.id = ANY ($1) ORDER BY t.id`;
  const { rows } = await stage.admin.query<{ id: string; outcome: object }>(outcome, [ids]);
  // What stands for the customer, its contract and version is another in each trial.
  return rows.map(({ outcome: it }) =>
    JSON.stringify(it)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      .replaceAll(/"reference": ?"[^"]*"/g, ''),
  );
}

describe('open tickets about a version whose successor comes out', { timeout: 120_000 }, () => {
  const trials = [
    { many: 60, judgedAt: '2026-03-03T17:30:00Z', also: 'ticket.clock-breached' },
    { many: 450, judgedAt: '2026-03-03T15:11:00Z', also: 'coverage-changed' },
  ];
  it.each(trials)('come, $many of them, to what each alone comes to', async (trial) => {
    const { many, judgedAt, also } = trial;
    const two = await openMany(2);
    await release(judgedAt);
    await stage.work();
    const [alone] = await outcomes(two.slice(0, 1));
    expect(alone).toContain('coverage-changed');
    expect(alone).toContain(also);
    const ids = await openMany(many);
    await release(judgedAt);
    const statements = await statementsOf(() => stage.work());
    expect(new Set(await outcomes(ids))).toEqual(new Set([alone]));
    // Judged alone, each takes 18.
    if (many > 200) expect(statements / many).toBeLessThan(1);
  });

  it('are judged once each, though two processes are at it', async () => {
    const ids = await openMany(450);
    await release('2026-03-03T15:11:00Z');
    const judge = (id: string) =>
      stage.system(techtra, async (tx) => {
        await tx.unschedule(COVERAGE_WORK, id);
        await stage.consumers.dueWork[COVERAGE_WORK]?.(id, at(released), tx);
      });
    await Promise.all([judge(ids[0]!), judge(ids[1]!), judge(ids[300]!)]);
    await stage.work();
    const { rows } = await stage.admin.query(
      `SELECT count(*)::int AS tickets, sum(n)::int AS changes FROM (
         SELECT count(*) AS n FROM ticket_fact WHERE ticket_id = ANY ($1) AND kind = 'coverage-changed'
         GROUP BY ticket_id) AS each`,
      [ids],
    );
    expect(rows).toEqual([{ tickets: 450, changes: 450 }]);
  });

  it('are left to themselves where somebody is at one, or one has other work to be done before', async () => {
    const ids = await openMany(60);
    await release('2026-03-03T15:11:00Z');
    const [first, busy, behind] = [ids[0]!, ids[3]!, ids[5]!];
    const owed = at('2026-03-03T15:09:00Z');
    await stage.system(techtra, (tx) => tx.schedule('ticket.clocks', behind, owed));
    const judge = () =>
      stage.system(techtra, async (tx) => {
        await tx.manager.query(`SET LOCAL lock_timeout = '2s'`);
        await tx.unschedule(COVERAGE_WORK, first);
        await stage.consumers.dueWork[COVERAGE_WORK]?.(first, at(released), tx);
      });
    await stage.admin.query('BEGIN');
    try {
      await stage.admin.query('SELECT FROM ticket WHERE id = $1 FOR UPDATE', [busy]);
      await judge();
    } finally {
      await stage.admin.query('ROLLBACK');
    }
    const due = await stage.admin.query<{ id: string }>(
      'SELECT id FROM due_work WHERE kind = $1 AND due_at = $2 AND id = ANY ($3) ORDER BY id',
      [COVERAGE_WORK, new Date(released), ids.slice(0, 20)],
    );
    expect(due.rows.map(({ id }) => id)).toEqual([busy, behind]);
  });

  it('hold up no other by one that cannot be judged', async () => {
    const ids = await openMany(60);
    const lost = ids[30]!;
    await stage.admin.query(`UPDATE ticket SET charter_version = 'lost' WHERE id = $1`, [lost]);
    await release('2026-03-03T15:11:00Z');
    await expect(stage.work()).rejects.toThrow();
    const judged = `SELECT DISTINCT ticket_id AS id FROM ticket_fact
      WHERE ticket_id = ANY ($1) AND kind = 'coverage-changed' ORDER BY ticket_id`;
    const { rows } = await stage.admin.query<{ id: string }>(judged, [ids]);
    expect(rows.map(({ id }) => id)).toEqual(ids.slice(0, 30));
    await stage.admin.query('DELETE FROM due_work WHERE id = $1', [lost]);
    await stage.work();
    const after = await stage.admin.query<{ id: string }>(judged, [ids]);
    expect(after.rows.map(({ id }) => id)).toEqual(ids.filter((id) => id !== lost));
  });
});
