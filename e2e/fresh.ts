import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { inject } from 'vitest';
import { subgraphNames } from '../scripts/launcher/paths.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What the events of this run travel on. */
    bus: 'postgres' | 'kafka';
    kafkaUrl: string | null;
  }
}

/** Where the product of a story runs: a PostgreSQL and a bus that know of no story before. */
export async function freshServers() {
  const postgresUrl = inject('postgresUrl');
  await dropDatabases(postgresUrl);
  if (inject('bus') === 'postgres') return { postgresUrl, bus: 'postgres' as const };
  const kafka = inject('kafkaUrl');
  if (!kafka) throw new Error('There is no Kafka broker: start these by npm run e2e:kafka.');
  await forgetTopics(kafka);
  return { postgresUrl, bus: { kafka } };
}

async function dropDatabases(url: string): Promise<void> {
  const admin = new pg.Client(url);
  await admin.connect();
  for (const name of [...subgraphNames, 'bus'])
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
}

async function forgetTopics(url: string): Promise<void> {
  const brokers = [new URL(url).host];
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const topics = (await admin.listTopics()).filter((name) => !name.startsWith('__'));
    await admin.deleteTopics({ topics });
    await forgetGroups(admin);
  } finally {
    await admin.disconnect();
  }
}

/** A member that was killed keeps its group until its session has ended. */
async function forgetGroups(admin: ReturnType<Kafka['admin']>): Promise<void> {
  const { groups } = await admin.listGroups();
  for (const { groupId } of groups) {
    const deadline = Date.now() + 30_000;
    while (!(await forgotten(admin, groupId)))
      if (Date.now() > deadline) throw new Error(`The group ${groupId} still has members.`);
  }
}

async function forgotten(admin: ReturnType<Kafka['admin']>, group: string): Promise<boolean> {
  try {
    await admin.deleteGroups([group]);
    return true;
  } catch {
    await sleep(200);
    return false;
  }
}
