import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Queue and deadlines of a team in the orders of all queues and deadlines. */
export class QueueOfTeams1780200000190 implements MigrationInterface {
  readonly name = 'QueueOfTeams1780200000190';

  async up(runner: QueryRunner): Promise<void> {
    await rebuild(runner, {
      queue: ['queue_rank', orLast('queue_due_at'), 'opened_at', 'id'],
      due: [orLast('next_due_at'), 'id'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await rebuild(runner, {
      queue: ['queue_rank', 'opened_at', 'id'],
      due: [`coalesce(next_due_at, 'infinity')`, 'id'],
    });
  }
}

// Under row security COALESCE would keep the order from being searched.
const orLast = (column: string) =>
  `(CASE WHEN ${column} IS NULL THEN CAST('infinity' AS timestamptz) ELSE ${column} END)`;

async function rebuild(
  runner: QueryRunner,
  orders: Readonly<Record<'queue' | 'due', readonly string[]>>,
): Promise<void> {
  for (const [name, order] of Object.entries(orders))
    await runner.query(`
      DROP INDEX ticket_${name}_team;
      CREATE INDEX ticket_${name}_team ON ticket (provider_id, team_id, state, ${order.join(', ')})
        WHERE team_id IS NOT NULL
          AND state IN ('NEW', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY')`);
}
