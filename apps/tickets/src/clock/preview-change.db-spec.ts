import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charterOfTicket } from '../charter/charters.js';
import type { PreviewTicketChangeInput } from '../generated/graphql.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { previewChange } from './preview-change.js';

let stage: TicketStage;
let metacompliance: string;
let agent: Viewer;
let id: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  stage.at('2026-03-02T09:00:00Z');
  metacompliance = await stage.provider('metacompliance');
  const customer = await stage.organization(metacompliance);
  await stage.contract(metacompliance, customer, 'enhanced');
  agent = stage.agent(metacompliance);
  const { ticket } = await stage.openings.open(stage.administrator(metacompliance, customer), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'No mail goes out',
    description: 'Since this morning.',
    impact: 'minor',
    affectedUsers: 'one-or-two',
    productVersionId: encodeId('version', await stage.productVersion(metacompliance)),
    answers: [
      { key: 'tried', value: 'Restarted.' },
      { key: 'nature', value: 'No mail.' },
      { key: 'reproducible', value: 'YES' },
    ],
  });
  id = ticket!.id;
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

async function preview(change: Partial<PreviewTicketChangeInput>) {
  return stage.unitOfWork.read(now(agent), async (tx) => {
    const ticket = (await tx.find(TicketEntity, id))!;
    const input = { ticketId: encodeId('ticket', id), ...change };
    return previewChange(tx, await charterOfTicket(tx, ticket), ticket, input);
  });
}

const due = (clocks: readonly { clause: string; dueAt: Temporal.Instant }[]) =>
  clocks.map(({ clause, dueAt }) => `${clause} ${dueAt}`);

describe('a change that is tried', () => {
  it('[S3.25] shows the deadlines before and after, and writes nothing', async () => {
    stage.at('2026-03-02T10:00:00Z');
    const history = 'SELECT count(*)::int AS facts FROM ticket_fact';
    const { rows } = await stage.admin.query(history);
    const { before, after } = await preview({ priority: 'P1' });
    expect([due(before), due(after)]).toEqual([
      ['S3.23 2026-03-03T19:00:00Z'],
      ['S3.20 2026-03-02T11:00:00Z'],
    ]);
    expect((await stage.admin.query(history)).rows).toEqual(rows);
  });

  it('[S3.24] shows that a deadline goes, or that another plan brings its own', async () => {
    const { after } = await preview({ informationOnly: true });
    expect(after).toEqual([]);
    expect(due((await preview({ plan: 'standard' })).after)).toEqual([
      'S3.14 2026-03-03T13:00:00Z',
    ]);
  });

  it.each([
    [{}, 'INVALID_INPUT'],
    [{ plan: 'gold' }, 'INVALID_INPUT'],
    [{ priority: 'P9' }, 'INVALID_INPUT'],
    [{ priority: 'P1', impact: 'minor' }, 'INVALID_INPUT'],
    [{ impact: 'minor' }, 'IMPACT_AND_USERS_REQUIRED'],
    [{ charterVersion: '9.9' }, 'INVALID_INPUT'],
    [{ contractId: encodeId('contract', newId()) }, 'NOT_FOUND'],
  ])('is refused as %j', async (change, code) => {
    await expect(preview(change)).rejects.toMatchObject({ code });
  });

  it('[S3.25] happens as it was shown when the agent sets the priority, with the reason kept', async () => {
    stage.at('2026-03-02T10:30:00Z');
    const { after } = await preview({ priority: 'P2' });
    const on = { ticketId: encodeId('ticket', id) };
    const reason = 'The whole department waits.';
    await stage.handling.setPriority(now(agent), { ...on, priority: 'P2', reason });
    const { rows } = await stage.admin.query(
      `SELECT to_json(due_at)#>>'{}' AS due, clause, priority_key AS priority FROM ticket_clock`,
    );
    const shown = after.map(({ dueAt, clause, priorityKey: priority }) => [
      dueAt.epochMilliseconds,
      clause,
      priority,
    ]);
    expect(rows.map((row) => [Date.parse(row.due), row.clause, row.priority])).toEqual(shown);
    const [fact] = (
      await stage.admin.query(`SELECT data FROM ticket_fact WHERE kind = 'priority-changed'`)
    ).rows;
    expect(fact.data).toEqual({ from: 'P4', priorityKey: 'P2', reason, overridden: true });
  });
});
