import pg from 'pg';

/**
 * A pool whose connections may break at any time. pg tells of it on the connection, also while
 * somebody has it between two statements, and an error that nobody listens to ends the process.
 */
export function openPool(config: pg.PoolConfig, onIdleLost: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', onIdleLost);
  // Whoever has the connection learns of it by his next statement.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
