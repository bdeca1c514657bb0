import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each list of tickets begins with, then its state and order; README.md says which list has which. */
export class IndexLists1780200000150 implements MigrationInterface {
  readonly name = 'IndexLists1780200000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ticket_version, ticket_contract, ticket_due;
      CREATE INDEX ticket_due ON ticket (provider_id, ${byDeadline.join(', ')})`);
    for (const { name, begins, where } of lists) {
      const condition = where ? ` WHERE ${where}` : '';
      await runner.query(
        `CREATE INDEX ${name} ON ticket (provider_id, ${[...begins, ...byOpening].join(', ')})${condition}`,
      );
    }
    for (const [order, columns] of Object.entries({ queue: byQueue, due: byDeadline }))
      for (const { name, begins, where = 'true' } of openWork)
        await runner.query(
          `CREATE INDEX ticket_${order}_${name} ON ticket
             (provider_id, ${[...begins, ...columns].join(', ')}) WHERE ${open} AND ${where}`,
        );
  }

  async down(runner: QueryRunner): Promise<void> {
    const work = openWork.flatMap(({ name }) => [`ticket_queue_${name}`, `ticket_due_${name}`]);
    await runner.query(`
      DROP INDEX ticket_due, ${[...lists.map(({ name }) => name), ...work].join(', ')};
      CREATE INDEX ticket_due ON ticket (provider_id, coalesce(next_due_at, 'infinity'), id);
      CREATE INDEX ticket_contract ON ticket (provider_id, contract_id);
      CREATE INDEX ticket_version ON ticket (provider_id, product_version_id, opened_at, id)`);
  }
}

const byOpening = ['opened_at', 'id'];
const byQueue = ['queue_rank', 'opened_at', 'id'];
// Under row security COALESCE would keep the order from being searched.
const byDeadline = [
  `(CASE WHEN next_due_at IS NULL THEN CAST('infinity' AS timestamptz) ELSE next_due_at END)`,
  'id',
];

interface Index {
  readonly name: string;
  readonly begins: readonly string[];
  readonly where?: string;
}

const lists: readonly Index[] = [
  { name: 'ticket_state', begins: ['state'] },
  { name: 'ticket_customer_state', begins: ['customer_id', 'state'] },
  { name: 'ticket_contract', begins: ['contract_id'], where: 'contract_id IS NOT NULL' },
  { name: 'ticket_requester', begins: ['requester_id', 'state'] },
  { name: 'ticket_assignee', begins: ['assignee_id', 'state'], where: 'assignee_id IS NOT NULL' },
  { name: 'ticket_unassigned', begins: ['state'], where: 'assignee_id IS NULL' },
  { name: 'ticket_version', begins: ['product_version_id', 'state'] },
  { name: 'ticket_priority', begins: ['priority_key', 'state'] },
  { name: 'ticket_rank', begins: ['queue_rank_key', 'state'] },
  { name: 'ticket_breached', begins: ['state'], where: 'breached' },
  { name: 'ticket_coverage_changed', begins: ['state'], where: 'coverage_changed' },
];

const open = `state IN ('NEW', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY')`;

const openWork: readonly Index[] = [
  { name: 'state', begins: ['state'] },
  { name: 'customer', begins: ['customer_id', 'state'] },
  { name: 'assignee', begins: ['assignee_id', 'state'], where: 'assignee_id IS NOT NULL' },
  { name: 'unassigned', begins: ['state'], where: 'assignee_id IS NULL' },
];
