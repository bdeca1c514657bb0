import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCast } from '../../demo/cast.js';
import { loadProvider } from '../../demo/load-cast.js';
import { GraphClient } from '../../libs/testing/src/graph-client.ts';
import { startKafkaBroker } from '../../libs/testing/src/kafka/broker.ts';
import {
  eraseEmbeddedServer,
  startEmbeddedServer,
} from '../../libs/testing/src/postgres/embedded-server.ts';
import { load } from '../../tools/load-typescript.js';
import { buildStaleApps } from '../launcher/build.js';
import { readOrCreateKeys } from '../launcher/keys.js';
import { subgraphNames } from '../launcher/paths.js';
import { choosePorts } from '../launcher/ports.js';
import { startProduct } from '../launcher/product.js';

/** A working day in the morning; the clock stands. */
const beginning = '2026-03-02T15:00:00Z';
const INSTALLATIONS = 10;
/** Machine milliseconds. */
const LIMIT = 1_800_000;
const LOOKS = 3;

/** What the launcher gives the server, and a look at what it is asked. */
const settings = {
  ...{ shared_buffers: '48MB', max_wal_size: '256MB', synchronous_commit: 'off' },
  ...{ log_lock_waits: 'on', deadlock_timeout: '500ms' },
  ...{ shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track_planning': 'off' },
};

/** The whole product, with one customer who has ten installations of a version and a ticket about it. */
export async function openProduct(bus) {
  const directory = await mkdtemp(join(tmpdir(), 'charter-bench-'));
  const data = join(directory, 'postgres');
  const undo = [() => rm(directory, { recursive: true, force: true })];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    await buildStaleApps();
    const { database: password } = readOrCreateKeys(directory);
    const server = await startEmbeddedServer({ directory: data, password, settings });
    undo.push(
      () => eraseEmbeddedServer(data),
      () => server.stop(),
    );
    const kafka =
      bus === 'kafka' && (await startKafkaBroker({ directory: join(directory, 'broker') }));
    if (kafka) undo.push(() => kafka.stop());
    const ports = await choosePorts(0);
    const product = await startProduct({
      ...{ directory, ports, at: beginning, frozen: true, postgresUrl: server.url() },
      ...(kafka && { bus: { kafka: kafka.url } }),
    });
    undo.push(() => product.stop());
    const ground = { server, product, atRest: await restOf(directory, ports), close };
    const gateway = new GraphClient(product.url);
    return { ...ground, gateway, ...(await playModel(gateway, ground.atRest)) };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Waits until every service has told what it did, has heard what it was told, and has nothing due, but for
 * so many events that others at work cause. Resolves to the machine seconds after which each was seen so.
 */
async function restOf(directory, ports) {
  const { mintServiceToken } = await load('libs/subgraph/src/process.ts');
  const { service } = readOrCreateKeys(directory);
  const statusOf = async (name) => {
    const authorization = `Bearer ${await mintServiceToken(service, name)}`;
    const url = `http://127.0.0.1:${ports[name]}/internal/status`;
    const response = await fetch(url, { headers: { authorization } });
    if (!response.ok) throw new Error(`${name} answered ${response.status}`);
    return response.json();
  };
  return async function atRest({ underWay = 0 } = {}) {
    const began = performance.now();
    const seconds = Object.fromEntries(subgraphNames.map((name) => [name, 0]));
    // What is on its way between two services is in neither's status for a moment.
    for (let quiet = 0; quiet < LOOKS; await sleep(500)) {
      const all = await Promise.all(subgraphNames.map(statusOf));
      const busy = subgraphNames.filter((_, index) => !isAtRest(all[index], underWay));
      for (const name of busy) seconds[name] = (performance.now() - began) / 1000;
      quiet = busy.length === 0 ? quiet + 1 : 0;
      if (performance.now() - began > LIMIT) throw new Error(`${busy} did not come to rest.`);
    }
    return seconds;
  };
}

const isAtRest = ({ outboxRows, lag, nextDue, clock }, underWay) =>
  outboxRows + lag <= underWay && !(nextDue && Date.parse(nextDue) <= Date.parse(clock.frozenAt));

const answers = [{ key: 'documentation-consulted', value: 'YES' }];

/** One customer whose copies the release will touch; another one is at work meanwhile. */
async function playModel(gateway, atRest) {
  const cast = readCast().find(({ provider }) => provider.key === 'techtra');
  const named = (handle) => cast.customers.find((customer) => customer.handle === handle);
  const [model, other] = [named('agro-richelieu'), named('saguenay')];
  model.people = model.people.slice(0, 1);
  model.installations = [];
  cast.customers = [model, other];
  const stage = await loadProvider(gateway, cast, Temporal.Instant.from(beginning));
  const id = (name) => stage.ids.get(name);
  const [customer, version] = [id('agro-richelieu'), id('gestion 4.2')];
  for (let n = 0; n < INSTALLATIONS; n++)
    await stage.admin.perform(
      'registerInstallation',
      {
        ...{ organizationId: customer, productVersionId: version, since: '2025-11-20' },
        ...{ acquisition: 'EXISTING_RIGHT', idempotencyKey: `installation-${n}` },
      },
      'installation { id }',
    );
  await atRest();
  const people = {
    manager: stage.clients.get('genevieve'),
    agent: stage.clients.get('julie'),
    customer: stage.clients.get('helene'),
  };
  const ticket = await waitingTicket(stage.clients.get('luc'), people.agent, customer, version);
  await atRest();
  return {
    people,
    seeds: [customer, id('luc'), ticket],
    productId: id('gestion'),
    asked: { version, customer: id('saguenay'), answers },
    installationsEach: INSTALLATIONS,
  };
}

/** A ticket that was answered and waits for others: no clock of it runs out meanwhile. */
async function waitingTicket(customer, agent, customerId, productVersionId) {
  const { ticket } = await customer.perform(
    'openTicket',
    {
      ...{ customerId, productVersionId, answers, idempotencyKey: randomUUID() },
      ...{ subject: 'Écriture non équilibrée', description: 'Depuis ce matin.' },
    },
    'ticket { id }',
  );
  const ticketId = ticket.id;
  const reply = { ticketId, body: 'Nous regardons.', idempotencyKey: randomUUID() };
  await agent.perform('takeOverTicket', { ticketId }, 'ticket { id }');
  await agent.perform('replyToTicket', reply, 'ticket { id }');
  await agent.perform('waitForThirdParty', { ticketId }, 'ticket { id }');
  return ticketId;
}
