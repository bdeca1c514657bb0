import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STORE_CLOCKS_WORK } from '../ticket/ticket-history.js';
import { CreateTicketClocks1780200000070 } from './create-ticket-clocks.js';
import { migrations } from './index.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(CreateTicketClocks1780200000070));
  database = await testDatabase('tickets', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

test('tickets of before the upgrade get rows for their clocks, as of their last entries', async () => {
  const [id, providerId] = [newId(), newId()];
  await admin.query(
    `INSERT INTO ticket (id, provider_id, customer_id, version, reference, subject, state, queue_rank,
       channel_key, plan_key, opener_kind, charter_key, charter_version, work_kind, options, answers,
       professional_services, terms, coverage_at_opening, coverage_live, coverage_changed, opened_at,
       received_at, breached, fact_count, last_fact_at)
     VALUES ($1, $2, $3, 1, 'TEC-1', 'x', 'NEW', 1, 'portal', 'support', 'USER', 'techtra', '1.0',
       'REMOTE', '{}', '{}', false, 'INCLUDED', '{}', '{}', false, '2026-03-02T09:00:00Z',
       '2026-03-02T09:00:00Z', false, 2, '2026-03-02T10:00:00Z')`,
    [id, providerId, newId()],
  );
  await migrate(database.owner, migrations);
  const { rows } = await admin.query('SELECT provider_id, kind, id, due_at FROM due_work');
  const dueAt = new Date('2026-03-02T10:00:00Z');
  expect(rows).toEqual([{ provider_id: providerId, kind: STORE_CLOCKS_WORK, id, due_at: dueAt }]);
  const forced = await admin.query(
    `SELECT relname FROM pg_class WHERE relforcerowsecurity
       AND relname IN ('ticket', 'due_work', 'ticket_clock') ORDER BY relname`,
  );
  expect(forced.rows.map(({ relname }) => relname)).toEqual(['due_work', 'ticket', 'ticket_clock']);
});
