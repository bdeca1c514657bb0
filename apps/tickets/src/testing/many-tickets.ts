import pg from 'pg';
import { vi } from 'vitest';
import type { TicketStage } from './ticket-stage.js';

/**
 * Puts so many more tickets beside one that was opened, like it in all but id and reference, with its
 * history, clocks and due work. Answers all ids, in order.
 */
export async function openAlike(
  { admin }: TicketStage,
  ticketId: string,
  more: number,
): Promise<string[]> {
  await admin.query(
    `CREATE TEMPORARY TABLE copied ON COMMIT PRESERVE ROWS AS
     SELECT uuidv7() AS id, n FROM generate_series(1, $1::int) AS n`,
    [more],
  );
  const copy = (table: string, whose: string, changes: string) =>
    admin.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(row, ${changes})).*
       FROM ${table} AS row, copied WHERE row.${whose} = $1 ORDER BY copied.n`,
      [ticketId],
    );
  await copy(
    'ticket',
    'id',
    `jsonb_build_object('id', copied.id, 'reference', row.reference || '-' || copied.n)`,
  );
  const history = `jsonb_build_object('id', uuidv7(), 'ticket_id', copied.id)`;
  await copy('ticket_fact', 'ticket_id', history);
  await copy('ticket_clock', 'ticket_id', `jsonb_build_object('ticket_id', copied.id)`);
  await copy('due_work', 'id', `jsonb_build_object('id', copied.id)`);
  const { rows } = await admin.query<{ id: string }>(
    'SELECT id FROM copied UNION ALL SELECT $1 ORDER BY id',
    [ticketId],
  );
  await admin.query('DROP TABLE copied');
  return rows.map(({ id }) => id);
}

/** How many statements some work sends to the database. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}
