import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createDatabase, createRoles, roleUrls } from '../../libs/database/src/provision.ts';
import {
  eraseEmbeddedServer,
  startEmbeddedServer,
} from '../../libs/testing/src/postgres/embedded-server.ts';
import { load } from '../../tools/load-typescript.js';

// What is measured is how cost grows; that nothing is flushed lets a million be written in minutes.
const settings = {
  ...{ fsync: 'off', full_page_writes: 'off', shared_buffers: '2GB', max_wal_size: '16GB' },
  ...{ maintenance_work_mem: '512MB', work_mem: '64MB' },
  shared_preload_libraries: 'pg_stat_statements',
};

/**
 * Lends `work` what `testing/bench.ts` of a service has, and a way to a stage in a new database: side by side, worlds
 * would share their size.
 */
export async function withStages(app, work) {
  const directory = await mkdtemp(join(tmpdir(), 'charter-bench-'));
  const data = join(directory, 'postgres');
  const undo = [() => rm(directory, { recursive: true, force: true })];
  try {
    const server = await startEmbeddedServer({ directory: data, password: 'bench', settings });
    undo.push(
      () => eraseEmbeddedServer(data),
      () => server.stop(),
    );
    const service = await load(`apps/${app}/src/testing/bench.ts`);
    return await work(service, async (name) => {
      const urls = await database(server, app, service, name);
      const stage = await service.openStage(urls);
      const admin = new pg.Client({ connectionString: server.url(name) });
      await admin.connect();
      await admin.query('CREATE EXTENSION pg_stat_statements');
      undo.push(
        () => stage.close(),
        () => admin.end(),
      );
      return { stage, admin };
    });
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function database(server, app, { migrate, migrations }, name) {
  const admin = new pg.Client({ connectionString: server.url() });
  await admin.connect();
  await createRoles(admin, app, (role) => role);
  await createDatabase(admin, name, app);
  await admin.end();
  const urls = roleUrls({ adminUrl: server.url(), password: (role) => role }, app, name);
  await migrate(urls.owner, migrations);
  return { ...urls, admin: server.url(name) };
}

/** What a request has to read with, as the graph gives it. */
export function contextOf({ unitOfWork, now }, viewer) {
  const read = (work) => unitOfWork.read(viewer, work);
  return { viewer, now, language: 'en', memo: new Map(), unitOfWork, read };
}

/** Statements and pages of eight kilobytes that were looked at since the last question, per call. */
export async function costSince(admin, calls) {
  const { rows } = await admin.query(
    `SELECT sum(calls) AS statements, sum(shared_blks_hit + shared_blks_read) AS buffers
     FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid JOIN pg_database d ON d.oid = s.dbid
     WHERE d.datname = current_database() AND r.rolname LIKE '%\\_app'
       AND query !~* '^(begin|commit|rollback|select set_config)'`,
  );
  await admin.query(
    'SELECT pg_stat_statements_reset(0, (SELECT oid FROM pg_database WHERE datname = current_database()))',
  );
  const [{ statements, buffers }] = rows;
  return { statements: Number(statements) / calls, buffers: Math.round(Number(buffers) / calls) };
}
