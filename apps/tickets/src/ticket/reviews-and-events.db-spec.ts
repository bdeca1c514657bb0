import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAlike } from '../testing/many-tickets.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { COVERAGE_WORK } from './coverage-review.js';
import { TicketEntity } from './ticket.entity.js';

let stage: TicketStage;
let techtra: string;
let customer: string;
let contractId: string;
let version: string;
let other: pg.Client;

const at = (text: string) => Temporal.Instant.from(text);

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  other = new pg.Client(stage.database.admin);
  await other.connect();
});
afterAll(async () => {
  await other?.end();
  await stage.close();
});

beforeEach(async () => {
  stage.at('2026-03-03T15:00:00Z');
  customer = await stage.organization(techtra);
  version = await stage.productVersion(techtra);
  contractId = await stage.contract(techtra, customer, 'support');
});

async function open(): Promise<string> {
  const { ticket } = await stage.openings.open(stage.agent(techtra), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Sauvegarde en échec',
    description: 'La sauvegarde de nuit a échoué.',
    productVersionId: encodeId('version', version),
    channel: 'portal',
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  return ticket!.id;
}

/** A successor of the version comes out at 15:10, and the service hears of it. */
function release(): Promise<unknown> {
  stage.at('2026-03-03T15:10:00Z');
  const supportedUntil = at('2026-09-03T04:00:00Z');
  const window = { versionId: version, withdrawnAt: stage.now, supportedUntil };
  return stage.productVersion(techtra, window);
}

/** Does a review as the runner does: its row goes after it, unless it got another date. */
function review(id: string, dueAt: Temporal.Instant): Promise<unknown> {
  return stage.system(techtra, async (tx) => {
    await stage.consumers.dueWork[COVERAGE_WORK]?.(id, dueAt, tx);
    await tx.manager.query(
      'DELETE FROM due_work WHERE provider_id = $1 AND kind = $2 AND id = $3 AND due_at = $4',
      [techtra, COVERAGE_WORK, id, new Date(dueAt.epochMilliseconds)],
    );
  });
}

/** Has a release told of between what some work reads and what it writes. */
async function releasedDuring(work: () => Promise<unknown>) {
  await other.query('BEGIN; LOCK TABLE customer_calendar IN ACCESS EXCLUSIVE MODE');
  const worked = work();
  await wait(500);
  const told = release();
  await Promise.race([told, wait(1_500)]);
  await other.query('COMMIT');
  await Promise.all([worked, told]);
  await stage.work();
}

async function statesNow() {
  const { rows } = await stage.admin.query<{ state: string; tickets: number }>(
    `SELECT coverage_live->>'versionState' AS state, count(*)::int AS tickets FROM ticket
     WHERE product_version_id = $1 GROUP BY 1`,
    [version],
  );
  return rows;
}

describe('what is told of a version that many tickets are about', () => {
  it('while one of them is judged by what was known before is looked at after it', async () => {
    const ids = await openAlike(stage, await open(), 59);
    const id = ids[55]!;
    const dueAt = at('2026-03-03T15:05:00Z');
    await stage.system(techtra, (tx) => tx.schedule(COVERAGE_WORK, id, dueAt));
    stage.at('2026-03-03T15:10:00Z');
    await releasedDuring(() => review(id, dueAt));
    expect(await statesNow()).toEqual([{ state: 'GRACE', tickets: 60 }]);
  });

  it('while another is opened by what was known before is looked at for that one as well', async () => {
    await releasedDuring(open);
    expect(await statesNow()).toEqual([{ state: 'GRACE', tickets: 1 }]);
  });

  it('waits for nobody who is at one of them', { timeout: 10_000 }, async () => {
    const ids = await openAlike(stage, await open(), 59);
    await other.query('BEGIN');
    await other.query('SELECT FROM ticket WHERE id = $1 FOR UPDATE', [ids[0]]);
    const told = release().then(() => 'told');
    const outcome = await Promise.race([told, wait(4_000, 'waiting')]);
    await other.query('COMMIT');
    await told;
    expect(outcome).toBe('told');
  });

  it('by a service whose clock is ahead is looked at as of now, and again when its time comes', async () => {
    const id = await open();
    const endsAt = at('2026-03-03T15:00:01Z');
    await stage.contract(techtra, customer, 'support', { contractId, endsAt });
    const releasedAt = at('2026-03-03T15:00:02Z');
    const supportedUntil = at('2026-09-03T04:00:00Z');
    const window = { versionId: version, withdrawnAt: releasedAt, supportedUntil };
    await stage.productVersion(techtra, window, releasedAt);
    const before = await stage.system(techtra, (tx) => tx.find(TicketEntity, id));
    expect(before).toMatchObject({
      planKey: 'support',
      coverageLive: { versionState: 'SUPPORTED' },
    });
    stage.at('2026-03-03T15:00:02Z');
    await stage.work();
    const after = await stage.system(techtra, (tx) => tx.find(TicketEntity, id));
    expect(after).toMatchObject({ planKey: 'none', coverageLive: { versionState: 'GRACE' } });
  });
});
