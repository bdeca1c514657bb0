import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lists of clocks and reports walk: deadlines to come, breaches, and all by their start; each for the
 * provider and, without the others between, for a customer, a requester or a contract.
 */
export class IndexClocks1780200000160 implements MigrationInterface {
  readonly name = 'IndexClocks1780200000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ticket_clock_due');
    for (const [order, { by, where }] of Object.entries(orders))
      for (const [name, begins] of Object.entries(owners))
        await runner.query(
          `CREATE INDEX ticket_clock_${order}_${name} ON ticket_clock
             (provider_id, ${[...begins, by, 'ticket_id', 'key'].join(', ')}) WHERE ${where}`,
        );
    await runner.query(`CREATE INDEX ticket_clock_contract ON ticket_clock
      (provider_id, contract_id, started_at, ticket_id, key) WHERE contract_id IS NOT NULL`);
    await runner.query(
      'CREATE INDEX refusal_customer ON refusal (provider_id, customer_id, at, id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = Object.keys(orders).flatMap((order) =>
      Object.keys(owners).map((name) => `ticket_clock_${order}_${name}`),
    );
    await runner.query(`
      DROP INDEX refusal_customer, ticket_clock_contract, ${names.join(', ')};
      CREATE INDEX ticket_clock_due ON ticket_clock (provider_id, due_at, ticket_id, key)
        WHERE state = 'RUNNING'`);
  }
}

const orders = {
  due: {
    // Under row security COALESCE would keep the order from being searched.
    by: `(CASE WHEN due_at IS NULL THEN CAST('infinity' AS timestamptz) ELSE due_at END)`,
    where: `state IN ('RUNNING', 'PAUSED')`,
  },
  breached: { by: 'breached_at', where: `state = 'BREACHED'` },
  started: { by: 'started_at', where: 'true' },
};

const owners = {
  all: [],
  customer: ['customer_id'],
  requester: ['requester_id'],
};
