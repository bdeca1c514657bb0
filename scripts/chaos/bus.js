import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { startKafkaBroker } from '../../libs/testing/src/kafka/broker.ts';
import { roleUrls } from '../../libs/database/src/provision.ts';
import { load } from '../../tools/load-typescript.js';
import { readOrCreateKeys } from '../launcher/keys.js';
import { frozen, signal } from './signals.js';

const silent = { warn() {}, error() {}, info() {} };

/**
 * The bus of a run: what `startProduct` is told of it, a way to read its whole log, and what can be
 * done to it.
 */
export async function openBus(world) {
  return world.busKind === 'kafka' ? KafkaInTrouble.start(world) : new PostgresInTrouble(world);
}

/** Its troubles are those of its links and of its server. */
class PostgresInTrouble {
  ofProduct = {};
  #world;

  constructor(world) {
    this.#world = world;
  }

  async log(topics) {
    const { PostgresBus } = await load('libs/messaging/src/index.ts');
    const { database } = readOrCreateKeys(this.#world.directory);
    const admin = {
      adminUrl: this.#world.postgres.url(),
      password: (role) => `${database}-${role}`,
    };
    return readAll(new PostgresBus(roleUrls(admin, 'bus').app, silent), topics);
  }

  async close() {}
}

/** A broker of the run's own, that can be killed, stopped and frozen. */
class KafkaInTrouble {
  #broker;
  #turn = Promise.resolve();

  static async start({ directory }) {
    const home = join(directory, 'broker');
    const broker = await startKafkaBroker({ directory: home });
    return new KafkaInTrouble(broker);
  }

  constructor(broker) {
    this.#broker = broker;
    this.ofProduct = { bus: { kafka: broker.url } };
  }

  /** Ends the broker and starts it again on the same data; one at a time. */
  kill = (downFor) => this.#away(() => this.#broker.kill(), downFor);
  stopFor = (downFor) => this.#away(() => this.#broker.halt(), downFor);

  freeze = (milliseconds) => this.#inTurn(() => frozen(this.#broker.pid, milliseconds));

  #away(end, downFor) {
    return this.#inTurn(async () => {
      await end();
      await sleep(downFor);
      // On a busy machine it may not be ready in time: whoever watches over a broker tries again.
      await this.#broker.start().catch(() => this.#broker.start());
    });
  }

  #inTurn(work) {
    return (this.#turn = this.#turn.then(work, work));
  }

  async log(topics) {
    const { KafkaBus } = await load('libs/messaging/src/index.ts');
    return readAll(new KafkaBus(this.#broker.url, silent), topics);
  }

  async close() {
    signal(this.#broker.pid, 'SIGCONT');
    await this.#broker.stop();
  }
}

/** Every record of these topics, in the order of its partition. */
async function readAll(bus, topics) {
  const records = [];
  try {
    for await (const batch of bus.read(topics, new Map())) records.push(...batch);
  } finally {
    await bus.close();
  }
  return records;
}
