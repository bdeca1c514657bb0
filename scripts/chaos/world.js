import { join } from 'node:path';
import pg from 'pg';
import { readCast } from '../../demo/cast.js';
import { loadProvider } from '../../demo/load-cast.js';
import { roleUrls } from '../../libs/database/src/provision.ts';
import { GraphClient } from '../../libs/testing/src/graph-client.ts';
import { startEmbeddedServer } from '../../libs/testing/src/postgres/embedded-server.ts';
import { buildStaleApps } from '../launcher/build.js';
import { readOrCreateKeys } from '../launcher/keys.js';
import { subgraphNames } from '../launcher/paths.js';
import { choosePorts } from '../launcher/ports.js';
import { startProduct } from '../launcher/product.js';
import { openBus } from './bus.js';
import { keepJournal } from './journal.js';
import { Proxy } from './proxy.js';
import { Supervisor } from './supervisor.js';

/** Two providers: one with prices, quotes and invoices, one with versions and clocks. */
const providers = ['selion', 'techtra'];
/** Hours before a month ends, so that its fees are invoiced on the way. */
const beginning = '2026-03-31T08:00:00Z';
/**
 * Below those that the system gives to outgoing connections: whoever is down for a moment must find
 * his port free when he comes back.
 */
const firstPort = 12_000 + (process.pid % 1_900) * 10;

/**
 * The whole product on a PostgreSQL and ports of its own, with a proxy on every link of a service to
 * a database, and a journal of what is published.
 */
export class World {
  proxies = new Map();
  supervisor = null;
  #undo = [];

  static async open(options) {
    const world = new World(options);
    try {
      await world.#start();
      return world;
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  constructor({ directory, bus, say }) {
    this.directory = directory;
    this.busKind = bus;
    this.say = say;
  }

  async #start() {
    await buildStaleApps();
    await this.startDatabase();
    this.#undo.push(() => this.postgres.stop());
    this.bus = await openBus(this);
    this.#undo.push(() => this.bus.close());
    const extra = await this.#environments();
    this.product = await startProduct({
      directory: this.directory,
      ports: (this.ports = await choosePorts(firstPort + 1)),
      postgresUrl: this.postgres.url(),
      at: beginning,
      extra,
      ...this.bus.ofProduct,
    });
    this.supervisor = new Supervisor(this.product, extra, join(this.directory, 'logs'));
    this.#undo.push(() => this.supervisor.stop());
    await keepJournal(this);
    this.stages = await this.#cast();
    this.supervisor.start();
  }

  /** Starts the server, or starts it again on the same port after a crash. */
  async startDatabase() {
    const before = this.postgres?.port;
    this.postgres = await startEmbeddedServer({
      directory: join(this.directory, 'postgres'),
      password: readOrCreateKeys(this.directory).database,
      port: before ?? firstPort,
      // Whatever survives here survives by the write-ahead log; only the machine may not lose power.
      settings: { fsync: 'off', shared_buffers: '48MB' },
    });
    if (before && this.postgres.port !== before)
      throw new Error(`PostgreSQL came back on another port than ${before}`);
  }

  async #environments() {
    const { database } = readOrCreateKeys(this.directory);
    const urlsThrough = async (service, link, role) => {
      const proxy = new Proxy(this.postgres.port);
      const adminUrl = this.postgres.url().replace(/:\d+\//, `:${await proxy.listen()}/`);
      this.#undo.push(() => proxy.close());
      this.proxies.set(`${service}/${link}`, proxy);
      return roleUrls({ adminUrl, password: (name) => `${database}-${name}` }, role);
    };
    const extra = { gateway: {} };
    for (const service of subgraphNames) {
      const own = await urlsThrough(service, 'database', service);
      extra[service] = { DATABASE_URL: own.app, DATABASE_WORKER_URL: own.worker };
      if (this.busKind === 'postgres')
        extra[service].BUS_URL = (await urlsThrough(service, 'bus', 'bus')).app;
    }
    return extra;
  }

  async #cast() {
    const gateway = new GraphClient(this.product.url);
    const casts = readCast().filter(({ provider }) => providers.includes(provider.key));
    const stages = [];
    for (const cast of casts)
      stages.push(await loadProvider(gateway, cast, Temporal.Instant.from(beginning)));
    return stages;
  }

  /** Asks a database as the superuser, on a connection of its own and past every proxy. */
  async sql(database, text, values) {
    const client = await this.connect(database);
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  }

  async connect(database) {
    const client = new pg.Client({ connectionString: this.postgres.url(database) });
    client.on('error', () => {});
    await client.connect();
    return client;
  }

  /** Stops everything; safe after half a start. */
  async close() {
    for (const step of this.#undo.splice(0).reverse())
      await Promise.resolve(step()).catch((error) => this.say(`while stopping: ${error.message}`));
  }
}
