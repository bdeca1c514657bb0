// npm run measure: what ARCHITECTURE.md quotes. Needs a Linux machine and a quiet one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  eraseEmbeddedServer,
  startEmbeddedServer,
} from '../libs/testing/src/postgres/embedded-server.ts';
import { readOrCreateKeys } from './launcher/keys.js';
import { choosePorts } from './launcher/ports.js';
import { startProduct } from './launcher/product.js';
import { coldStart } from './measure/cold-start.js';
import { load } from './measure/load.js';
import { residentMegabytes } from './measure/memory.js';
import { statementsOf } from './measure/statements.js';
import { wholeTicket } from './measure/whole-ticket.js';

const home = await mkdtemp(join(tmpdir(), 'charter-measure-'));
try {
  await measureStart();
  for (const fetcher of ['undici', 'apollo']) await measureQuery(fetcher);
} finally {
  await eraseEmbeddedServer(join(home, 'postgres'));
  await rm(home, { recursive: true, force: true });
}

async function measureStart() {
  const started = await coldStart(home);
  print(
    'cold start to the first answered query',
    `${started.seconds.toFixed(1)} s, ${started.processor.toFixed(0)} s of processor`,
  );
  print(
    'with the demo data loaded',
    `${started.seededSeconds.toFixed(1)} s, ${started.seededProcessor.toFixed(0)} s of processor`,
  );
  for (const { name, megabytes } of residentMegabytes(started.pid)) {
    print(`resident, ${name}`, `${megabytes} MB`);
  }
  await started.stop();
}

async function measureQuery(fetcher) {
  const postgres = await startEmbeddedServer({
    directory: join(home, 'postgres'),
    password: readOrCreateKeys(home).database,
    settings: { shared_preload_libraries: 'pg_stat_statements', shared_buffers: '48MB' },
  });
  const product = await startProduct({
    directory: home,
    ports: await choosePorts(0),
    postgresUrl: postgres.url(),
    extra: { gateway: { GATEWAY_FETCHER: fetcher, LOG_LEVEL: 'warn' } },
  });
  try {
    const query = await wholeTicket(product.url);
    if (fetcher === 'undici') {
      const counts = await statementsOf(postgres.url(), () => query.once());
      print('statements of query i', JSON.stringify(counts));
    }
    const { requestsPerSecond, p50, p95, failed } = await load(product.url, query);
    print(
      `query i, 20 connections, ${fetcher} data source`,
      `${requestsPerSecond} requests/s, p50 ${p50} ms, p95 ${p95} ms, ${failed} failed`,
    );
  } finally {
    await product.stop();
    await postgres.stop();
  }
}

function print(what, value) {
  console.log(`${what.padEnd(52)} ${value}`);
}
