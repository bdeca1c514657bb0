import { readOrCreateKeys } from '../launcher/keys.js';
import { roleUrls } from '../../libs/database/src/provision.ts';
import { load } from '../../tools/load-typescript.js';

const silent = { warn() {}, error() {}, info() {} };

/**
 * The bus of a run: what `startProduct` is told of it, a way to read its whole log, and what can be
 * done to it.
 */
export async function openBus(world) {
  return postgresBus(world);
}

function postgresBus(world) {
  const { database } = readOrCreateKeys(world.directory);
  return {
    ofProduct: {},
    async log(topics) {
      const { PostgresBus } = await load('libs/messaging/src/index.ts');
      const url = roleUrls(
        { adminUrl: world.postgres.url(), password: (role) => `${database}-${role}` },
        'bus',
      ).app;
      return readAll(new PostgresBus(url, silent), topics);
    },
    async close() {},
  };
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
