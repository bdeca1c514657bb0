import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Within a rank the queue goes by the earliest deadline of what is still owed, then by the opening. What
 * was there before gets that deadline when its clocks get their rows, or with its next entry.
 */
export class QueueByDeadline1780200000172 implements MigrationInterface {
  readonly name = 'QueueByDeadline1780200000172';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ticket ADD COLUMN queue_due_at timestamptz');
    await rebuild(runner, ['queue_rank', deadline, 'opened_at', 'id']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rebuild(runner, ['queue_rank', 'opened_at', 'id']);
    await runner.query('ALTER TABLE ticket DROP COLUMN queue_due_at');
  }
}

// Under row security COALESCE would keep the order from being searched.
const deadline = `(CASE WHEN queue_due_at IS NULL THEN CAST('infinity' AS timestamptz)
  ELSE queue_due_at END)`;
const open = `state IN ('NEW', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY')`;

const indexes = [
  { name: 'ticket_queue', begins: [], where: null },
  { name: 'ticket_queue_state', begins: ['state'], where: open },
  { name: 'ticket_queue_customer', begins: ['customer_id', 'state'], where: open },
  {
    name: 'ticket_queue_assignee',
    begins: ['assignee_id', 'state'],
    where: `${open} AND assignee_id IS NOT NULL`,
  },
  {
    name: 'ticket_queue_unassigned',
    begins: ['state'],
    where: `${open} AND assignee_id IS NULL`,
  },
];

async function rebuild(runner: QueryRunner, order: readonly string[]): Promise<void> {
  await runner.query(`DROP INDEX ${indexes.map(({ name }) => name).join(', ')}`);
  for (const { name, begins, where } of indexes)
    await runner.query(
      `CREATE INDEX ${name} ON ticket (provider_id, ${[...begins, ...order].join(', ')})
       ${where ? `WHERE ${where}` : ''}`,
    );
}
